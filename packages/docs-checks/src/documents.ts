import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from './block.ts';
import { readExamples } from './read-examples.ts';
import { readFences } from './read-fences.ts';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '../../..');

/** What people read, by its path from the root. */
export const markdownFiles: readonly string[] = globSync(['*.md', '.github/*.md', 'docs/**/*.md', 'packages/*/*.md'], {
  cwd: ROOT,
}).toSorted();

/** The published packages' sources: their docstrings come up in editors. */
const sources = globSync('packages/{core,client,testing,batch}/src/**/*.ts', { cwd: ROOT })
  .filter((file) => !/\.test(-d)?\.ts$/.test(file))
  .toSorted();

/** All code in the READMEs and their like. */
export const markdownBlocks: readonly Block[] = markdownFiles.flatMap((file) => readFences(textOf(file), file));
/** All code in docstrings. */
export const exampleBlocks: readonly Block[] = sources.flatMap((file) => readExamples(textOf(file), file));

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
