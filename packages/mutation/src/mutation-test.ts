import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workingTreeFiles } from '@one37id/agency-spec-import/working-tree';
import { chooseFiles, isMutable } from './choose-files.ts';
import { readComplete } from './complete.ts';
import { readEquivalents } from './equivalents.ts';
import { GOALS, type PackageName } from './goals.ts';
import { mutantsOf, type StrykerReport } from './mutants.ts';
import { type Options, optionsOf } from './options.ts';
import { isReached, reportOf, type Result } from './report.ts';
import { changedSince, copyRepository } from './repository.ts';
import { scoreOf } from './score.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const STRYKER = fileURLToPath(new URL('../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));

/**
 * Breaks hand-written code in a copy of the tree, runs each package's own fast tests, prints what they did not notice;
 * gives the exit code.
 */
export async function mutationTest(args: readonly string[], print: (line: string) => void): Promise<number> {
  let options: Options;
  let chosen: readonly Chosen[];
  try {
    options = optionsOf(args);
    chosen = await choicesOf(options);
  } catch (error) {
    print((error as Error).message);
    return 1;
  }
  if (chosen.length === 0) {
    print('Nothing to break: no such hand-written code of these packages.');
    return 0;
  }
  const folder = await mkdtemp(join(tmpdir(), 'mutation-'));
  try {
    const copy = join(folder, 'repository');
    await copyRepository(ROOT, copy);
    const results: Result[] = [];
    for (const { packageName, files } of chosen) {
      print(`${packageName}: ${files.length} files`);
      const report = await tryFiles(copy, packageName, files, resolve(options.report ?? folder));
      const score = scoreOf(mutantsOf(report, packageName), readEquivalents());
      results.push({ packageName, goal: options.complete ? 100 : GOALS[packageName], files: files.length, score });
    }
    print(reportOf(results));
    return results.every(isReached) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Chosen {
  readonly packageName: PackageName;
  readonly files: readonly string[];
}

async function choicesOf({ packages, files, since, complete, sample, seed }: Options): Promise<Chosen[]> {
  const all = await workingTreeFiles(ROOT);
  const others = files.filter((file) => !packages.some((name) => isMutable(file, name)) || !all.includes(file));
  if (others.length > 0) throw new RangeError(`${others.join(', ')}: no hand-written code, which is what is mutated`);
  const changed = since === undefined ? undefined : await changedSince(ROOT, since);
  const known = complete ? readComplete() : all;
  const candidates = all.filter((file) => known.includes(file) && (changed?.has(file) ?? true));
  const choice = { only: files, seed, ...(sample === undefined ? {} : { sample }) };
  return packages
    .map((packageName) => ({ packageName, files: chooseFiles(candidates, packageName, choice) }))
    .filter((each) => each.files.length > 0);
}

async function tryFiles(
  copy: string,
  packageName: string,
  files: readonly string[],
  reports: string,
): Promise<StrykerReport> {
  const folder = join(copy, 'packages', packageName);
  const fileName = join(reports, `${packageName}.json`);
  const config = join(copy, 'stryker.json');
  const mutate = files.map((file) => relative(folder, join(copy, file)));
  await writeFile(config, JSON.stringify(strykerConfig(mutate, fileName)));
  await writeFile(join(folder, FAST_TESTS), FAST_TESTS_CONFIG);
  const child = spawn(process.execPath, [STRYKER, 'run', config], { cwd: folder, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Stryker ended with ${code} in ${packageName}`);
  return JSON.parse(await readFile(fileName, 'utf8')) as StrykerReport;
}

/** A package's own tests without the slow ones, which would be run again for every mutant. */
const FAST_TESTS = 'vitest.fast.config.ts';
const FAST_TESTS_CONFIG = `import { configDefaults, mergeConfig } from 'vitest/config';
import own from './vitest.config.ts';
export default mergeConfig(own, { test: { exclude: [...configDefaults.exclude, '**/*.slow.test.ts'] } });
`;

function strykerConfig(mutate: readonly string[], fileName: string): object {
  return {
    mutate,
    // The copy is thrown away, and packages find each other in it.
    inPlace: true,
    testRunner: 'vitest',
    plugins: [createRequire(import.meta.url).resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile: FAST_TESTS, related: false },
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    // On a busy machine a slow test is no hung one.
    timeoutMS: 20_000,
    timeoutFactor: 3,
    dryRunTimeoutMinutes: 30,
    reporters: ['json', ...(process.stdout.isTTY ? ['progress'] : [])],
    jsonReporter: { fileName },
  };
}
