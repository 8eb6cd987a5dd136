import type ts from 'typescript';
import { newProblems } from './new-problems.ts';
import type { SurfaceProgram } from './program.ts';
import { propertyPaths } from './property-paths.ts';
import { readSurface, type Surface, type SurfaceEntry } from './read-surface.ts';

export interface SurfaceChange {
  /** `CredentialsResource.issue`, `listConnections` */
  readonly name: string;
  readonly kind: 'removed' | 'changed' | 'added';
  readonly class: 'breaking' | 'additive';
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface SurfaceComparison {
  /** Breaking ones first, then by name. */
  readonly changes: readonly SurfaceChange[];
  /** Type errors that the client has with the new files and did not have before. */
  readonly problems: readonly string[];
}

/** Compares the two sides of one program. */
export function compareSides({ program, before, after }: SurfaceProgram): SurfaceComparison {
  const isOwn = (file: string) => [before, after].some(({ folder }) => file.startsWith(`${folder}/`));
  const changes = compare(program.getTypeChecker(), readSurface(program, before), readSurface(program, after), isOwn);
  return { changes, problems: newProblems(program, before, after) };
}

type IsOwn = (file: string) => boolean;

function compare(checker: ts.TypeChecker, before: Surface, after: Surface, isOwn: IsOwn): SurfaceChange[] {
  const changes: SurfaceChange[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)];
    const texts = { name, before: old?.text, after: now?.text };
    if (old === undefined) changes.push({ ...texts, kind: 'added', class: 'additive' });
    else if (now === undefined) changes.push({ ...texts, kind: 'removed', class: 'breaking' });
    else if (old.text !== now.text)
      changes.push({ ...texts, kind: 'changed', class: fits(checker, old, now, isOwn) ? 'additive' : 'breaking' });
  }
  const rank = ({ class: severity, name }: SurfaceChange) => `${severity === 'breaking' ? 0 : 1} ${name}`;
  return changes.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Whether code written for the one before still compiles: what it gives is taken, what it gets has what it reads. */
function fits(checker: ts.TypeChecker, before: SurfaceEntry, after: SurfaceEntry, isOwn: IsOwn): boolean {
  if (before.text.startsWith('?') !== after.text.startsWith('?')) return false;
  const paths = propertyPaths(checker, after.type, isOwn);
  if ([...propertyPaths(checker, before.type, isOwn)].some((path) => !paths.has(path))) return false;
  return before.role === 'input'
    ? checker.isTypeAssignableTo(before.type, after.type)
    : checker.isTypeAssignableTo(after.type, before.type);
}
