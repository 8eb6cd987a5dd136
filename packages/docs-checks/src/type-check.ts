import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LINES_BEFORE } from './assemble.ts';
import { placeOf } from './block.ts';
import { ROOT } from './documents.ts';
import { type BlockModule, folderOf } from './write-modules.ts';

/**
 * Type-checks the modules of a set in one run.
 *
 * @returns One line for each error, with the place in the document where the code stands. Empty: there is none.
 * @throws {Error} When the compiler cannot be run.
 */
export function typeCheck(set: string, modules: readonly BlockModule[]): string[] {
  const folder = folderOf(set);
  const { status, stdout, error } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsc'),
    ['-p', folder, '--pretty', 'false'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (error !== undefined) throw error;
  const errors = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => mapped(line, modules));
  return status === 0 || errors.length > 0 ? errors : [`tsc ended with ${status} and said nothing`];
}

function mapped(line: string, modules: readonly BlockModule[]): string {
  const [, file, at, message] = /^(\S+\.ts)\((\d+),\d+\): (.*)$/.exec(line) ?? [];
  const found = modules.find(({ name }) => name === file);
  return found === undefined
    ? line
    : `${placeOf({ file: found.block.file, line: found.block.line + Number(at) - 1 - LINES_BEFORE })}: ${message}`;
}
