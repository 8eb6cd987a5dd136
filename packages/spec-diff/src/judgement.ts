import type { ChangeClass } from './change.ts';
import type { FacetDifference } from './facets.ts';

/** What a difference means. */
export interface Judgement {
  readonly kind: string;
  readonly class: ChangeClass;
  readonly reason: string;
  readonly sourceCompatible?: true;
}

/** Says what a difference in a schema means for data that flows in one direction. */
export type JudgeSchema = (
  difference: FacetDifference,
  direction: 'request' | 'response',
  subject: string,
) => Judgement | undefined;

/** A value as a reason quotes it, cut to a readable length. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
