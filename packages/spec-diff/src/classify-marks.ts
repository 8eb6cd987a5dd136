import { type ClassifySchema, quoted, stepOf } from './classification.ts';
import type { Flow } from './rules/rule.ts';

/** How far a mark lets a value out: hidden when marked, by its kind when not, always when marked as no secret. */
const exposure = (mark: unknown): number => (mark === undefined ? 1 : mark === 'none' ? 2 : 0);

/** Losing a mark changes no type and no byte on the wire, but may put somebody's data into a log. */
export const classifySecrecy = (
  { before, after }: { before: unknown; after: unknown },
  flow: Flow,
  subject: string,
) => {
  const step = exposure(after) - exposure(before);
  const kind = step > 0 ? 'removed' : step < 0 ? 'added' : 'changed';
  return {
    kind: `${flow}-secrecy-${kind}`,
    what: `${subject}: the secrecy is ${quoted(after)} now, it was ${quoted(before)}`,
  } as const;
};

export const classifyDeprecated = ({ after }: { after: unknown }, flow: Flow, subject: string) =>
  after === true
    ? ({ kind: `${flow}-deprecated`, what: `${subject} is deprecated` } as const)
    : ({ kind: `${flow}-undeprecated`, what: `${subject} is not deprecated any more` } as const);

export const classifyDiscriminator: ClassifySchema = (difference, flow, subject) => ({
  kind: `${flow}-discriminator-${stepOf(difference)}`,
  what: `${subject}: its alternatives are told apart by ${quoted(difference.after)} now, it was ${quoted(difference.before)}`,
});

export const classifyMapping: ClassifySchema = ({ name, before, beside }, flow, subject) => {
  // With the discriminator itself they come and go together.
  if (beside.some((other) => other.facet === 'discriminator' && stepOf(other) !== 'changed')) return undefined;
  return before === undefined
    ? { kind: `${flow}-discriminator-value-added`, what: `${subject} may be told by ${quoted(name)} now` }
    : { kind: `${flow}-discriminator-value-removed`, what: `${subject} is not told by ${quoted(name)} any more` };
};

const WORDS = { title: 'title', description: 'description', example: 'example', examples: 'example' } as const;

/** What a word of a schema, a parameter, a body or a response is. */
export function wordsKind(name: string, flow: Flow) {
  const word = name in WORDS ? WORDS[name as keyof typeof WORDS] : name.startsWith('x-') ? 'extension' : 'docs';
  return `${flow}-${word}-changed` as const;
}

export const classifyWords: ClassifySchema = (difference, flow, subject) => ({
  kind: wordsKind(difference.name, flow),
  what: `${subject}: ${difference.name} was ${stepOf(difference)}`,
});
