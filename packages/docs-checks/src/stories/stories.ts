import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../block.ts';
import { ROOT } from '../documents.ts';
import { fileOf } from '../recipes/recipes.ts';

/** Whether a block is a test file of its own, which people copy. */
export function isStory(block: Block): boolean {
  return fileOf(block)?.endsWith('.test.ts') === true;
}

// Below `dist`: built, ignored by git, and beside this package's dependencies.
const folderOf = (set: string): string => join(import.meta.dirname, '../../dist', set);

/**
 * Writes the test files side by side, and type-checks them as strictly as our own code.
 *
 * @returns The compiler's errors. Empty: there are none.
 */
export function writeStories(set: string, blocks: readonly Block[]): string[] {
  const folder = folderOf(set);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const block of blocks) writeFileSync(join(folder, fileOf(block) ?? ''), `${block.code}\n`);
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default {};\n');
  const compilerOptions = { noEmit: true, types: ['node'], skipLibCheck: true };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../../tsconfig.base.json', compilerOptions, include: ['*.ts'] }),
  );
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const { stdout, status } = spawnSync(tsc, ['-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const errors = stdout.split('\n').filter(Boolean);
  return status === 0 || errors.length > 0 ? errors : [`tsc ended with ${status} and said nothing`];
}

/** How the tests of a file ended. */
export interface StoryResult {
  readonly passed: number;
  /** What did not pass, and why. */
  readonly others: readonly string[];
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs them with a Vitest of their own, as whoever copies them does. */
export function runStories(set: string): ReadonlyMap<string, StoryResult> {
  const folder = folderOf(set);
  const report = join(folder, 'report.json');
  // It must not take itself for a part of this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$)/.test(name)),
  );
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  spawnSync(process.execPath, [vitest, 'run', '--root', folder, '--reporter=json', `--outputFile=${report}`], {
    cwd: folder,
    env,
    timeout: 120_000,
  });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return new Map(
    testResults.map(({ name, message, assertionResults }) => [
      name.slice(name.lastIndexOf('/') + 1),
      {
        passed: assertionResults.filter(({ status }) => status === 'passed').length,
        others: [
          ...(message === '' ? [] : [message]),
          ...assertionResults
            .filter(({ status }) => status !== 'passed')
            .map(({ title, status, failureMessages }) => `${title}: ${status}: ${failureMessages.join('\n')}`),
        ],
      },
    ]),
  );
}
