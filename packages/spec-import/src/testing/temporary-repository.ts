import { cp, mkdir, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** A copy of what an import reads and writes, so that no test touches the working tree. */
export async function temporaryRepository(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'import-test-'));
  const client = join(root, 'packages/client');
  await mkdir(join(root, 'packages/contract-tests/src'), { recursive: true });
  await mkdir(join(root, '.changeset'));
  await mkdir(client);
  await cp(join(repository, 'openapi'), join(root, 'openapi'), { recursive: true });
  for (const name of ['src', 'package.json', 'api.md'])
    await cp(join(repository, 'packages/client', name), join(client, name), { recursive: true });
  await cp(
    join(repository, 'packages/contract-tests/src/generated'),
    join(root, 'packages/contract-tests/src/generated'),
    { recursive: true },
  );
  await symlink(join(repository, 'packages/core'), join(root, 'packages/core'));
  return root;
}

/** Path -> text of everything below a folder; what is linked is left out. */
export async function treeOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(root.length + 1), await readFile(file, 'utf8')] as const)),
  );
}
