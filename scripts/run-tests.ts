// node ../../scripts/run-tests.ts fast|slow|all, in a package: runs its tests and leaves their counts in `.tests`,
// which turbo keeps together with what was printed. Slow ones, `*.slow.test.ts`, install packages, run whole compilers,
// try mutants or make load.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const TIERS: Readonly<Record<string, readonly string[]>> = {
  fast: ['--exclude', '**/*.slow.test.ts'],
  slow: ['.slow.test.ts'],
  all: [],
};
const tier = process.argv[2] ?? '';
const which = TIERS[tier];
if (which === undefined) throw new Error(`Run ${Object.keys(TIERS).join(', ')}, and not '${tier}'.`);
const report = ['--reporter=default', '--reporter=json', `--outputFile.json=.tests/${tier}.json`];
const workers = `--maxWorkers=${Math.max(2, Math.ceil(availableParallelism() / 2))}`;
const shell = process.platform === 'win32';
process.exitCode = spawnSync('vitest', ['run', ...which, ...report, workers], { stdio: 'inherit', shell }).status ?? 1;
