import type { LintProblem } from '@one37id/agency-codegen/lint';

/** Tells of what lint has against an imported document, each rule once, with the first of its places. */
export function lintNotes(problems: readonly LintProblem[]): string[] {
  return [...new Set(problems.map(({ rule }) => rule))].map((rule) => {
    const [first, ...others] = problems.filter((problem) => problem.rule === rule);
    const more = others.length === 0 ? '' : `, and at ${others.length} more`;
    return `lint (${rule}): ${first?.message ?? ''} At ${first?.pointer ?? ''}${more}: its publisher can mend it, or an overlay.`;
  });
}
