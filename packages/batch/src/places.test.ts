import { expect, test } from 'vitest';
import { contentPlace, messagePlace } from './places.ts';

test('each text of each row of each run has a place of its own', () => {
  const names = ['', 'a', 'b', 'a b', ' ', 'content', 'message'];
  const places = names.flatMap((run) =>
    names.flatMap((reference) => [contentPlace(run, reference), messagePlace(run, reference)]),
  );
  expect(new Set(places).size).toBe(2 * names.length ** 2);
});
