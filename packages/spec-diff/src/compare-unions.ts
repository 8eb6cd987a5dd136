import type { Both } from './change.ts';
import type { Comparison, SchemaComparer } from './schema-comparer.ts';
import { matchBranches } from './match-branches.ts';
import type { Flow, SchemaFinding } from './schema-findings.ts';
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
      const union = nodes[side][0]?.pointer ?? '#';
      const name = (pointer: string) => subjectOf(documents[side], pointer);
      into.findings.push(
        alternative(side, flow, name(union), own?.pointer ?? union, name(own?.pointer ?? union), own?.value),
      );
    }
  }
}

function alternative(
  side: 'before' | 'after',
  flow: Flow,
  subject: string,
  pointer: string,
  name: string,
  schema: unknown,
): SchemaFinding {
  const added = side === 'after';
  const breaking = added === (flow === 'response');
  const change =
    name === subject
      ? `has one form ${added ? 'more' : 'less'}`
      : `${added ? 'may now also be' : 'is no longer'} ${name}`;
  const consequence = flow === 'response' ? ': code that reads it must handle that' : ': such calls are refused';
  return {
    kind: `${flow}-alternative-${added ? 'added' : 'removed'}`,
    class: breaking ? 'breaking' : 'additive',
    direction: flow,
    reason: `${subject} ${change}${breaking ? consequence : ''}.`,
    pointer,
    before: added ? undefined : schema,
    after: added ? schema : undefined,
  };
}
