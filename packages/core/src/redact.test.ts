import { describe, expect, test } from 'vitest';
import { read } from '../test/support/operations.ts';
import { harmlessFields, scrub } from './redact.ts';

describe('scrub', () => {
  test.each([
    { given: 'no such schema', values: ['Ada'], want: 'no such schema' },
    { given: 'Ada Lovelace is unknown', values: ['Ada Lovelace'], want: '[redacted] is unknown' },
    { given: 'ADA LOVELACE is unknown', values: ['Ada Lovelace'], want: '[redacted] is unknown' },
    { given: 'Ada%20Lovelace', values: ['Ada Lovelace'], want: '[redacted]' },
    { given: 'value: "say \\"hi\\""', values: ['say "hi"'], want: 'value: "[redacted]"' },
    { given: 'QWRhIExvdmVsYWNl', values: ['Ada Lovelace'], want: '[redacted]' },
    { given: 'the longer first: abcdef', values: ['abcd', 'abcdef'], want: 'the longer first: [redacted]' },
    { given: 'a+b (c) [d] costs $5.00?', values: ['a+b (c) [d]', '$5.00?'], want: '[redacted] costs [redacted]' },
    { given: 'age 42 of 1422', values: ['42'], want: 'age [redacted] of 1422' },
    { given: 'a is invalid', values: ['a'], want: '[redacted] is invalid' },
    { given: 'empty', values: [''], want: 'empty' },
    { given: 'see https://agency.example.com/x?token=1 for more', values: [], want: 'see [redacted] for more' },
    { given: 'openid4vp://authorize?request_uri=1', values: [], want: '[redacted]' },
    { given: 'holder did:web:example.com is blocked', values: [], want: 'holder [redacted] is blocked' },
    { given: 'mail ada@example.com failed', values: [], want: 'mail [redacted] failed' },
    { given: 'token eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2ln', values: [], want: 'token [redacted]' },
    { given: 'half \ud800 a character', values: ['half \ud800'], want: '[redacted] a character' },
  ])('$given', ({ given, values, want }) => {
    expect(scrub(given, values)).toBe(want);
  });

  test('a long text is not cut in the middle of a value', () => {
    expect(scrub(`Ada ${'x'.repeat(5_000)}`, ['Ada'])).toBe('[5004 characters]');
  });

  test('is quick with many and long values', () => {
    const values = Array.from({ length: 2_000 }, (_, n) => `value ${n} ${'x'.repeat(n)}`);
    expect(scrub(`${'text '.repeat(300)} value 7 xxxxxxx`, values)).toMatch(/\[redacted\]$/);
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
