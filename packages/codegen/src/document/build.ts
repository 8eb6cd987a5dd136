import { readFile } from 'node:fs/promises';
import { replaceFile } from '../generate/stage.ts';
import { applyOverlays } from '../overlay/apply.ts';
import { loadOverlays } from '../overlay/load-overlays.ts';
import { canonicalize, stringify } from './canonical.ts';
import { checkDocument } from './check.ts';
import { loadDocument } from './load.ts';
import { nameOperations } from './name-operations.ts';
import type { OpenApiDocument } from './types.ts';

export interface BuildSources {
  /** The document as published, JSON or YAML. */
  readonly upstreamFile: string;
  /** Folder of overlays, applied in the order of their names. */
  readonly overlayDir: string;
}

export interface BuiltDocument {
  readonly document: OpenApiDocument;
  /** What openapi.json holds: the document in canonical key order, whatever order the sources' keys have. */
  readonly text: string;
  /** Tag and summary of the operations that no overlay names; they came out under derived names. */
  readonly unnamed: readonly string[];
}

/**
 * Builds openapi.json from the upstream document and the overlays. Writes nothing.
 *
 * @throws {DocumentError} when a source is not as it must be, with file, place and reason.
 * @example
 * const { text } = await buildDocument({ upstreamFile: 'openapi/upstream.json', overlayDir: 'openapi/overlays' });
 */
export async function buildDocument({ upstreamFile, overlayDir }: BuildSources): Promise<BuiltDocument> {
  const upstream = await loadDocument(upstreamFile);
  const overlaid = applyOverlays(upstream, await loadOverlays(overlayDir));
  // What the overlays did is checked like what came in; the place is one in the document after them.
  const { document, unnamed } = nameOperations(checkDocument(overlaid, `${upstreamFile} with ${overlayDir}`));
  const canonical = canonicalize(document);
  return { document: canonical, text: stringify(canonical), unnamed };
}

/**
 * Builds openapi.json and puts it in place in one rename. On any failure the file is as it was before.
 *
 * @throws {DocumentError} as {@link buildDocument} does.
 */
export async function writeDocument(sources: BuildSources, file: string): Promise<BuiltDocument> {
  const built = await buildDocument(sources);
  await replaceFile(file, built.text);
  return built;
}

/**
 * Whether openapi.json is what its sources give, byte by byte.
 *
 * @throws {DocumentError} as {@link buildDocument} does.
 */
export async function isCurrent(sources: BuildSources, file: string): Promise<boolean> {
  const { text } = await buildDocument(sources);
  return text === (await readFile(file, 'utf8').catch(() => undefined));
}
