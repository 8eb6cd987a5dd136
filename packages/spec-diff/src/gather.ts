import { type Finding, placeOf, type SpecChange } from './change.ts';
import { order } from './facets.ts';
import { jsonText } from './json-text.ts';
import type { ChangeClass } from './rules/rule.ts';

export const CLASSES: readonly ChangeClass[] = ['breaking', 'additive', 'docs'];

export interface Gatherer {
  add(findings: readonly Finding[], operation?: { readonly id: string; readonly label: string }): void;
  changes(): SpecChange[];
}

/** Puts equal findings of many operations together into one change. */
export function gatherer(): Gatherer {
  const found = new Map<string, { readonly finding: Finding; readonly reached: Map<string, string> }>();
  return {
    add(findings, operation) {
      for (const finding of findings) {
        const key = jsonText(finding);
        const entry = found.get(key) ?? { finding, reached: new Map<string, string>() };
        found.set(key, entry);
        if (operation !== undefined) entry.reached.set(operation.id, operation.label);
      }
    },
    changes() {
      return [...found]
        .map(([key, entry]) => ({
          ...entry,
          rank: `${CLASSES.indexOf(entry.finding.class)} ${placeOf(entry.finding)} ${key}`,
        }))
        .sort((a, b) => order(a.rank, b.rank))
        .map(({ finding, reached }) => toChange(finding, reached));
    },
  };
}

function toChange(finding: Finding, reached: ReadonlyMap<string, string>): SpecChange {
  const operations = [...reached.keys()].sort(order);
  const { kind, class: severity, direction, reason, pointers, before, after, sourceCompatible } = finding;
  return {
    kind,
    class: severity,
    direction,
    reason,
    pointers,
    operations,
    methods: operations.map((id) => reached.get(id) ?? id),
    before,
    after,
    ...(sourceCompatible === undefined ? {} : { sourceCompatible }),
  };
}
