import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where core hands a request to `fetch`: there stands what a request costs beside a bare one. */
const FILE = 'node_modules/@one37id/agency-core/dist/index.js';
const LINE = /^\tconst dispatcher = dispatcherFor\(.*$/m;
const INSTEAD = '\tif (init) return { ...init, signal: undefined };\n';

/**
 * A copy of our packages that sends as bare `fetch` does: the body as a text that the platform may repeat, no note of
 * how far a request is, no signal that ends one. Never to be used but to know what those promises cost.
 */
export async function copyWithoutPromise(ours: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await cp(ours, folder, { recursive: true });
  const file = join(folder, FILE);
  await writeFile(file, withoutPromise(await readFile(file, 'utf8')));
  return folder;
}

/** The code without them. */
export function withoutPromise(code: string): string {
  if (code.split(LINE).length !== 2) throw new Error('core hands its requests to `fetch` at another place than it did');
  return code.replace(LINE, (line) => INSTEAD + line);
}
