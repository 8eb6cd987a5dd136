import { type InspectedPackage, inspectPackages } from '../check/inspect-package.ts';
import { runPnpm } from '../pnpm.ts';
import { readPublishPlan } from '../publish/publish-plan.ts';
import { type RepositoryAddress, stampRepository } from './stamp-repository.ts';

export interface PackOptions {
  readonly signal?: AbortSignal | undefined;
  /** Without it, the packages lack what npm's provenance demands, and the check says so. */
  readonly repository?: RepositoryAddress | undefined;
}

/**
 * Builds and packs what the registry does not have yet into a folder, with a plan of the order, and checks what came
 * out. A dry run and the release workflow do the same here.
 */
export async function packRelease(
  root: string,
  folder: string,
  { signal, repository }: PackOptions = {},
): Promise<InspectedPackage[]> {
  if (repository !== undefined) await stampRepository(root, repository);
  const options = signal && { signal };
  await runPnpm(root, ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], options);
  await runPnpm(root, ['exec', 'changeset', 'pack', '--out-dir', folder], options);
  return inspectPackages(await readPublishPlan(folder), root);
}
