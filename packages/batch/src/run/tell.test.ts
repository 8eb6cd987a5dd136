import { expect, test } from 'vitest';
import { tell } from './tell.ts';

test('it is told at once, with the value', () => {
  const told: unknown[] = [];
  tell((value) => told.push(value), 7);
  expect(told).toEqual([7]);
  tell(undefined, 7);
});

test('what it throws ends nothing, neither at once nor later', async () => {
  tell(() => {
    throw new Error('at once');
  }, 7);
  // One that nobody hears would end the process, and this test.
  tell(() => Promise.reject(new Error('later')), 7);
  await new Promise((resolve) => setImmediate(resolve));
});
