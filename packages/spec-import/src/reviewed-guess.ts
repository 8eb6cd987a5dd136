import { type JsonObject, objectAt, textAt } from '@one37id/agency-openapi/document';

/** One thing that we had inferred, beside what the document tells. */
export interface ReviewedGuess {
  /** Id of the rule in provenance.json that made the guess. */
  readonly rule: string;
  /** What was guessed, as users know it: `credentials.issue (agentId): path`. */
  readonly what: string;
  readonly guess: string;
  /** undefined where the document does not tell. */
  readonly actual: string | undefined;
  readonly verdict: 'right' | 'wrong' | 'not told';
}

/** A guess beside what is; nothing where nothing was guessed. */
export function review(
  owner: JsonObject,
  key: string,
  what: string,
  guess: string,
  actual: string | undefined,
): ReviewedGuess[] {
  const rule = textAt(objectAt(owner['x-inferred'])[key]);
  if (rule === undefined) return [];
  return [
    { rule, what, guess, actual, verdict: actual === undefined ? 'not told' : actual === guess ? 'right' : 'wrong' },
  ];
}
