import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Texts by the paths of files, and '' by those of folders, which end in a slash. */
export type Tree = Readonly<Record<string, string>>;

/** A folder with these files and folders, for one test. */
export function folderOf(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'write-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(path.endsWith('/') ? join(root, path) : dirname(join(root, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(root, path), text);
  }
  return root;
}

/** What stands in a folder; folders only where they hold nothing. */
export function treeIn(root: string): Tree {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.flatMap((entry): [string, string][] => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(root.length + 1);
      if (entry.isFile()) return [[name, readFileSync(path, 'utf8')]];
      return readdirSync(path).length === 0 ? [[`${name}/`, '']] : [];
    }),
  );
}
