import type { PageOperation } from '../page/model.ts';

/** `Alias External/Public Management.` -> `alias-external-public-management` */
export const kebab = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** `by-agent-id` -> `ByAgentId` */
export const pascal = (text: string): string =>
  kebab(text).replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/** The verb of a summary, in lower case: `Get`, `Sign-in`; setting a state is the verb that the state names. */
export function verbOf({ summary }: PageOperation): string {
  const state = / State to (enable|disable)\./.exec(summary)?.[1];
  return state ?? kebab(/^[\w-]+/.exec(summary)?.[0] ?? '');
}

/** Words of a summary that tell it from its neighbours, as they stand in names and paths. */
const qualifiers: readonly (readonly [RegExp, string])[] = [
  [/\bstatic flows\b/, 'static'],
  [/\blist\.|\ba list of\b/, 'list'],
  [/\bcredential offer\b/, 'offer'],
  [/\b(?:a|Get|of) url\b/i, 'url'],
  [/\b(?:as|a) QR code\b/, 'qr-code'],
  [/\ball credentials\b/, 'matching'],
  [/\bstage area\b/, 'stage-access'],
  [/\balias value\b/, 'value'],
  [/\bdiscoverable status\b/, 'status'],
  [/ discoverable\./, 'discoverable'],
  [/ non-discoverable\./, 'non-discoverable'],
  [/\bsyncup\b/, 'syncup'],
  [/\bsign-in process\b/, 'sign-in'],
  [/\bsign-up process\b/, 'sign-up'],
  [/\bsignuture\b/, 'signature'],
];

/** Qualifying words of an operation; `by-…` stands for the first body field where the summary says so. */
export function qualifiersOf({ tag, summary, body }: PageOperation): string[] {
  const [first] = body?.fields ?? [];
  if (first && / by (?!adding|removing)/.test(summary)) return [`by-${kebab(first.name)}`];
  const said = kebab(tag);
  return qualifiers.filter(([pattern, word]) => pattern.test(summary) && !said.includes(word)).map(([, word]) => word);
}
