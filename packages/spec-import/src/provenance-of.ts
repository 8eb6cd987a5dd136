import { type JsonObject, listAt, objectAt, textAt } from '@one37id/agency-openapi/document';
import { type Adaptations, normalizationRules, writeAdaptations } from '@one37id/agency-openapi/normalize';
import type { Provenance } from '@one37id/agency-openapi/provenance';
import { sha256, type Source } from '@one37id/agency-openapi/source';

export interface Imported extends Pick<Source, 'name' | 'format' | 'sha256' | 'upstream'> {
  readonly adaptations: Adaptations;
}

/**
 * The provenance of an import. What the reconstruction gave stays, since its package is checked against it; of the
 * rules those that the built document still refers to.
 */
export function provenanceOf(
  imported: Imported,
  previous: Provenance | undefined,
  document: JsonObject,
  now: Date,
): Provenance {
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
