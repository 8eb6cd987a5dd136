import type { Finding } from './change.ts';
import type { FacetDifference } from './facets.ts';
import type { Flow } from './rules/rule.ts';
import { type Kind, verdictOf } from './rules/rules.ts';

/** What a difference is. What that means is said by the rules. */
export interface Classification {
  readonly kind: Kind;
  /** What happened, as the beginning of a sentence. */
  readonly what: string;
}

export interface SchemaDifference extends FacetDifference {
  /** The other differences of the same schema. */
  readonly beside: readonly FacetDifference[];
}

/** Says what a difference in a schema is in data that flows in one direction; undefined where it means nothing. */
export type ClassifySchema = (difference: SchemaDifference, flow: Flow, subject: string) => Classification | undefined;

/** What the rules say about a difference. */
export function ruled({ kind, what }: Classification): Pick<Finding, 'kind' | 'class' | 'reason' | 'sourceCompatible'> {
  const { class: severity, because, sourceCompatible } = verdictOf(kind);
  return {
    kind,
    class: severity,
    reason: `${what}: ${because}.`,
    ...(sourceCompatible === undefined ? {} : { sourceCompatible }),
  };
}

/** A value as a reason quotes it, cut to a readable length. */
export function quoted(value: unknown): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Whether something was added, removed or changed. */
export function stepOf({ before, after }: Pick<FacetDifference, 'before' | 'after'>): 'added' | 'removed' | 'changed' {
  return before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
}
