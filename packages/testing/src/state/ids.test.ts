import { expect, it } from 'vitest';
import { randomId, seededId } from './ids.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/;
const first = (seed: string): string[] => Array.from({ length: 1_000 }, (_, count) => seededId(seed, count));

it('of a seed are UUIDs, each another one, the same each time', () => {
  expect(first('a')).toEqual(first('a'));
  expect(new Set([...first('a'), ...first('b')]).size).toBe(2_000);
  for (const id of first('a')) expect(id).toMatch(UUID);
});

it.each([
  { seed: 'a', count: 1, want: '02825669-3c6a-455c-8a2c-e293f6116c87' },
  { seed: 'Zoë', count: 1_000, want: '611fe057-0459-4a3b-89dc-cbf0830ce6c2' },
])('of the seed $seed number $count is the same in every version', ({ seed, count, want }) => {
  expect(seededId(seed, count)).toBe(want);
});

it('without one are never the same', () => {
  expect(new Set(Array.from({ length: 1_000 }, randomId)).size).toBe(1_000);
});
