import { describe, expect, test } from 'vitest';
import { read } from '../../test/support/operations.ts';
import { sentOf } from '../../test/support/sensitive.ts';
import type { Operation } from '../operation.ts';
import { harmlessFields, scrub, scrubPointers } from './redact.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

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
    // Whole values with other signs in between, from six signs on; words of four within others.
    { given: 'no BoLiXu here', values: ['Bo Li Xu'], want: 'no [redacted] here' },
    { given: 'no BoLiX here', values: ['Bo Li X'], want: 'no BoLiX here' },
    { given: 'no xAdamx, xAdax', values: ['Adam', 'Ada'], want: 'no [redacted] xAdax' },
    { given: `no ${base64('MyLovelaceX')}`, values: ['Lovelace'], want: 'no [redacted]' },
    { given: `id:x${base64('Lovelace')}`, values: ['Lovelace'], want: '[redacted]' },
    { given: 'GET /x/com.a1:email:a%2540b.c', values: ['com.a1:email:a%40b.c'], want: 'GET [redacted]' },
    { given: 'the  schema\n"x"', values: ['y'], want: 'the  schema\\u{a}"x"' },
    { given: 'Ada%20Lovelace', values: ['Ada Lovelace'], want: '[redacted]' },
    { given: 'no Lovelace', values: ['Ada%20Lovelace'], want: 'no [redacted]' },
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
    { given: 'no 12t34, 12T34', values: ['12T34'], want: 'no [redacted]' },
    { given: '𝐀𝐝𝐚 in Strasse, MASSE', values: ['Ada', 'Straße', 'Maße'], want: '[redacted] in [redacted]' },
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
          value: { 'Grace Hopper': [12_345, { when: new Date('1906-12-09'), boxed: Object('Cobol') }, null, true] },
        },
      ],
      __proto__: null,
    };
    const sent = sentOf([], body, { ...read, names: 'payload key value' });
    for (const word of ['surname', 'Hopper', '12345', '1906-12-09', 'Cobol', 'boxed'])
      expect(scrub(`no ${word}`, sent), word).toBe('no [redacted]');
    for (const word of ['payload', 'key', 'value', 'null', 'true', 'object'])
      expect(scrub(`no ${word}`, sent), word).toBe(`no ${word}`);
  });

  test('harmless fields are no secret, unless they stand elsewhere too', () => {
    expect(scrub('revocation', sentOf([], { purpose: 'revocation' }))).toBe('revocation');
    expect(scrub('revocation', sentOf([], { purpose: 'revocation', more: { purpose: 'revocation' } }))).toBe(
      '[redacted]',
    );
  });

  test('a body of an operation that documents neither names nor harmless fields', () => {
    const { log: _, ...operation } = read;
    expect(scrub('no surname Lovelace', sentOf([], { surname: 'Lovelace' }, operation))).toBe('no [redacted]');
  });

  test('what is shown is a field of the input, and not of a body that is the whole of it', () => {
    const sent = { values: [], json: '{"purpose":"Ada"}', fields: { purpose: 'issue' }, operation: read };
    expect(scrub('no Ada', sent)).toBe('no Ada');
    expect(scrub('no Ada', { ...sent, operation: { ...read, body: 'whole' } })).toBe('no [redacted]');
  });

  test.each([
    { count: 200, want: '[redacted] rest' },
    { count: 201, want: '[redacted]' },
  ])('a text that has $count parts of what was sent', ({ count, want }) => {
    const words = Array.from({ length: 300 }, (_, n) => `w${n}`);
    expect(scrub(`${words.slice(0, count).join(' ')} rest`, sentOf(words))).toBe(want);
  });

  test('short words that stand only within others, and words that stand nowhere, hide nothing however many they are', () => {
    const text = Array.from({ length: 40 }, (_, n) => (n + 11) ** 9).join(' ');
    const numbers = Array.from({ length: 900 }, (_, n) => String(100 + n));
    const words = Array.from({ length: 300 }, (_, n) => `word${n}`);
    expect(scrub(text, sentOf([...numbers, ...words]))).toBe(text);
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

test.each([
  { given: `Ada ${'xy '.repeat(665)}z`, want: `[redacted] ${'xy '.repeat(665)}z` },
  { given: `Ada ${'xy '.repeat(665)}zz`, want: '[2001 characters]' },
])('a text of $given.length units is shown as a whole or not at all', ({ given, want }) => {
  expect(scrub(given, sentOf(['Ada']))).toBe(want);
});

test.each([
  { length: 5_000_000, want: ['no such schema', '/a,/b'] },
  { length: 5_000_001, want: ['[14 characters]', '[redacted],[redacted]'] },
])('after a body of $length units, which would take seconds above 5,000,000', ({ length, want }) => {
  const sent = sentOf([], { payload: 'x'.repeat(length - '{"payload":""}'.length) }, { ...read, names: 'payload' });
  expect([scrub('no such schema', sent), String(scrubPointers(['/a', '/b'], sent))]).toEqual(want);
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

  test.each(['order-17', '17-order', 'a1', `a1${'x'.repeat(62)}`, 'A:1._-'])('%j is shown', (requestId) => {
    expect(harmlessFields(operation, { requestId, email: 'a1' })).toEqual({ requestId });
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

test.each<Pick<Operation, 'body' | 'log'>>([{ body: 'whole', log: 'purpose' }, { body: 'fields' }])(
  'no field of an operation that documents none is shown',
  (operation) => {
    expect(harmlessFields(operation, { purpose: 'issue' })).toEqual({});
  },
);

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
