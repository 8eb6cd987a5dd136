import { runInNewContext } from 'node:vm';
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

/** As libraries for numbers and dates have them. */
class Written {
  readonly #text: unknown;
  constructor(text: unknown) {
    this.#text = text;
  }
  toJSON(): unknown {
    return this.#text;
  }
}

test.each<{ given: unknown; want: string; rule: string }>([
  { given: { a: [1, NaN] }, want: '/a/1', rule: 'be a finite number' },
  { given: { a: Infinity }, want: '/a', rule: 'be a finite number' },
  { given: { a: 1n }, want: '/a', rule: 'be a JSON value' },
  { given: { 'a/b~c': () => {} }, want: '/a~1b~0c', rule: 'be a JSON value' },
  { given: { a: Symbol('x') }, want: '/a', rule: 'be a JSON value' },
  { given: [undefined], want: '/0', rule: 'be a JSON value' },
  { given: { a: new Map() }, want: '/a', rule: 'be a plain object' },
  { given: { a: new Set() }, want: '/a', rule: 'be a plain object' },
  { given: { a: Buffer.from('x').buffer }, want: '/a', rule: 'be a plain object' },
  { given: { a: new Uint8Array(1) }, want: '/a', rule: 'be a plain object' },
  { given: { a: /x/ }, want: '/a', rule: 'be a plain object' },
  { given: { a: Object.create({ inherited: 1 }) }, want: '/a', rule: 'be a plain object' },
  { given: { a: new Date(Number.NaN) }, want: '/a', rule: 'be a valid date' },
  { given: cyclic, want: '/self', rule: 'not contain itself' },
  { given: { a: new Written([1n]) }, want: '/a/0', rule: 'be a JSON value' },
  { given: { a: new Written(undefined) }, want: '/a', rule: 'be a JSON value' },
  { given: undefined, want: '', rule: 'be a JSON value' },
])('refuses what JSON would change or drop, at $want: must $rule', ({ given, want, rule }) => {
  expect(() => toJson(given)).toThrow(expect.objectContaining({ pointer: want, message: `must ${rule}` }));
});

test('takes what says itself how it is written, and a field of that name as any other', () => {
  expect(toJson({ price: new Written('12.50'), list: [new Written({ a: 1 })] })).toEqual({
    price: '12.50',
    list: [{ a: 1 }],
  });
  expect(toJson({ toJSON: 'a text' })).toEqual({ toJSON: 'a text' });
});

test('takes plain objects of any origin', () => {
  expect(toJson(Object.assign(Object.create(null) as object, { a: 1 }))).toEqual({ a: 1 });
  expect(toJson(runInNewContext('({ a: [{ b: 1 }] })'))).toEqual({ a: [{ b: 1 }] });
});

test('takes dates as their texts, and leaves out fields without a value', () => {
  expect(toJson({ at: new Date(0), nothing: undefined })).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  const shared = { a: 1 };
  expect(toJson([shared, shared])).toEqual([shared, shared]);
});
