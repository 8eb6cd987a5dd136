import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sameText } from './same-text.ts';

interface Case {
  readonly given: readonly [string, string];
  readonly want: boolean;
}

// The client finds operations of a live document as the importer does, with a function of its own: one table holds
// both.
const cases = JSON.parse(
  readFileSync(new URL('../../../client/src/routes/same-text.cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

it.each(cases)('$given: $want', ({ given: [a, b], want }) => {
  expect(sameText(a) === sameText(b)).toBe(want);
});
