// npm test [-- --fast]: everything that must hold before a merge: builds, types, lint, format, tests. Ends with the
// counts of all tests. What did not change since it passed is not run again; `--fast` leaves out what installs,
// compiles whole projects, mutates or makes load. npm test -- <files> [-t <name>]: only these tests, once what they
// need is built.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const { FORCE_COLOR, NO_COLOR } = process.env;
// Turbo reads its tasks through pipes, and shows them here.
if (process.stdout.isTTY && FORCE_COLOR === undefined && NO_COLOR === undefined) process.env['FORCE_COLOR'] = '1';
process.env['TURBO_TELEMETRY_DISABLED'] = '1';
const turbo = (...tasks: readonly string[]) =>
  run('turbo', ['run', ...tasks, '--env-mode=loose', '--continue=dependencies-successful', '--ui=stream']);

const words = process.argv.slice(2);
const fast = words.includes('--fast');
const given = words.filter((word) => word !== '--fast');
if (given.length > 0) {
  const built = turbo('build', '--output-logs=errors-only');
  process.exitCode = built && run('vitest', ['run', ...given]) ? 0 : 1;
} else {
  for (const folder of globSync('packages/*/.tests')) rmSync(folder, { recursive: true });
  const built = turbo('build', 'typecheck', '--output-logs=errors-only');
  // After the build: types and the rules of lint read what it makes.
  const checked = turbo('check:types', 'check:lint', 'check:format', '--output-logs=errors-only');
  const tiers = fast ? ['test'] : ['test', 'test:slow'];
  const atOnce = Math.max(2, Math.ceil(availableParallelism() / 2));
  const tested = turbo(...tiers, '--output-logs=new-only', `--concurrency=${atOnce}`);
  const reports = globSync('packages/*/.tests/*.json').map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report);
  const sum = (count: (report: Report) => number) => reports.reduce((total, report) => total + count(report), 0);
  const left = sum(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests);
  const failedTests = sum(({ numFailedTests }) => numFailedTests);
  const isGreen = built && checked;
  // What a build, a type or a rule has against the code is no test, but a run that has it must not look like a green
  // one.
  const failed = failedTests + (isGreen ? 0 : 1) + (tested || failedTests > 0 ? 0 : 1);
  const passed = sum(({ numPassedTests }) => numPassedTests);
  console.log(`\n${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
  process.exitCode = isGreen && tested && left === 0 ? 0 : 1;
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
