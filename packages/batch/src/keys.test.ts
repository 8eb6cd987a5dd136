import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { deriveKeys, isSameKey, keysOf } from './keys.ts';

const KEY = 'the key of these tests';
const keys = await deriveKeys(KEY);

test('opens what it has sealed, at its place only', () => {
  const content = { email: 'ada@example.com', list: [1, null, 'é'] };
  const sealed = keys.seal('content\nissue\nE1', content);
  expect(keys.open('content\nissue\nE1', sealed)).toEqual(content);
  expect(() => keys.open('content\nissue\nE2', sealed)).toThrow();
  expect(() =>
    keys.open(
      'content\nissue\nE1',
      sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte)),
    ),
  ).toThrow();
  expect(sealed.toString('latin1')).not.toContain('ada');
});

test('never seals to the same bytes, and always digests to the same', () => {
  const nonces = Array.from({ length: 1_000 }, () => keys.seal('a', 'b').toString('hex', 0, 12));
  expect(new Set(nonces).size).toBe(1_000);
  expect(keys.digest({ a: 1 }).equals(keys.digest({ a: 1 }))).toBe(true);
  expect(keys.digest({ a: 1 }).equals(keys.digest({ a: 2 }))).toBe(false);
});

test('knows its key by the store’s salt, and no other', async () => {
  const { check } = keys;
  expect(isSameKey(await deriveKeys(KEY, check.salt), check)).toBe(true);
  expect(isSameKey(await deriveKeys('another key', check.salt), check)).toBe(false);
  const again = await deriveKeys(KEY, check.salt);
  expect(again.open('a', keys.seal('a', 'b'))).toBe('b');
  expect(again.digest('a').equals(keys.digest('a'))).toBe(true);
  // Another store with the same key has other keys below.
  expect((await deriveKeys(KEY)).digest('a').equals(keys.digest('a'))).toBe(false);
});

test('a check of another length is that of another key', () => {
  for (const length of [0, 31, 33])
    expect(isSameKey(keys, { ...keys.check, check: new Uint8Array(length) })).toBe(false);
});

test('the keys of a store are those that it was just made with, or else those of its salt', async () => {
  const { salt } = keys.check;
  expect(await keysOf(Uint8Array.from(salt), KEY, keys)).toBe(keys);
  const other = new Uint8Array(16);
  for (const made of [keys, undefined]) {
    const found = await keysOf(other, KEY, made);
    expect(found.check.salt).toEqual(other);
    expect(isSameKey(await deriveKeys(KEY, other), found.check)).toBe(true);
  }
});

test('bytes and the text of them are one key', async () => {
  expect(isSameKey(await deriveKeys(Buffer.from(KEY), keys.check.salt), keys.check)).toBe(true);
});

test('shows nothing of itself', () => {
  expect(inspect(keys, { depth: 5, showHidden: true })).not.toContain(KEY);
});
