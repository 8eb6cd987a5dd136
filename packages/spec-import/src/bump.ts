import type { ChangeClass } from '@one37id/agency-spec-diff';

export type Bump = 'major' | 'minor' | 'patch';

/**
 * How far the version goes up, by the strongest change among those on the wire and those of the TypeScript surface.
 * Before 1.0 a breaking change raises the minor version and everything else the patch, as semver ranges (`^0.3.1`)
 * read 0.x; from 1.0 on it is major, minor and patch.
 *
 * @returns undefined where nothing changed.
 */
export function bumpOf(version: string, classes: readonly ChangeClass[]): Bump | undefined {
  if (classes.length === 0) return undefined;
  const early = version.startsWith('0.');
  if (classes.includes('breaking')) return early ? 'minor' : 'major';
  return classes.includes('additive') && !early ? 'minor' : 'patch';
}
