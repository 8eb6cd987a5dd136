import type { JsonObject } from '@one37id/agency-openapi/document';
import type { Both } from './change.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Flow } from './rules/rule.ts';
import type { SchemaFinding } from './schema-findings.ts';
import type { SchemaNode } from './schema-parts.ts';
import type { ReadView } from './schema-view.ts';

/** What differs at one level of two schemas, and the comparisons of the levels below. */
export interface Comparison {
  readonly findings: SchemaFinding[];
  readonly below: Comparison[];
}

export interface SchemaComparer {
  readonly documents: Both<JsonObject>;
  readonly views: Both<ReadView>;
  readonly fingerprints: Both<Fingerprint>;
  /** Compares two schemas and all that they reach. */
  compare(nodes: Both<SchemaNode>, flow: Flow): Comparison;
  /**
   * The same, but done only when the comparison that asks for it is: so no chain of references is too long for the
   * stack.
   */
  compareLater(nodes: Both<SchemaNode>, flow: Flow): Comparison;
}
