import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entrances } from './entrances.ts';
import type { Growth } from './measure.ts';

/** Not a limit on how fast it is: what is not linear takes hours for the long texts. */
const PATIENCE = 400_000;
/** Steps of a run that have nothing to do with the size. */
const SLACK = 50;

const found = new Map<string, Growth>();
/** Where a text is a good path for a file. */
const folder = mkdtempSync(`${tmpdir()}/growth-`);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  // Without optimising, every block of code is counted each time.
  const args = [
    '--no-opt',
    '--no-maglev',
    '--disable-warning=ExperimentalWarning',
    `${import.meta.dirname}/measure.ts`,
  ];
  const child = spawn(process.execPath, args, { cwd: folder, timeout: PATIENCE, killSignal: 'SIGKILL' });
  let [lines, names] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (lines += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (names += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  for (const line of lines.split('\n').filter(Boolean)) {
    const growth = JSON.parse(line) as Growth;
    found.set(growth.name, growth);
  }
  if (status !== 0) throw new Error(`it did not end at: ${names.trim().split('\n').at(-1)}`);
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
  expect([...found.keys()].toSorted()).toEqual(entrances.map(({ name }) => name).toSorted());
  expect(entrances.length).toBeGreaterThan(500);
});
