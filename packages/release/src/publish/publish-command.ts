// node packages/release/src/publish/publish-command.ts <folder> [--provenance]: publishes what release-pack.ts packed.
// For release.yml, in a job without installed dependencies: nothing that this imports may need one.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPublishPlan } from './publish-plan.ts';
import { publishRelease } from './publish-release.ts';

try {
  const { values, positionals } = parseArgs({
    options: { provenance: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (process.env['GITHUB_ACTIONS'] !== 'true')
    throw new Error('Packages are published by release.yml only; `npm run release:dry` shows what it would do.');
  if (folder === undefined)
    throw new Error('usage: node packages/release/src/publish/publish-command.ts <folder> [--provenance]');
  await publishRelease(await readPublishPlan(resolve(folder)), values.provenance, { cwd: resolve(folder) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
