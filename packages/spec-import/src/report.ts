import { IDENTITIES_FILE, sameText } from '@one37id/agency-openapi/identity';
import { showHidden } from '@one37id/agency-openapi/document';
import type { LeftOut } from '@one37id/agency-openapi/normalize';
import type { Source } from '@one37id/agency-openapi/source';
import { formatChanges, type SpecChange } from '@one37id/agency-spec-diff';
import type { Bump } from './bump.ts';
import type { Matched } from './match-known.ts';
import { noticeLines } from './notice.ts';
import type { ReviewedGuess } from './reviewed-guess.ts';
import type { SurfaceChange } from './surface/compare-sides.ts';

/** What an import found and did. */
export interface ImportReport {
  readonly source: Pick<Source, 'name' | 'format' | 'sha256'> & { readonly openapi: string; readonly title: string };
  readonly operations: Pick<Matched, 'matched' | 'respelled'> & {
    /**
     * The document's key -> the overlays' key, of those that were found under other words: the table of identities got
     * them.
     */
    readonly renamed: Readonly<Record<string, string>>;
    /** Keys of the operations that the document before did not have. */
    readonly added: readonly string[];
    /** Of those that it had, and that no overlay has named yet. */
    readonly unnamed: readonly string[];
    /** Of those that the client has no method for, because it could not call them. */
    readonly leftOut: readonly LeftOut[];
    /** Of those that the client has methods for and the document no longer has. */
    readonly removed: readonly string[];
  };
  /** What the document was compared with, to tell what changes for users. */
  readonly against: string;
  /** What was adapted so that the overlays fit. */
  readonly notes: readonly string[];
  readonly guesses: readonly ReviewedGuess[];
  readonly changes: readonly SpecChange[];
  readonly surface: readonly SurfaceChange[];
  /** Type errors of the client's own sources with the new generated files. */
  readonly problems: readonly string[];
  readonly bump: Bump | undefined;
  /** Path of the changeset; undefined where nothing changed. */
  readonly changeset: string | undefined;
  /** Files and folders that were written, from the repository's root. */
  readonly written: readonly string[];
}

/** So many of a kind that says the same of each. */
const EXAMPLES = 3;

/** The report as people read it: first what users of the package notice, then what the maintainer has to look at. */
export function formatReport(report: ImportReport): string {
  const { source, notes, problems, changes, bump, changeset, written } = report;
  const lines = [
    `${source.name}: ${source.title}, OpenAPI ${source.openapi}, ${source.format}, sha256 ${source.sha256}`,
    '',
    bump === undefined
      ? 'Nothing changes for users: no changeset.'
      : `Version: ${bump}, the stronger of what changes on the wire and in the types. Changeset: ${changeset ?? ''}`,
    ...section(
      `What users notice, compared with ${report.against}`,
      noticeLines(report).map((line) => `  ${line}`),
    ),
    ...section(
      "The client's own sources have type errors with this document",
      problems.map((problem) => `  ${problem}`),
    ),
    ...operationLines(report),
    ...section(
      'Adapted so that the overlays fit',
      notes.map((note) => `  ${note}`),
    ),
    ...section(
      `All changes, compared with ${report.against}`,
      formatChanges(changes)
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`.trimEnd()),
    ),
    ...section('TypeScript surface', surfaceLines(report.surface)),
    ...guessLines(report.guesses),
    '',
    written.length === 0 ? 'Nothing was written: everything is current.' : `Written: ${written.join(', ')}`,
  ];
  // Words of a foreign document stand in them.
  return lines.map((line) => showHidden(line)).join('\n');
}

function operationLines({
  operations: { matched, respelled, renamed, added, unnamed, leftOut, removed },
}: ImportReport): string[] {
  const others = Object.entries(respelled);
  const spelled = others.filter(([key, was]) => sameText(key) === sameText(was));
  const renames = {
    ...Object.fromEntries(others.filter((pair) => !spelled.includes(pair)).map(([key, was]) => [was, key])),
    ...renamed,
  };
  return [
    '',
    `Operations: ${matched.length} matched, ${Object.keys(renames).length} of them renamed; ${added.length} new, ${removed.length} removed`,
    ...Object.entries(renames).map(([was, key]) => `  renamed  '${was}' is '${key}'`),
    ...(Object.keys(renamed).length === 0
      ? []
      : [
          `  ${Object.keys(renamed).length} of the renamed were recognised by operationId or route, and are recorded in openapi/${IDENTITIES_FILE}: look at them`,
        ]),
    // The same words in other letters are no news; the first show what is meant.
    ...spelled.slice(0, EXAMPLES).map(([key, was]) => `  spelled  '${was}' is '${key}'`),
    ...(spelled.length > EXAMPLES ? [`  spelled  … and ${spelled.length - EXAMPLES} more; --json lists them`] : []),
    ...added.map(
      (key) =>
        `  new      '${key}': it comes out under a derived name; name it in an overlay and import again, which rewrites the changeset`,
    ),
    ...unnamed.map((key) => `  unnamed  '${key}' still has a derived name`),
    ...leftOut.map(({ key, route, reason }) => `  left out '${key}' (${route}): it ${reason}`),
    ...removed.map((key) => `  removed  '${key}'`),
  ];
}

function guessLines(guesses: readonly ReviewedGuess[]): string[] {
  const rules = [...new Set(guesses.map(({ rule }) => rule))].sort();
  const count = (list: readonly ReviewedGuess[]) =>
    (['right', 'wrong', 'not told'] as const)
      .map((verdict) => `${list.filter((guess) => guess.verdict === verdict).length} ${verdict}`)
      .join(', ');
  return section(
    `What we had inferred: ${count(guesses)}`,
    rules.flatMap((rule) => {
      const all = guesses.filter((guess) => guess.rule === rule);
      const named = (verdict: ReviewedGuess['verdict']) => {
        const names = all.filter((guess) => guess.verdict === verdict).map(({ what }) => what);
        return names.length === 0 ? [] : [`    ${verdict.padEnd(8)}  ${names.join('; ')}`];
      };
      return [
        `  ${rule}: ${count(all)}`,
        ...all
          .filter(({ verdict }) => verdict === 'wrong')
          .map(({ what, guess, actual }) => `    wrong     ${what}: we took ${guess}, it is ${actual ?? ''}`),
        ...named('not told'),
        ...named('right'),
      ];
    }),
  );
}

function surfaceLines(surface: readonly SurfaceChange[]): string[] {
  return surface.flatMap(({ class: severity, kind, name, before, after }) => [
    `  ${severity} ${kind} ${name}`,
    ...(kind === 'changed' ? [`    before ${before ?? ''}`, `    after  ${after ?? ''}`] : []),
  ]);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
