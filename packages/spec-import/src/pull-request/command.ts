// node packages/spec-import/src/pull-request/command.ts <folder>: opens or updates the pull request that spec-update.ts
// prepared; with `--withdraw` it closes it, since nothing is to be updated any more.
// For spec-update.yml, in jobs without installed dependencies: nothing that this imports may need one.
import { runCommand } from './run-command.ts';

const root = new URL('../../../..', import.meta.url).pathname;
try {
  console.log(await runCommand(root, process.argv.slice(2), process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
