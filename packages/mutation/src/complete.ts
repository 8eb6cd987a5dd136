import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The committed list of the files of which every mutant is noticed, from the repository's root. */
export function readComplete(): string[] {
  const files: unknown = parse(readFileSync(new URL('../complete.yaml', import.meta.url), 'utf8')) ?? [];
  if (!Array.isArray(files) || !files.every((file) => typeof file === 'string')) {
    throw new Error('complete.yaml is no list of files');
  }
  return files;
}
