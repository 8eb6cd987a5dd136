import { describe, expect, test } from 'vitest';
import { read } from '../../test/support/operations.ts';
import { sentOf } from '../../test/support/sensitive.ts';
import { harmlessFields, scrub, scrubPointers } from './redact.ts';

describe('scrub hides what was sent', () => {
  test.each([
    { given: 'no such schema', values: ['Ada'], want: 'no such schema' },
    { given: 'Ada Lovelace is unknown', values: ['Ada Lovelace'], want: '[redacted] is unknown' },
    { given: 'ADA LOVELACE is unknown', values: ['Ada Lovelace'], want: '[redacted] is unknown' },
    { given: 'Lovelace alone, and Ada', values: ['Ada Lovelace'], want: '[redacted] alone, and [redacted]' },
    { given: 'born in 1990-05-17', values: ['1990-05-17T00:00:00.000Z'], want: 'born in [redacted]' },
    { given: 'born on 17.5.1990', values: ['1990-05-17T00:00:00.000Z'], want: 'born on [redacted]' },
    { given: 'born on 17 May', values: ['1990-05-17T00:00:00.000Z'], want: 'born on [redacted] May' },
    { given: 'call +49 (170) 123-456', values: ['+49170123456'], want: '[redacted]' },
    { given: 'AdaLi', values: ['Ada Li', 'Li'], want: 'AdaLi' },
    { given: 'BartLi', values: ['Bart Li'], want: '[redacted]' },
    { given: 'Ada%20Lovelace', values: ['Ada Lovelace'], want: '[redacted]' },
    { given: 'value: "say \\"hi\\""', values: ['say "hi"'], want: 'value: "[redacted]""' },
    { given: 'QWRhIExvdmVsYWNl', values: ['Ada Lovelace'], want: '[redacted]' },
    { given: 'QWRh', values: ['Ada'], want: '[redacted]' },
    { given: 'the longer first: abcdef', values: ['abcd', 'abcdef'], want: 'the longer first: [redacted]' },
    { given: 'a+b (c) [d] costs $5.00?', values: ['a+b (c) [d]', '$5.00?'], want: '[redacted] costs [redacted]' },
    { given: 'age 42 of 1422', values: ['42'], want: 'age [redacted] of 1422' },
    {
      given: 'There is no credential with this id.',
      values: ['no-such-credential'],
      want: 'There is [redacted] with this id.',
    },
    { given: 'a is invalid', values: ['a'], want: '[redacted] is invalid' },
    { given: 'empty', values: [''], want: 'empty' },
    { given: 'Love\u200blace and Ｌｏｖｅｌａｃｅ', values: ['Lovelace'], want: '[redacted] and [redacted]' },
    { given: 'Zoe\u0308', values: ['Zo\u00eb'], want: '[redacted]' },
    { given: '😀 is no name', values: ['😀'], want: '[redacted] is no name' },
    {
      given: 'realm com.one37id, john@gmail',
      values: ['com.one37id:email:john%40gmail.com'],
      want: 'realm [redacted]',
    },
  ])('$given', ({ given, values, want }) => {
    expect(scrub(given, sentOf(values))).toBe(want);
  });

  test('the body in full: texts, numbers, names that the document has not, at whatever depth', () => {
    const body = {
      payload: [
        {
          key: 'surname',
          value: { 'Grace Hopper': [12_345, { when: new Date('1906-12-09'), boxed: Object('Cobol') }] },
        },
      ],
      __proto__: null,
    };
    const sent = sentOf([], body, { ...read, names: 'payload key value' });
    for (const word of ['surname', 'Hopper', '12345', '1906-12-09', 'Cobol', 'boxed'])
      expect(scrub(`no ${word}`, sent), word).toBe('no [redacted]');
    for (const word of ['payload', 'key', 'value', 'null']) expect(scrub(`no ${word}`, sent), word).toBe(`no ${word}`);
  });

  test('harmless fields are no secret, unless they stand elsewhere too', () => {
    expect(scrub('revocation', sentOf([], { purpose: 'revocation' }))).toBe('revocation');
    expect(scrub('revocation', sentOf([], { purpose: 'revocation', more: { purpose: 'revocation' } }))).toBe(
      '[redacted]',
    );
  });

  test('a text that has very much of what was sent is hidden as a whole', () => {
    const words = Array.from({ length: 300 }, (_, n) => `w${n}`);
    expect(scrub(`${words.slice(0, 250).join(' ')} rest`, sentOf(words))).toBe('[redacted]');
  });
});

test.each([
  { given: 'see https://agency.example.com/x?token=1 for more', want: 'see [redacted] for more' },
  { given: 'openid4vp://authorize?request_uri=1', want: '[redacted]' },
  { given: 'holder did:web:example.com is blocked', want: 'holder [redacted] is blocked' },
  { given: 'mail ada@example.com failed', want: 'mail [redacted] failed' },
  { given: 'token eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2ln', want: 'token [redacted]' },
])('scrub hides what looks like a secret: $given', ({ given, want }) => {
  expect(scrub(given, sentOf([]))).toBe(want);
});

test('a long text is not cut in the middle of a value', () => {
  expect(scrub(`Ada ${'x'.repeat(5_000)}`, sentOf(['Ada']))).toBe('[5004 characters]');
});

test('after a body that would take seconds to read through, no text of the server is shown', () => {
  const body = { payload: 'x '.repeat(2_500_000) };
  expect(scrub('no such schema', sentOf([], body))).toBe('[14 characters]');
  expect(scrubPointers(['/a', '/b'], sentOf([], body))).toEqual(['[redacted]', '[redacted]']);
});

test.each([
  { given: ['/result/items/0/surname'], values: ['surname'], want: ['/result/items/0/[redacted]'] },
  { given: ['/result/0', '/0/17'], values: ['0', '17'], want: ['/result/0', '/0/17'] },
  { given: ['/Love\u202elace', ''], values: [], want: ['/Love\\u{202e}lace', ''] },
])('pointers $given', ({ given, values, want }) => {
  expect(scrubPointers(given, sentOf(values))).toEqual(want);
});

describe('a request id', () => {
  const operation = { ...read, log: 'requestId' };

  test('is shown', () => {
    expect(harmlessFields(operation, { requestId: 'order-17', email: 'a1' })).toEqual({ requestId: 'order-17' });
  });

  test.each([
    'ada@example.com',
    'ada%40example.com',
    'Ada Lovelace',
    'ada-lovelace',
    '1985-02-01',
    '+353 86 123 4567',
    '353861234567',
    'com.one37id:email:ada%40example.com',
    'https://agency.example.com/i/1',
    `a1${'x'.repeat(64)}`,
    'a1\n',
    'a1\u202e',
    '',
  ])('%j looks like none, and is hidden', (value) => {
    expect(harmlessFields(operation, { requestId: value })).toEqual({});
  });

  test('a message of the server is scrubbed of those that were not shown', () => {
    const sent = sentOf([], { requestId: 'ada@example.com', purpose: 'x' }, operation);
    expect(scrub('no such request: ada@example.com', sent)).not.toContain('ada');
  });
});

test.each([
  { given: { purpose: 'issue', url: 'x' }, want: { purpose: 'issue' } },
  { given: { purpose: { deep: 'x' } }, want: {} },
  { given: { purpose: ['x'] }, want: {} },
  { given: { purpose: true }, want: { purpose: true } },
])('harmless fields of $given', ({ given, want }) => {
  const fields = harmlessFields(read, given);
  expect(fields).toEqual(want);
  expect(Object.isFrozen(fields)).toBe(true);
});
