import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/support/property.ts';
import { fingerprintOf } from './fingerprint.ts';

test('equal data has one number, other data another', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const copy = JSON.parse(JSON.stringify(one)) as unknown;
      expect(fingerprintOf(copy)).toBe(fingerprintOf(one));
      expect(fingerprintOf(one) === fingerprintOf(other)).toBe(
        isDeepStrictEqual(copy, JSON.parse(JSON.stringify(other))),
      );
    }),
    runs(2_000),
  );
});

test('what is nearly equal is not', () => {
  const near: readonly unknown[] = [
    null,
    'null',
    0,
    '0',
    false,
    'false',
    '',
    [],
    {},
    [[]],
    [{}],
    [null],
    ['null'],
    [1, 2],
    ['1,2'],
    [12],
    [2, 1],
    [[1], 2],
    [1, [2]],
    { 0: 1 },
    [1],
    { a: 1 },
    { a: '1' },
    { a: { b: 1 } },
    { 'a:1': 1 },
    { a: 1, b: 2 },
    { b: 1, a: 2 },
    { ab: 1 },
    ['a', 'b'],
    ['ab'],
    ['a', '', 'b'],
  ];
  expect(new Set(near.map(fingerprintOf)).size).toBe(near.length);
});

test('a hundred thousand pages have as many numbers', () => {
  const numbers = new Set(
    Array.from({ length: 100_000 }, (_, page) => fingerprintOf([{ id: page }, { id: page + 1 }])),
  );
  expect(numbers.size).toBe(100_000);
});

test('a number has 53 bits, and each of them tells pages apart', () => {
  const numbers = Array.from({ length: 4_000 }, (_, page) => BigInt(fingerprintOf([{ id: page }])));
  const set = Array.from({ length: 64 }, (_, bit) => numbers.filter((each) => (each >> BigInt(bit)) & 1n).length);
  expect(set.slice(53)).toEqual(Array.from({ length: 11 }, () => 0));
  for (const count of set.slice(0, 53)) expect(Math.abs(count - 2_000)).toBeLessThan(400);
});
