import type { Place } from '../document/place.ts';
import { isSentence, type Problem, problemAt, sentenceOf } from '../document/problem.ts';
import { RULES, type RefusalKind, type RuleName, type WordsOf } from './rules.ts';

/** What the agency, or a person, refuses although it is well formed. The message says what was wrong. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  /** Where it was, and by which rule; several where a schema forbids several things. */
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(kind: RefusalKind, problems: readonly [Problem, ...Problem[]], message: string) {
    super(message);
    this.kind = kind;
    this.problems = problems;
  }
}

/** A refusal by one of the rules, with its place: which field, and which of several values. */
export function refused<Name extends RuleName>(place: Place, name: Name, ...words: WordsOf<Name>): Refusal {
  const { kind, says } = RULES[name] as { readonly kind: RefusalKind; readonly says: string | SentenceOf };
  const problem = problemAt(place, typeof says === 'string' ? says : says(...(words as readonly string[])));
  // A sentence needs no place in front of it, where people see what they have just done.
  return new Refusal(kind, [problem], isSentence(problem.rule) ? problem.rule : `${sentenceOf(problem)}.`);
}

type SentenceOf = (...words: string[]) => string;

/** @throws {Refusal} By this rule, when there is none. */
export function found<Value, Name extends RuleName>(
  value: Value | undefined,
  place: Place,
  name: Name,
  ...words: WordsOf<Name>
): Value {
  if (value === undefined) throw refused(place, name, ...words);
  return value;
}
