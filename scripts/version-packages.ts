// node scripts/version-packages.ts: turns the changesets into versions and changelogs. For release.yml.
import { versionPackages } from '@one37id/agency-release/version';

try {
  const versioned = await versionPackages(new URL('..', import.meta.url).pathname);
  console.log(versioned ? 'Versions and changelogs are written.' : 'There are no changesets.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
