import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packPublished } from '../../package-checks/src/pack.ts';
import { run, runOrThrow } from '../../package-checks/src/run.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/consumer', import.meta.url));
// The consumer's vitest is its own: it must not take itself for a part of this one.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$)/.test(name)));

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-consumer-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a project that installs the packed packages with npm runs its own contract test against startPrism', { timeout: 300_000 }, async () => {
  const project = join(folder, 'consumer');
  await cp(FIXTURE, project, { recursive: true });
  const tarballs = (await packPublished(folder)).map(({ filename }) => filename);
  // Install scripts do not run: none of ours needs one, and one below the mock calls home.
  await runOrThrow('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], { cwd: project, env });
  const report = join(folder, 'report.json');
  const tested = await run('npm', ['test', '--', '--reporter=json', `--outputFile=${report}`], { cwd: project, env });
  expect(tested).toMatchObject({ status: 0 });
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 });
});
