import { createHash } from 'node:crypto';
import { jsonText } from './json-text.ts';
import { keyOf, type SchemaNode } from './schema-parts.ts';
import type { ReadView } from './schema-view.ts';

/** Levels below a schema that its fingerprint sees. */
const DEPTH = 4;

export type Fingerprint = (node: SchemaNode) => string;

/**
 * A short text that is equal for schemas with equal content, words left out, in either document. Only so many levels
 * deep: it pairs alternatives, which are then compared in full.
 */
export function fingerprinter(read: ReadView): Fingerprint {
  const known = new Map<string, string>();
  function print(node: SchemaNode, depth: number): string {
    const key = `${depth} ${keyOf(node)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { facets, fields, required, below, union } = read(node);
    const lower = (nodes: ReadonlyMap<string, SchemaNode>) =>
      [...nodes].map(([name, child]) => [name, depth > 0 ? print(child, depth - 1) : '']).sort();
    const content = [
      { ...facets, words: undefined },
      [...required].sort(),
      lower(fields),
      lower(below),
      depth > 0 ? union.map((branch) => print(branch.node, depth - 1)).sort() : union.length,
    ];
    const text = createHash('sha256').update(jsonText(content)).digest('base64');
    known.set(key, text);
    return text;
  }
  return (node) => print(node, DEPTH);
}
