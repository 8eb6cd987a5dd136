import { readFile } from 'node:fs/promises';
import { listAt, objectAt, textAt } from '../catalog/schema.ts';
import { DocumentError } from '../document/document-error.ts';
import { parseJson } from '../document/parse-json.ts';
import { isObject, type JsonObject } from '../document/types.ts';
import { type Adaptations, readAdaptations, writeAdaptations } from './normalize/adaptations.ts';
import type { Source } from './read-source.ts';
import { normalizationRules } from './normalize/rules.ts';
import { sha256 } from './sha256.ts';

/** Where upstream.json comes from, as provenance.json tells it. */
export interface Provenance extends JsonObject {
  readonly kind: 'reconstruction' | 'import';
  /** Of the text that was imported; for JSON that of upstream.json too. */
  readonly sha256: string;
}

export interface Imported extends Pick<Source, 'name' | 'format' | 'sha256' | 'upstream'> {
  readonly adaptations: Adaptations;
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
  if (!isObject(value) || (value['kind'] !== 'reconstruction' && value['kind'] !== 'import') || typeof value['sha256'] !== 'string') {
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

/**
 * The provenance of an import. What the reconstruction gave stays, since its package is checked against it; of the
 * rules those that the built document still refers to.
 */
export function provenanceOf(imported: Imported, previous: Provenance | undefined, document: JsonObject, now: Date): Provenance {
  const { name, format, sha256: digest, upstream, adaptations } = imported;
  const adapted = writeAdaptations(adaptations);
  // The same document again came when and from where it came first.
  const again = previous?.kind === 'import' && previous.sha256 === digest;
  return {
    kind: 'import',
    source: (again ? textAt(previous['source']) : undefined) ?? name,
    date: (again ? textAt(previous['date']) : undefined) ?? now.toISOString().slice(0, 10),
    sha256: digest,
    format,
    ...(format === 'yaml' ? { upstreamSha256: sha256(upstream) } : {}),
    ...(adapted === undefined ? {} : { adaptations: adapted }),
    ...(previous?.['reconstruction'] === undefined ? {} : { reconstruction: previous['reconstruction'] }),
    rules: rulesOf(document, listAt(previous?.['rules'])),
  };
}

function rulesOf(document: JsonObject, previous: readonly unknown[]): unknown[] {
  const used = new Set<string>();
  collect(document, used);
  const own = normalizationRules.filter(({ id }) => !previous.some((rule) => objectAt(rule)['id'] === id));
  return [...previous, ...own].filter((rule) => used.has(textAt(objectAt(rule)['id']) ?? ''));
}

function collect(value: unknown, used: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'x-inferred') for (const rule of Object.values(objectAt(child))) used.add(String(rule));
    else collect(child, used);
  }
}
