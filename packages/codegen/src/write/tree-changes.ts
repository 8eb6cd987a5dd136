import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is to be written, by paths from the repository's root. */
export interface TreeChanges {
  /** Path -> text; undefined for a file that has to go. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Path -> files of a folder that holds nothing else: what is not among them has to go. */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** One file that is not as it is wanted. */
export interface FileChange {
  readonly path: string;
  /** undefined where it has to go. */
  readonly text: string | undefined;
  /** What the report of the writing calls it: the file itself, or the folder that it is a part of. */
  readonly part: string;
}

/** The files that differ from what is wanted. */
export function differences(root: string, { files, folders }: TreeChanges): FileChange[] {
  const wanted = [
    ...[...files].map(([path, text]) => ({ path, text, part: path })),
    ...[...folders].flatMap(([folder, texts]) => {
      const there = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
      return [...new Set([...there, ...texts.keys()])].map((name) => ({
        path: `${folder}/${name}`,
        text: texts.get(name),
        part: folder,
      }));
    }),
  ];
  return wanted.filter(({ path, text }) => {
    const file = join(root, path);
    return text === undefined ? existsSync(file) : !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
}
