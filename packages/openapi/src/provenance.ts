import { readFile } from 'node:fs/promises';
import { DocumentError } from './document/document-error.ts';
import { parseJson } from './document/parse-json.ts';
import { isObject, type JsonObject } from './document/types.ts';
import { type Adaptations, readAdaptations } from './normalize/adaptations.ts';

/** Where upstream.json comes from, as provenance.json tells it. */
export interface Provenance extends JsonObject {
  readonly kind: 'reconstruction' | 'import';
  /** Of the text that was imported; for JSON that of upstream.json too. */
  readonly sha256: string;
}

/**
 * Reads provenance.json; undefined where there is none.
 *
 * @throws {DocumentError} when it is not as it must be.
 */
export async function readProvenance(file: string): Promise<Provenance | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const value = parseJson(text, file);
  if (
    !isObject(value) ||
    (value['kind'] !== 'reconstruction' && value['kind'] !== 'import') ||
    typeof value['sha256'] !== 'string'
  ) {
    throw new DocumentError(file, '#', 'is no provenance: `kind` and `sha256` are wanted');
  }
  return value as Provenance;
}

/**
 * What the import of the present upstream.json found out; undefined for the reconstruction.
 *
 * @throws {DocumentError} when provenance.json is not as it must be.
 */
export async function readImportAdaptations(file: string): Promise<Adaptations | undefined> {
  const provenance = await readProvenance(file);
  if (provenance?.kind !== 'import') return undefined;
  try {
    return readAdaptations(provenance['adaptations']);
  } catch (error) {
    throw new DocumentError(file, '#/adaptations', error instanceof Error ? error.message : String(error));
  }
}
