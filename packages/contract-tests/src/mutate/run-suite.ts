import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MockName } from '../use-mock.ts';

const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const TIMEOUT_MS = 300_000;

/** What the suite said: the first that failed, a test or what stands around the tests, or nothing. */
export interface Verdict {
  readonly foundBy?: string;
  readonly reason?: string;
  /** How many tests ran. */
  readonly tests: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Files of the suite that are about the one mock, and not about the other. */
const NOT_WITH: Readonly<Record<MockName, readonly string[]>> = {
  Prism: ['emulator'],
  'the emulator': ['operations', 'valid-bodies', 'broken-bodies'],
};

/**
 * Runs the suite of a sandbox, until the first test fails; with `operation` only that one's tests and those of the
 * table.
 */
export async function runSuite(folder: string, mock: MockName, operation?: string): Promise<Verdict> {
  const root = join(folder, 'packages/contract-tests');
  const report = join(folder, 'report.json');
  await rm(report, { force: true });
  const narrow = operation === undefined ? [] : ['--testNamePattern', `(^|[^\\w])${operation}($|[^\\w])|^has one `];
  const args = [
    'run',
    '--root',
    root,
    '--bail=1',
    '--no-isolate',
    '--maxWorkers=1',
    '--testTimeout=60000',
    '--hookTimeout=60000',
    '--reporter=json',
    // The report has no word of hooks in a group, nor of errors outside of the tests.
    '--reporter=default',
    `--outputFile=${report}`,
    ...narrow,
    ...NOT_WITH[mock].flatMap((file) => ['--exclude', `**/suite/${file}.test.ts`]),
    'src/suite',
  ];
  const { PATH, HOME, TMPDIR, TEMP, SystemRoot } = process.env;
  const env = { PATH, HOME, TMPDIR, TEMP, SystemRoot, AGENCY_RUNS: '12', AGENCY_MOCK: mock, NO_COLOR: '1' };
  const child = spawn(process.execPath, [VITEST, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`vitest ended with ${code} and without a report:\n${said}`);
  const verdict = verdictOf(JSON.parse(text) as Report, code, said);
  // A busy machine does so as well, and proves nothing by it.
  if (/timed out in \d+ms/.test(verdict.reason ?? ''))
    throw new Error(`${verdict.foundBy} ran out of time: try it again.`);
  return verdict;
}

function verdictOf({ numPassedTests, testResults }: Report, code: number | null, said: string): Verdict {
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  if (failed)
    return { tests: numPassedTests + 1, foundBy: failed.fullName, reason: firstLine(failed.failureMessages[0]) };
  if (code === 0) return { tests: numPassedTests };
  const broken = testResults.find(({ status }) => status === 'failed');
  const why = broken?.message || /^.*Error: .*$/m.exec(said)?.[0].trim();
  if (code === null || why === undefined) throw new Error(`vitest ended with ${code}, and no test failed:\n${said}`);
  return { tests: numPassedTests, foundBy: broken?.name ?? 'an error outside of the tests', reason: firstLine(why) };
}

/** In print: bodies are drawn from all of Unicode. */
function firstLine(text = ''): string {
  return (text.split('\n')[0] ?? '').replace(/[^\x20-\x7e]/g, '?');
}
