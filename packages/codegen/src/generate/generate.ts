import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buildDocument } from '@one37id/agency-openapi/build';
import { render } from './render.ts';
import { takenNames } from './taken-names.ts';
import { differingFiles, readFolder, replaceFile, replaceFolder } from './stage.ts';

export interface GenerateResult {
  /** Paths of the files that differ from the sources, relative to the repository. */
  readonly changed: readonly string[];
  /** Operations that no overlay names: they came out under derived names. */
  readonly unnamed: readonly string[];
  /** What got another name than the document's. */
  readonly notes: readonly string[];
}

/**
 * Rebuilds openapi.json from upstream and overlays, and every generated file from it. Everything is rendered before
 * anything is written, so a failure leaves the previous output in place.
 *
 * @param root - The repository's root folder.
 * @param write - Default true; false only tells what would change.
 * @throws {DocumentError} when the document or an overlay is not as it must be, with file, pointer and reason.
 * @throws {GenerateError} when a generated file would not be what was meant.
 */
export async function generate(root: string, { write = true } = {}): Promise<GenerateResult> {
  const built = await buildDocument({ upstreamFile: join(root, 'openapi/upstream.json'), overlayDir: join(root, 'openapi/overlays'), taken: await takenNames(root) });
  const outputs = await render(built.document, built.text);
  const changed: string[] = [];
  for (const [path, text] of outputs.files) {
    if ((await readFile(join(root, path), 'utf8').catch(() => undefined)) === text) continue;
    changed.push(path);
  }
  for (const [path, files] of outputs.folders) {
    changed.push(...differingFiles(await readFolder(join(root, path)), files).map((name) => `${path}/${name}`));
  }
  if (write) {
    for (const [path, files] of outputs.folders) {
      if (changed.some((file) => dirname(file) === path)) await replaceFolder(join(root, path), files);
    }
    for (const [path, text] of outputs.files) if (changed.includes(path)) await replaceFile(join(root, path), text);
  }
  return { changed: changed.sort((a, b) => basename(a).localeCompare(basename(b))), unnamed: built.unnamed, notes: [...built.nameNotes, ...outputs.notes] };
}
