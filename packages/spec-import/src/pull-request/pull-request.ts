/** What is written about a document that was imported. */
export interface UpdateSummary {
  readonly breaking: boolean;
  /** Changes by class. */
  readonly counts: Readonly<Record<'breaking' | 'additive' | 'docs', number>>;
  /** The difference, as people read it. */
  readonly changes: string;
  /** The report of the import. */
  readonly report: string;
  /** Whether the client's own sources compile with it. */
  readonly compiles: boolean;
}

export interface PullRequest {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly Label[];
  /** Breaking ones are drafts, which nothing can merge by itself. */
  readonly draft: boolean;
}

/** The labels that a pull request of this kind can bear. */
export const LABELS = { update: 'spec-update', breaking: 'breaking' } as const;
export type Label = (typeof LABELS)[keyof typeof LABELS];

/** GitHub takes 65,536 characters. */
const MAX_CHANGES = 40_000;
const MAX_REPORT = 20_000;

/** The pull request of an import. */
export function composePullRequest({ breaking, counts, changes, report, compiles }: UpdateSummary): PullRequest {
  const counted = `${counts.breaking} breaking, ${counts.additive} additive, ${counts.docs} docs`;
  const paragraphs = [
    breaking
      ? '**Breaking.** Code that uses the client may have to change. Read the differences; this is a draft, and nothing but a person may merge it.'
      : 'Nothing here breaks code that uses the client.',
    ...(compiles ? [] : ["**The client's own sources do not compile with it.** The report below says where."]),
    'The next run rewrites this branch: mend names in `openapi/overlays/` on the main branch, not here.',
    '## What changes',
    fence(changes, MAX_CHANGES),
    '## The import',
    fence(report, MAX_REPORT),
  ];
  return {
    title: `${breaking ? 'Breaking: a' : 'A'} new document of the agency (${counted})`,
    body: `${paragraphs.join('\n\n')}\n`,
    labels: breaking ? [LABELS.update, LABELS.breaking] : [LABELS.update],
    draft: breaking,
  };
}

/** Foreign text stands in a code block that it cannot close: it mentions nobody and formats nothing. */
function fence(text: string, limit: number): string {
  const lines = text.trimEnd().split('\n');
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > limit) break;
    kept.push(line);
  }
  const shown = kept.join('\n');
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  const left = lines.length - kept.length;
  const note = left === 0 ? '' : `\n\n${left} more lines are in the artifact of the run that opened this.`;
  return `${mark}text\n${shown}\n${mark}${note}`;
}
