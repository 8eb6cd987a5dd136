import type { Comparison } from './schema-comparer.ts';
import type { SchemaFinding } from './schema-findings.ts';

/** The findings of a comparison and of all that it reaches, each comparison visited once. */
export function collect(root: Comparison): readonly SchemaFinding[] {
  const seen = new Set<Comparison>([root]);
  // A set grows while it is walked, so this visits everything reachable, recursion or not.
  for (const comparison of seen) for (const lower of comparison.below) seen.add(lower);
  return [...seen].flatMap((comparison) => comparison.findings);
}
