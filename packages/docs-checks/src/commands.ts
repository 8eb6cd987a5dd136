import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, placeOf } from './block.ts';
import { ROOT } from './documents.ts';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Known {
  /** The scripts of the repository. */
  readonly scripts: readonly string[];
  /** What a document may tell to install. */
  readonly packages: readonly string[];
}

/** What the repository has. */
export function known(): Known {
  const published = ['client', 'core', 'testing', 'batch'].map((folder) => read(`packages/${folder}`).name);
  const peers = Object.keys(read('packages/batch').peerDependencies ?? {});
  const recipes = Object.keys(read('packages/docs-checks').devDependencies ?? {});
  return { scripts: Object.keys(read('.').scripts ?? {}), packages: [...published, ...peers, ...recipes] };
}

/** What is wrong with the commands in a Markdown text, in its fences and in its sentences; empty when nothing is. */
export function wrongCommands(file: string, text: string, { scripts, packages }: Known): string[] {
  return text.split('\n').flatMap((line, index) => {
    const place = placeOf({ file, line: index + 1 });
    const missing = Array.from(
      line.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g),
      ([, run, short]) => run ?? short ?? '',
    ).filter((name) => !scripts.includes(name));
    const installed =
      /\bnpm install ([^`#]*)/
        .exec(line)?.[1]
        ?.split(/\s+/)
        .filter((word) => word !== '' && !word.startsWith('-')) ?? [];
    const files = Array.from(line.matchAll(/\bnode ([\w./-]+\/[\w./-]+\.\w+)/g), ([, path = '']) => path);
    return [
      ...missing.map((name) => `${place}: there is no script \`${name}\``),
      ...installed
        .filter((name) => !packages.includes(name))
        .map((name) => `${place}: no document should tell to install \`${name}\` untested`),
      ...files.filter((path) => !existsSync(join(ROOT, path))).map((path) => `${place}: there is no file \`${path}\``),
    ];
  });
}

/** Lines of a shell block that begin with a program that is not known here. */
export function wrongPrograms(block: Block): string[] {
  const programs = ['npm', 'npx', 'node', 'git', 'curl'];
  return block.code.split('\n').flatMap((line, index) => {
    const program =
      line
        .trim()
        .split(/\s+/)
        .find((word) => !/^[A-Z_]+=/.test(word)) ?? '';
    return /^#|^$/.test(program) || programs.includes(program)
      ? []
      : [`${placeOf({ ...block, line: block.line + index })}: \`${program}\` is not known`];
  });
}

function read(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
}
