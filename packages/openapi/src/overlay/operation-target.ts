import { unescape } from './unescape.ts';

/** The form of nearly every action's target: an operation by its tag and summary, and a place in it. */
const TARGET =
  /^\$\.paths\.\*\[\?\s*@\.tags\[0\]\s*==\s*'((?:[^'\\]|\\.)*)'\s*&&\s*@\.summary\s*==\s*'((?:[^'\\]|\\.)*)'\s*\](.*)$/s;

export interface KeyedTarget {
  readonly tag: string;
  readonly summary: string;
  /** What follows, a JSONPath below the operation; '' for the operation itself. */
  readonly rest: string;
}

/** A target that is keyed by tag and summary, taken apart; undefined for one that is keyed otherwise. */
export function keyedTarget(target: string): KeyedTarget | undefined {
  const found = TARGET.exec(target.trim());
  if (found === null) return undefined;
  const [tag, summary] = [String(found[1]), String(found[2])].map(unescape) as [string, string];
  return { tag, summary, rest: String(found[3]) };
}
