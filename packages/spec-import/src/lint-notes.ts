import type { LintProblem } from '@one37id/agency-codegen/lint';

/** Tells of what lint has against an imported document, each rule once, with the first of its places. */
export function lintNotes(problems: readonly LintProblem[]): string[] {
  const firsts = problems.filter((each, at) => problems.findIndex(({ rule }) => rule === each.rule) === at);
  return firsts.map(({ rule, message, pointer }) => {
    const others = problems.filter((problem) => problem.rule === rule).length - 1;
    const more = others === 0 ? '' : `, and at ${others} more`;
    return `lint (${rule}): ${message} At ${pointer}${more}: its publisher can mend it, or an overlay.`;
  });
}
