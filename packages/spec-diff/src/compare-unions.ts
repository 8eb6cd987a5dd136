import type { Both } from './change.ts';
import { ruled } from './classification.ts';
import { matchBranches } from './match-branches.ts';
import type { Flow } from './rules/rule.ts';
import type { Comparison, SchemaComparer } from './schema-comparer.ts';
import type { SchemaFinding } from './schema-findings.ts';
import type { SchemaNode } from './schema-parts.ts';
import { subjectOf } from './subject.ts';

/** Compares alternatives with alternatives; a schema that is no union is its own only alternative. */
export function compareUnions(comparer: SchemaComparer, nodes: Both<SchemaNode>, flow: Flow, into: Comparison): void {
  const { views, documents } = comparer;
  const alternatives = (side: 'before' | 'after') => {
    const { union } = views[side](nodes[side]);
    return union.length > 0 ? union : [{ node: nodes[side], ref: undefined }];
  };
  const { pairs, removed, added } = matchBranches(
    alternatives('before'),
    alternatives('after'),
    (before, after) => comparer.fingerprints.before(before.node) === comparer.fingerprints.after(after.node),
    (before, after) => views.before(before.node).types.join() === views.after(after.node).types.join(),
  );
  for (const { before, after } of pairs)
    into.below.push(comparer.compareLater({ before: before.node, after: after.node }, flow));
  for (const [side, branches] of [
    ['before', removed],
    ['after', added],
  ] as const) {
    for (const { node: branch } of branches) {
      // The last piece is the alternative's own; those before it hold for all alternatives.
      const own = branch.at(-1);
      const unions = { before: nodes.before[0]?.pointer ?? '#', after: nodes.after[0]?.pointer ?? '#' };
      const pointers = { ...unions, [side]: own?.pointer ?? unions[side] };
      const subject = subjectOf(documents[side], unions[side]);
      const name = subjectOf(documents[side], pointers[side]);
      into.findings.push(alternative(side, flow, pointers, { subject, name }, own?.value));
    }
  }
}

function alternative(
  side: 'before' | 'after',
  flow: Flow,
  pointers: Both<string>,
  { subject, name }: { subject: string; name: string },
  schema: unknown,
): SchemaFinding {
  const added = side === 'after';
  const change =
    name === subject
      ? `has one form ${added ? 'more' : 'less'}`
      : `${added ? 'may now also be' : 'is no longer'} ${name}`;
  return {
    ...ruled({ kind: `${flow}-alternative-${added ? 'added' : 'removed'}`, what: `${subject} ${change}` }),
    direction: flow,
    pointers,
    before: added ? undefined : schema,
    after: added ? schema : undefined,
  };
}
