import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Block } from '../block.ts';
import { markdownBlocks, ROOT } from '../documents.ts';

const FILE = /^file=([\w.-]+\.ts)$/;
// Below `dist`: built, ignored by git, and beside this package's dependencies.
const folderOf = (set: string): string => join(import.meta.dirname, '../../dist', set);

/**
 * The name of the file that a block is, from a fence such as `ts file=answer-to.ts`; undefined for a block that stands
 * alone.
 */
export function fileOf({ flags }: Pick<Block, 'flags'>): string | undefined {
  return flags.map((flag) => FILE.exec(flag)?.[1]).find((name) => name !== undefined);
}

/**
 * Whether a block is a test file, which people copy as a whole: `stories` runs it, and a `spec` that has its own place.
 */
export function isTest(block: Pick<Block, 'flags'>): boolean {
  return /\.(test|spec)\.ts$/.test(fileOf(block) ?? '');
}

/** All of them, in whatever document they stand. */
export const recipeBlocks: readonly Block[] = markdownBlocks.filter(
  (block) => fileOf(block) !== undefined && !isTest(block),
);

/**
 * Writes the blocks that are files as such, side by side, and compiles them as strictly as our own code, with the
 * decorators of NestJS.
 *
 * @param set - Test files run at the same time, so each has a folder of its own.
 * @returns The compiler's errors. Empty: there are none.
 */
export function compileRecipes(set: string): string[] {
  const folder = folderOf(set);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  cpSync(join(import.meta.dirname, '../../fixtures'), join(folder, 'src'), { recursive: true });
  for (const block of recipeBlocks) writeFileSync(join(folder, 'src', fileOf(block) ?? ''), `${block.code}\n`);
  const compilerOptions = {
    rootDir: 'src',
    outDir: 'out',
    types: ['node'],
    skipLibCheck: true,
    declaration: false,
    declarationMap: false,
    // Parameter properties and decorators are how NestJS is written.
    erasableSyntaxOnly: false,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../../tsconfig.base.json', compilerOptions, include: ['src'] }),
  );
  const { stdout, status } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const errors = stdout.split('\n').filter(Boolean);
  return status === 0 || errors.length > 0 ? errors : [`tsc ended with ${status} and said nothing`];
}

/** The exports of a recipe that was compiled. */
export async function recipe<Exports>(file: string, set = 'recipes'): Promise<Exports> {
  return (await import(
    /* @vite-ignore */ pathToFileURL(join(folderOf(set), 'out', file.replace(/\.ts$/, '.js'))).href
  )) as Exports;
}
