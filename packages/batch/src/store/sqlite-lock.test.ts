import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedPlace, type Place } from '../../test/support/places.ts';
import { lockStore } from './sqlite-lock.ts';

let place: Place;
beforeEach(() => void (place = embeddedPlace()));
afterEach(() => place.remove());

const nextNumber = (): number => {
  const number = openSync(import.meta.filename, 'r');
  closeSync(number);
  return number;
};

test('one has it until it is released, and the next one is told what to do', () => {
  const before = nextNumber();
  const lock = lockStore(place.store);
  for (let times = 0; times < 2; times++)
    expect(() => lockStore(place.store)).toThrow(
      expect.objectContaining({
        name: 'BatchError',
        code: 'in-use',
        message: expect.stringMatching(`${place.store}.*readOnly: true.*Postgres`),
      }),
    );
  lock.release();
  lockStore(place.store).release();
  // Neither who had it nor who was refused has anything of it open.
  expect(nextNumber()).toBe(before);
});

test('stores beside each other have locks of their own', () => {
  const locks = [lockStore(place.store), lockStore(`${place.store}2`)];
  for (const lock of locks) lock.release();
});

test('where it cannot be made, the place is told', () => {
  const file = `${dirname(place.store)}/nowhere/a.batch`;
  expect(() => lockStore(file)).toThrow(
    expect.objectContaining({
      code: 'store-failed',
      message: `${file}-lock cannot be made; check the folder and its permissions`,
      cause: expect.any(Error),
    }),
  );
});
