import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

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

/** @throws {Error} When it cannot be written. */
export async function writeJson(file: string | URL, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${String(file)} cannot be written: ${error.code ?? error.message}.`);
  });
}

/** @throws {Error} When no file can be made where this one is to be: better before there is something to lose. */
export async function checkFolder(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  await access(folder, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${file} cannot be written: ${error.code ?? error.message}. Give a file in a folder that is there.`,
    );
  });
}
