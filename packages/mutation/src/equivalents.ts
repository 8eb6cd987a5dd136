import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A way to break the code that changes nothing anybody could notice. */
export interface Equivalent {
  /** From the repository's root. */
  readonly file: string;
  /** The line as it stands, without what is blank at its ends. */
  readonly line: string;
  /** What is put in. */
  readonly becomes: string;
  readonly reason: string;
}

const FIELDS = ['file', 'line', 'becomes', 'reason'] as const;

/** The committed list, the only exception from the goals. */
export function readEquivalents(): Equivalent[] {
  return equivalentsOf(readFileSync(new URL('../equivalents.yaml', import.meta.url), 'utf8'));
}

/** @throws {Error} when an entry lacks something: above all its reason. */
export function equivalentsOf(text: string): Equivalent[] {
  const entries: unknown = parse(text) ?? [];
  if (!Array.isArray(entries)) throw new Error('equivalents.yaml is no list');
  return entries.map((entry: unknown, at) => {
    const values = FIELDS.map((field): unknown => Reflect.get(Object(entry) as object, field));
    const missing = FIELDS.filter((_field, place) => typeof values[place] !== 'string' || values[place] === '');
    if (missing.length > 0) throw new Error(`equivalents.yaml, entry ${at + 1}: ${missing.join(', ')} must be text`);
    return entry as Equivalent;
  });
}
