// Everything that must hold before a merge: builds, types, lint, tests. Ends with the counts of all tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

// A limit against tests that hang, and not one on how fast a busy machine with two cores is.
const PATIENCE = ['--testTimeout=60000', '--hookTimeout=120000', '--maxWorkers=100%'];

const folder = mkdtempSync(join(tmpdir(), 'agency-check-'));
const report = join(folder, 'report.json');
try {
  const built = run('turbo', ['run', 'build', 'typecheck', '--output-logs=errors-only', '--continue']);
  const typed = run('tsc', ['-p', '.']);
  // After the build: its rules ask for types.
  const linted = run('oxlint', ['--type-aware', 'packages', 'scripts']);
  const formatted = run('oxfmt', ['--check']);
  const tested = run('vitest', [
    'run',
    ...PATIENCE,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Report;
  const left = numPendingTests + numTodoTests;
  const checked = built && typed && linted && formatted;
  // What a build, a type or a rule has against the code is no test, but a run that has it must not look like a green one.
  const failed = numFailedTests + (checked ? 0 : 1) + (tested || numFailedTests > 0 ? 0 : 1);
  console.log(`\n${numPassedTests} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
  process.exitCode = checked && tested && left === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
