import { readFile, writeFile } from 'node:fs/promises';

/** @throws {Error} When it cannot be read, or is no JSON. */
export async function readJson(file: string | URL): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${String(file)} cannot be read: ${error.code ?? error.message}.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${String(file)} is no JSON.`);
  }
}

export async function writeJson(file: string | URL, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
