import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from './assemble.ts';
import type { Block } from './block.ts';
import { exportsFor } from './exports.ts';

/** A block as a module. */
export interface BlockModule {
  readonly block: Block;
  /** Its file's name. */
  readonly name: string;
}

/** The folder of a set of modules. Below `dist`: built, ignored by git, and beside this package's dependencies. */
export function folderOf(set: string): string {
  return join(import.meta.dirname, '../dist', set);
}

/** Writes each block as a module, and the configuration that checks them all as strictly as our own code. */
export function writeModules(set: string, blocks: readonly Block[]): BlockModule[] {
  const folder = folderOf(set);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const compilerOptions = { noEmit: true, lib: ['es2023', 'dom', 'dom.iterable'], types: ['node'], skipLibCheck: true };
  const config = {
    extends: '../../../../tsconfig.base.json',
    compilerOptions,
    include: ['*.ts', '../../src/prelude.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return blocks.map((block, index) => {
    const name = `${block.file.replace(/^packages\//, '').replace(/\W+/g, '-')}-${block.line}-${index}.ts`;
    writeFileSync(join(folder, name), assemble(block, exportsFor(block)));
    return { block, name };
  });
}
