import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSuite } from './run-suite.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-suite-')));
  await mkdir(join(folder, 'packages/contract-tests/src/suite'), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  const vitest = dirname(createRequire(import.meta.url).resolve('vitest/package.json'));
  await symlink(vitest, join(folder, 'node_modules/vitest'), 'junction');
});
afterAll(() => rm(folder, { recursive: true }));

async function write(tests: string): Promise<void> {
  const text = `import { afterAll, beforeAll, describe, it } from 'vitest';\n${tests}\n`;
  await writeFile(join(folder, 'packages/contract-tests/src/suite/a.test.ts'), text);
}

const THROWS = `() => { throw new Error('a reason'); }`;
const PASSES = `it('getThing works', () => {});`;

// Whatever turns the suite red has noticed the mutation, a test or what stands around the tests.
it.each([
  { what: 'all is well', given: PASSES, want: { tests: 1 } },
  {
    what: 'a test fails',
    given: `it('getThing works', ${THROWS});`,
    want: { tests: 1, foundBy: 'getThing works', reason: 'Error: a reason' },
  },
  {
    what: 'a hook of the file fails',
    given: `beforeAll(${THROWS}); ${PASSES}`,
    want: { tests: 0, foundBy: expect.stringContaining('a.test.ts'), reason: 'a reason' },
  },
  {
    what: 'a hook of a group fails',
    given: `describe('against a mock', () => { beforeAll(${THROWS}); ${PASSES} });`,
    want: { tests: 0, foundBy: expect.stringContaining('a.test.ts'), reason: 'Error: a reason' },
  },
  {
    what: 'a hook after the tests fails',
    given: `describe('against a mock', () => { afterAll(${THROWS}); ${PASSES} });`,
    want: { tests: 1, foundBy: expect.stringContaining('a.test.ts'), reason: 'Error: a reason' },
  },
  {
    what: 'the file cannot be loaded',
    given: `throw new Error('a reason');`,
    want: { tests: 0, foundBy: expect.stringContaining('a.test.ts'), reason: 'a reason' },
  },
  {
    what: 'an error comes from outside of the tests',
    given: `it('getThing works', async () => { setTimeout(${THROWS}, 0); await new Promise((go) => setTimeout(go, 50)); });`,
    want: { tests: 1, foundBy: 'an error outside of the tests', reason: expect.stringContaining('a reason') },
  },
])('when $what', { timeout: 120_000 }, async ({ given, want }) => {
  await write(given);
  expect(await runSuite(folder, 'Prism', 'getThing')).toEqual(want);
});

it.each([
  { what: 'a test', given: `it('getThing works', () => new Promise(() => {}), 50);` },
  { what: 'a hook', given: `beforeAll(() => new Promise(() => {}), 50); ${PASSES}` },
  {
    what: 'a hook of a group',
    given: `describe('of it', () => { beforeAll(() => new Promise(() => {}), 50); ${PASSES} });`,
  },
])('has no verdict where $what runs out of time', { timeout: 120_000 }, async ({ given }) => {
  await write(given);
  await expect(runSuite(folder, 'Prism', 'getThing')).rejects.toThrow(/ran out of time: try it again\.$/);
});
