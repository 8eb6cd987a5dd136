import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { agencyAt, KEY } from '../test/support/people.ts';
import { embeddedPlace, type Place } from '../test/support/places.ts';
import { openBatch, type OpenBatchOptions } from './open-batch.ts';

const agency = agencyAt('http://127.0.0.1:9');

let place: Place;
beforeEach(() => void (place = embeddedPlace()));
afterEach(() => place.remove());

test.each([
  { name: 'agency', given: undefined },
  { name: 'agency', given: null },
  { name: 'agency', given: 'agency' },
  { name: 'agency', given: {} },
  { name: 'agency', given: { client: {} } },
  { name: 'agency', given: { credentials: {} } },
  { name: 'key', given: undefined },
  { name: 'key', given: 1234567890123456 },
  { name: 'key', given: '123456789012345' },
  { name: 'key', given: new Uint8Array(15) },
  { name: 'key', given: Array.from({ length: 16 }, () => 7) },
  { name: 'store', given: undefined },
  { name: 'store', given: '' },
  { name: 'store', given: 7 },
  { name: 'store', given: 'mysql://localhost/batch' },
  { name: 'store', given: 'HTTPS://localhost/batch' },
  { name: 'store', given: new URL('file:///tmp/june.batch') },
])('refuses $given as the $name, and makes no store', async ({ name, given }) => {
  const options = { agency, store: place.store, key: KEY, [name]: given } as OpenBatchOptions;
  await expect(openBatch(options)).rejects.toMatchObject({
    code: 'invalid-option',
    message: expect.stringMatching(`^the option \`${name}\` must be .`),
  });
  expect(existsSync(place.store)).toBe(false);
});

test.each(['1234567890123456', new Uint8Array(16)])('a key has at least 16 characters or bytes: %o', async (key) => {
  await using batch = await openBatch({ agency, store: place.store, key });
  expect(await batch.runs()).toEqual([]);
});

test.each(['postgres:', 'ab:'])('a path may have a folder that looks like a URL: %s', async (folder) => {
  mkdirSync(join(dirname(place.store), folder));
  const store = `${dirname(place.store)}/${folder}//june.batch`;
  await using batch = await openBatch({ agency, store, key: KEY });
  expect(await batch.runs()).toEqual([]);
  expect(existsSync(store)).toBe(true);
});

test.each([
  'postgres://127.0.0.1:9/batch?schema=No',
  'postgresql://127.0.0.1:9/batch?schema=No',
  new URL('postgres://127.0.0.1:9/batch?schema=No'),
])('%s is a database', async (store) => {
  await expect(openBatch({ agency, store, key: KEY })).rejects.toMatchObject({
    code: 'invalid-option',
    message: expect.stringContaining('`schema`'),
  });
});

test('who only looks makes no store, and changes none', async () => {
  const options = { agency, store: place.store, key: KEY };
  await expect(openBatch({ ...options, readOnly: true })).rejects.toMatchObject({ code: 'not-a-store' });
  expect(existsSync(place.store)).toBe(false);
  await using working = await openBatch(options);
  expect(await working.runs()).toEqual([]);
  await using looking = await openBatch({ ...options, readOnly: true });
  expect(await looking.runs()).toEqual([]);
});
