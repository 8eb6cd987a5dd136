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
