// node scripts/release-pack.ts <folder>: builds, packs and checks what is to be published. For release.yml.
import { resolve } from 'node:path';
import { formatPackages } from '@one37id/agency-release/check';
import { packRelease, repositoryOf } from '@one37id/agency-release/pack';

try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: node scripts/release-pack.ts <folder>');
  const root = new URL('..', import.meta.url).pathname;
  const packages = await packRelease(root, resolve(folder), { repository: await repositoryOf(root, process.env) });
  console.log(formatPackages(packages));
  if (packages.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
