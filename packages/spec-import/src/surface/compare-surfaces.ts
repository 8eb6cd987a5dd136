import { compareSides, type SurfaceComparison } from './compare-sides.ts';
import { surfaceProgram } from './program.ts';

/**
 * Compares what users of the client can write before and after its generated files change.
 *
 * @param root - The repository's root folder.
 * @param generated - The new files of `packages/client/src/generated`.
 * @param released - Those to compare with. Default: those in the tree.
 */
export function compareSurfaces(
  root: string,
  generated: ReadonlyMap<string, string>,
  released?: ReadonlyMap<string, string>,
): SurfaceComparison {
  return compareSides(surfaceProgram(root, generated, released));
}
