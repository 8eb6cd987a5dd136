import type { SpecChange } from '@one37id/agency-spec-diff';
import type { Bump } from './bump.ts';
import type { SurfaceChange } from './surface/compare-sides.ts';

const UNCALLABLE = 'cannot be called by installed versions any more; code that uses them stays as it is';

/** So many that people read them all. */
const LINES = 10;

export interface Noticed {
  readonly bump: Bump | undefined;
  readonly changes: readonly SpecChange[];
  readonly surface: readonly SurfaceChange[];
}

/**
 * What a user of the package notices, the strongest first, in ten lines at most: methods that are gone, code that no
 * longer compiles or means something else, what installed versions can no longer do, and what is new. What does not fit
 * is counted.
 */
export function noticeLines({ bump, changes, surface }: Noticed): readonly string[] {
  if (bump === undefined) return ['Nothing: code, types and what is sent stay as they are.'];
  const breaking = changes.filter((change) => change.class === 'breaking');
  const removed = breaking.filter(({ kind }) => kind === 'operation-removed');
  const wireOnly = breaking.filter((change) => change.sourceCompatible === true);
  const others = breaking.filter((change) => !removed.includes(change) && !wireOnly.includes(change));
  const added = changes.filter(({ kind }) => kind === 'operation-added');
  const more = changes.filter((change) => change.class === 'additive' && !added.includes(change));
  const types = surface.filter((change) => change.class === 'breaking');
  const lines = [
    ...listed('gone', methodsOf(removed)),
    ...byMethod(others),
    ...listed('types that are gone', namesOf(types, 'removed')),
    ...listed('types that are others', namesOf(types, 'changed')),
    ...counted(wireOnly, UNCALLABLE, UNCALLABLE),
    ...listed('new', methodsOf(added)),
    ...counted(more, 'takes or gives more than before', 'take or give more than before'),
  ];
  if (lines.length === 0) return ['Descriptions and examples only.'];
  const shown = lines.length > LINES ? lines.slice(0, LINES - 1) : lines;
  return lines.length > LINES ? [...shown, `… and ${lines.length - shown.length} more like these, below.`] : shown;
}

/** One line for each method that behaves otherwise, with the first reason. */
function byMethod(changes: readonly SpecChange[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { methods, reason } of changes)
    for (const method of methods.length === 0 ? ['everything'] : methods)
      reasons.set(method, [...(reasons.get(method) ?? []), reason]);
  const groups = new Map<string, string[]>();
  for (const [method, [first = '', ...others]] of reasons) {
    const text = others.length === 0 ? first : `${first} And ${others.length} more.`;
    groups.set(text, [...(groups.get(text) ?? []), method]);
  }
  return [...groups].map(([text, methods]) => `breaks: ${some(methods)}: ${text}`);
}

const methodsOf = (changes: readonly SpecChange[]): readonly string[] => [
  ...new Set(changes.flatMap(({ methods }) => methods)),
];
const namesOf = (changes: readonly SurfaceChange[], kind: SurfaceChange['kind']): readonly string[] =>
  changes.filter((change) => change.kind === kind).map(({ name }) => name);

function listed(label: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${label}: ${some(names)}`];
}

function counted(changes: readonly SpecChange[], one: string, several: string): string[] {
  const methods = methodsOf(changes);
  if (methods.length === 0) return [];
  return [`${methods.length} ${methods.length === 1 ? `method ${one}` : `methods ${several}`}: ${some(methods)}`];
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}
