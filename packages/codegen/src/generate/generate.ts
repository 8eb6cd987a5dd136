import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildDocument } from '@one37id/agency-openapi/build';
import { render } from './render.ts';
import { takenNames } from './taken-names.ts';
import { exclusively, isInterrupted, type Workspace } from '../write/index.ts';
import { GenerateError } from './generate-error.ts';
import { differingFiles, readFolder } from './read-folder.ts';

export interface GenerateResult {
  /** Paths of the files that differ from the sources, relative to the repository. */
  readonly changed: readonly string[];
  /** Operations that no overlay names: they came out under derived names. */
  readonly unnamed: readonly string[];
  /** What got another name than the document's. */
  readonly notes: readonly string[];
  /** Operations of the document that the client has no method for, with the reason. */
  readonly leftOut: readonly string[];
}

/**
 * Rebuilds openapi.json from upstream and overlays, and every generated file from it. Everything is rendered before
 * anything is written, so a failure leaves the previous output in place.
 *
 * @param root - The repository's root folder.
 * @param write - Default true; false only tells what would change.
 * @throws {DocumentError} when the document or an overlay is not as it must be, with file, pointer and reason.
 * @throws {GenerateError} when a generated file would not be what was meant; without `write`, also when a run was
 * interrupted.
 * @throws {BusyError} while another run writes.
 */
export async function generate(root: string, { write = true } = {}): Promise<GenerateResult> {
  if (!write) return generateWith(root);
  return exclusively(root, async ({ temporary, commit }) => generateWith(root, { temporary, commit }));
}

async function generateWith(root: string, workspace?: Workspace): Promise<GenerateResult> {
  if (workspace === undefined && isInterrupted(root))
    throw new GenerateError(
      'A run that writes was interrupted, and the files are a mixture: `npm run generate` takes it back first.',
    );
  const taken = await takenNames(root);
  // The other forms of a large document are not kept while its files are made.
  const { document, text, unnamed, nameNotes, leftOut } = await buildDocument({
    upstreamFile: join(root, 'openapi/upstream.json'),
    overlayDir: join(root, 'openapi/overlays'),
    taken,
  });
  const outputs = await render(document, text, { temporary: workspace?.temporary, taken: taken.exports });
  const changed: string[] = [];
  for (const [path, made] of outputs.files) {
    if ((await readFile(join(root, path), 'utf8').catch(() => undefined)) === made) continue;
    changed.push(path);
  }
  for (const [path, files] of outputs.folders) {
    changed.push(...differingFiles(await readFolder(join(root, path)), files).map((name) => `${path}/${name}`));
  }
  workspace?.commit(outputs);
  return {
    changed: changed.sort((a, b) => basename(a).localeCompare(basename(b))),
    unnamed,
    notes: [...nameNotes, ...outputs.notes],
    leftOut: leftOut.map(({ route, reason }) => `${route}: it ${reason}`),
  };
}
