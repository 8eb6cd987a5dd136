import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sameText } from './same-text.ts';

interface Case {
  readonly given: readonly [string, string];
  readonly want: boolean;
}

// The importer has a function of its own that must agree: it reads the same cases.
const cases = JSON.parse(readFileSync(new URL('./same-text.cases.json', import.meta.url), 'utf8')) as readonly Case[];

test.each(cases)('$given: $want', ({ given: [a, b], want }) => {
  expect(sameText(a) === sameText(b)).toBe(want);
});
