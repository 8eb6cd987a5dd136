import { evidenceOf } from '../evidence/evidence.ts';
import { Identity } from '../people/identity.ts';
import type { Json } from '../state/records.ts';
import { byKey, difference, placesOf } from './difference.ts';
import type { MatcherResult, MayBePromised } from './result.ts';
import { after } from './result.ts';
import { type Sight, SIGHTS } from './sights.ts';

/** How often. */
export interface Times {
  /** Exactly so often. Default: once or more. */
  readonly times?: number | undefined;
}

/** The matcher of this name: looks for what a person or an agency has, and tells what there is instead. */
export function have(name: string) {
  return (subject: unknown, wanted: unknown = {}, { times }: Times = {}): MayBePromised<MatcherResult> => {
    const { person, agency } = SIGHTS[name] ?? {};
    const sight = subject instanceof Identity ? person : isAgency(subject) ? agency : undefined;
    const evidence = evidenceOf(subject);
    if (sight === undefined || evidence === undefined) {
      const takes = [person && "a person, such as mock.person({ name: 'Ada' })", agency && 'a mock agency'];
      throw new TypeError(`${name} is about ${takes.filter(Boolean).join(', or ')}, and not about ${typeOf(subject)}.`);
    }
    return after(evidence(sight.list), (all) => validate(sight, subject, all, wanted, times));
  };
}

function validate(
  sight: Sight,
  subject: unknown,
  all: readonly Json[],
  wanted: unknown,
  times: number | undefined,
): MatcherResult {
  const { to, does, noun, shown, rows = (each) => each, meant = (each) => each } = sight;
  const who = subject instanceof Identity ? subject.name : 'the agency';
  const own =
    subject instanceof Identity
      ? all.filter(({ agentId, holder }) => (agentId ?? holder) === subject.agentId || holder === subject.agentId)
      : all;
  const meaning = meant(wanted);
  const found = rows(own, subject instanceof Identity ? subject.agentId : '').map((row) => ({
    row,
    why: difference(row, meaning, shown),
  }));
  const fitting = found.filter(({ why }) => why === undefined);
  const pass = times === undefined ? fitting.length > 0 : fitting.length === times;
  const places = typeof wanted === 'string' ? wanted : placesOf(wanted, shown);
  return {
    pass,
    message: () =>
      [
        `expected ${who} ${pass ? 'not ' : ''}to ${to} ${times ?? 'a'} ${noun}${times === undefined || times === 1 ? '' : 's'}${places === '' ? '' : ` with ${places}`}`,
        found.length === 0
          ? `${who} ${does} none`
          : `${who} ${does} ${found.length}${times === undefined ? '' : `, ${fitting.length} of them so`}:`,
        ...found.map(({ row, why }) => `- ${lineOf(row, sight)}${why === undefined ? '' : `: ${why}`}`),
      ].join('\n'),
  };
}

/** A row, without the values in it. */
function lineOf(row: Json, { shown, hidden }: Sight): string {
  const told = shown.filter((name) => row[name] !== undefined).map((name) => `${name} ${JSON.stringify(row[name])}`);
  const inside = row[hidden];
  const names = typeof inside === 'object' && inside !== null ? namesIn(inside) : [];
  return [...told, ...(names.length === 0 ? [] : [`${hidden} ${names.join(', ')}`])].join(', ');
}

function namesIn(inside: object): readonly string[] {
  // What is asked for is a list of parts with names.
  if (Array.isArray(inside) && inside.every((each) => typeof (Object(each) as Json)['name'] === 'string'))
    return inside.map((each) => String((each as Json)['name']));
  return Object.keys(byKey(inside));
}

function isAgency(subject: unknown): boolean {
  return evidenceOf(subject) !== undefined && typeof (Object(subject) as Json)['snapshot'] === 'function';
}

export function typeOf(subject: unknown): string {
  if (subject === null || subject === undefined) return String(subject);
  if (subject instanceof Identity) return 'a person';
  if (isAgency(subject)) return 'a mock agency';
  return `${/^[aeiou]/.test(typeof subject) ? 'an' : 'a'} ${typeof subject}`;
}
