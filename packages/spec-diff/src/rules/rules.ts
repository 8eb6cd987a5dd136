import { DOCUMENT_RULES } from './document-rules.ts';
import { OPERATION_RULES } from './operation-rules.ts';
import { REQUEST_RULES } from './request-rules.ts';
import { RESPONSE_RULES } from './response-rules.ts';
import type { CallRule, Flow, SchemaRule, Verdict } from './rule.ts';
import { SCHEMA_RULES } from './schema-rules.ts';
import { SECURITY_RULES } from './security-rules.ts';
import { WEBHOOK_RULES } from './webhook-rules.ts';

/** The rules for all that is no schema, by what they are about. */
export const CALL_RULES = {
  Operations: OPERATION_RULES,
  'Parameters and bodies': REQUEST_RULES,
  Responses: RESPONSE_RULES,
  'Webhooks and callbacks': WEBHOOK_RULES,
  Credentials: SECURITY_RULES,
  'The document': DOCUMENT_RULES,
} as const satisfies Readonly<Record<string, Readonly<Record<string, CallRule>>>>;

type SchemaRules = typeof SCHEMA_RULES;
type SchemaKind = {
  [Name in keyof SchemaRules]: `${Extract<keyof SchemaRules[Name], Flow>}-${Name}`;
}[keyof SchemaRules];
type Groups = typeof CALL_RULES;
type CallKind = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

/** What happened to what. There is a rule for each, and no change without one. */
export type Kind = SchemaKind | CallKind;

const verdicts: ReadonlyMap<string, Verdict> = new Map([
  ...Object.entries<SchemaRule>(SCHEMA_RULES).flatMap(([name, rule]) =>
    (['request', 'response'] as const).flatMap((flow): [string, Verdict][] => {
      const verdict = rule[flow];
      return verdict === undefined ? [] : [[`${flow}-${name}`, verdict]];
    }),
  ),
  ...Object.values<Readonly<Record<string, CallRule>>>(CALL_RULES).flatMap((group) => Object.entries(group)),
]);

/** Every kind of change. */
export const KINDS: readonly string[] = [...verdicts.keys()];

/** What the rules say about a kind of change. */
export function verdictOf(kind: Kind): Verdict {
  const verdict = verdicts.get(kind);
  if (verdict === undefined) throw new RangeError(`there is no rule for '${kind}'`);
  return verdict;
}
