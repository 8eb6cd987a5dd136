import { expect, it } from 'vitest';
import { describe } from './describe.ts';

const document = { components: { schemas: { Id: { type: 'string', maxLength: 8, description: 'An id' } } } };

it.each([
  { given: {}, want: undefined },
  { given: { description: 'Who' }, want: 'Who.' },
  { given: { description: ' e.g. this (or that) ' }, want: ' e.g. this (or that)' },
  { given: { description: ' Who. Or what ' }, want: ' Who. Or what.' },
  { given: { description: 'Two\u00a0words: both', default: 'a' }, want: 'Two\u00a0words: both. Default: `a`.' },
  { given: { default: 7 }, want: 'Default: `7`.' },
  { given: { 'x-words': 'Who.' }, want: 'Who.' },
  { given: { description: 'The vendor’s.', 'x-words': 'Ours.' }, want: 'The vendor’s.' },
  { given: { minLength: 36, maxLength: 36 }, want: 'Exactly 36 characters.' },
  { given: { minLength: 1 }, want: 'At least 1 character.' },
  { given: { minLength: 0, maxLength: 255 }, want: 'At most 255 characters.' },
  { given: { minLength: 1, maxLength: 64 }, want: 'At least 1 character, at most 64 characters.' },
  { given: { minimum: 0 }, want: 'At least 0.' },
  { given: { minimum: 1, maximum: 5 }, want: 'At least 1, at most 5.' },
  { given: { minItems: 1, items: { maxLength: 3 } }, want: 'At least 1 item. Each: at most 3 characters.' },
  { given: { anyOf: [{ type: 'string', maxLength: 80 }, { type: 'null' }] }, want: 'At most 80 characters.' },
  {
    given: { allOf: [{ $ref: '#/components/schemas/Id' }], minLength: 2 },
    want: 'At least 2 characters, at most 8 characters.',
  },
  { given: { type: 'array', items: { $ref: '#/components/schemas/Id' } }, want: 'Each: at most 8 characters.' },
  { given: { anyOf: [{ maxLength: 80 }, { maxLength: 8 }] }, want: undefined },
  { given: { type: 'boolean', default: false, 'x-words': 'Whether' }, want: 'Whether. Default: `false`.' },
  { given: { default: {} }, want: undefined },
  { given: { $ref: '#/components/schemas/Id' }, want: 'An id. At most 8 characters.' },
  { given: { $ref: '#/components/schemas/Id', 'x-words': 'Mine' }, want: 'An id. At most 8 characters.' },
])('$given: $want', ({ given, want }) => {
  expect(describe(document, given)).toBe(want);
});

it('a parameter’s own words come before its schema’s', () => {
  expect(describe(document, { description: 'Its schema’s.', minimum: 0 }, { description: 'Its own' })).toBe(
    'Its own. At least 0.',
  );
  expect(describe(document, { minimum: 0 }, { 'x-words': 'Its own' })).toBe('Its own. At least 0.');
});

it('a date says what is taken, and of an answer what is given', () => {
  expect(describe(document, { format: 'date-time' })).toContain('a `Date`, or an RFC 3339 text with its offset');
  const inList = { items: { format: 'date-time' } };
  for (const answered of [{ format: 'date-time' }, inList]) {
    expect(describe(document, answered, {}, 'answer')).not.toContain('`Date`');
    expect(describe(document, answered, {}, 'answer')).toMatch(/a moment, as an RFC 3339 text such as `2030-/i);
  }
});
