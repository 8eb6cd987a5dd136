import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from './json.ts';

test('gives JSON values as they are, and the same text whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(toJson(value))).toBe(JSON.stringify(toJson(JSON.parse(JSON.stringify(value)))));
      expect(toJson(value)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(JSON.stringify(toJson(reversed(value)))).toBe(JSON.stringify(toJson(value)));
    }),
    { numRuns: 300 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

test.each([
  { given: { a: [1, NaN] }, want: '/a/1' },
  { given: { a: Infinity }, want: '/a' },
  { given: { a: 1n }, want: '/a' },
  { given: { 'a/b~c': () => {} }, want: '/a~1b~0c' },
  { given: { a: Symbol('x') }, want: '/a' },
  { given: [undefined], want: '/0' },
  { given: { a: new Map() }, want: '/a' },
  { given: { a: new Set() }, want: '/a' },
  { given: { a: Buffer.from('x').buffer }, want: '/a' },
  { given: { a: new Date(Number.NaN) }, want: '/a' },
  { given: cyclic, want: '/self' },
  { given: undefined, want: '' },
])('refuses what JSON would change or drop, at $want', ({ given, want }) => {
  expect(() => toJson(given)).toThrow(expect.objectContaining({ pointer: want }));
});

test('takes dates as their texts, and leaves out fields without a value', () => {
  expect(toJson({ at: new Date(0), nothing: undefined })).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  const shared = { a: 1 };
  expect(toJson([shared, shared])).toEqual([shared, shared]);
});
