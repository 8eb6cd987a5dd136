import { expect, it } from 'vitest';
import { sequentialIds } from './ids.ts';

it('are UUIDs, each another one, in the same order each time', () => {
  const [one, other] = [sequentialIds(), sequentialIds()].map((next) => Array.from({ length: 100 }, next));
  expect(one).toEqual(other);
  expect(new Set(one).size).toBe(100);
  for (const id of one ?? []) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
});
