import { createHash } from 'node:crypto';
import { factSources } from '../facts/sources.ts';
import { type Rule, rules } from '../rules.ts';

export interface Provenance {
  /** `reconstruction` until the vendor's own document has been imported. */
  readonly kind: 'reconstruction';
  readonly source: string;
  readonly date: string;
  /** Of upstream.json. */
  readonly sha256: string;
  readonly reconstruction: {
    /** Of what the reconstruction builds; stays true after another upstream.json has come. */
    readonly sha256: string;
    readonly page: { readonly sha256: string; readonly bytes: number };
    readonly facts: typeof factSources;
  };
  readonly rules: readonly Rule[];
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the document comes from, and every rule that filled a gap of its sources. */
export function provenanceOf(pageText: string, upstream: string): Provenance {
  return {
    kind: 'reconstruction',
    source:
      "Reconstructed from the text of the vendor's public API reference page (rendered by Redoc; without methods, paths, operationIds and nested fields). To be replaced by the document that the page offers for download.",
    date: '2026-11-23',
    sha256: sha256(upstream),
    reconstruction: {
      sha256: sha256(upstream),
      page: { sha256: sha256(pageText), bytes: Buffer.byteLength(pageText) },
      facts: factSources,
    },
    rules,
  };
}
