import { published } from '../published.ts';

/** Of test frameworks: they need one, and `frameworks.test.ts` has each with its own. */
const OF_FRAMEWORKS = ['vitest', 'jest', 'playwright'];

/**
 * Every entry of the published packages that needs nothing besides, such as `@one37id/agency/routes`; the client's own
 * first.
 */
export function entryNames(): readonly string[] {
  return published
    .toSorted((a, b) => a.manifest.name.length - b.manifest.name.length)
    .flatMap(({ manifest }) =>
      Object.keys(manifest['exports'] as object)
        .map((path) => path.slice('./'.length))
        .filter((path) => path !== 'package.json' && !OF_FRAMEWORKS.includes(path))
        .map((path) => (path === '' ? manifest.name : `${manifest.name}/${path}`)),
    );
}
