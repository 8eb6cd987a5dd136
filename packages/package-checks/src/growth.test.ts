import { beforeAll, describe, expect, test } from 'vitest';
import { entrances } from './growth/entrances.ts';
import type { Growth } from './growth/measure.ts';
import { run } from './run.ts';

/** Not a limit on how fast it is: what is not linear takes hours for the long texts. */
const PATIENCE = 400_000;
/** Steps of a run that have nothing to do with the size. */
const SLACK = 50;

const found = new Map<string, Growth>();

beforeAll(async () => {
  // Without optimising, every block of code is counted each time.
  const { status, stdout, stderr } = await run(
    process.execPath,
    ['--no-opt', '--no-maglev', `${import.meta.dirname}/growth/measure.ts`],
    { timeout: PATIENCE },
  );
  for (const line of stdout.split('\n').filter(Boolean)) {
    const growth = JSON.parse(line) as Growth;
    found.set(growth.name, growth);
  }
  if (status !== 0) throw new Error(`it did not end at: ${stderr.trim().split('\n').at(-1)}`);
}, PATIENCE + 10_000);

describe('the steps grow with the text and no faster, and a very long one is read', () => {
  test.each(entrances.map(({ name }) => name))('%s', (name) => {
    const { steps: [one = 0, two = 0, four = 0] = [], wrong } = found.get(name) ?? {};
    expect(wrong).toBeUndefined();
    expect(Math.min(one, two, four)).toBeGreaterThan(0);
    expect(four - two, `${one}, ${two} and ${four} steps`).toBeLessThanOrEqual(2.2 * (two - one) + SLACK);
  });
});

test('every entrance was measured', () => {
  expect([...found.keys()]).toEqual(entrances.map(({ name }) => name));
  expect(entrances.length).toBeGreaterThan(150);
});
