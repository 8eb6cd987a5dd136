// node scripts/with-pnpm.mjs [--build] <command> [arguments]: runs a command from nothing, on any Node from 20 on, with
// npm alone. It installs what the lock file says with the pinned pnpm; the command then runs on the pinned Node, which
// that install puts first on its PATH. `--build` builds the packages before.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const words = process.argv.slice(2);
const build = words[0] === '--build' && words.shift();

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`This repository needs Node 20 or later to start; this is ${process.version}.`);
  process.exit(1);
}

quietly('Installing the dependencies', ['install', '--frozen-lockfile']);
if (build) quietly('Building the packages', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
process.exit(pnpm(['exec', ...words], 'inherit').status ?? 1);

/** Says nothing unless it fails. */
function quietly(what, command) {
  const { status, stdout, stderr } = pnpm(command, 'pipe');
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}\n${what} failed; see above.`);
  process.exit(status ?? 1);
}

function pnpm(command, stdio) {
  const windows = process.platform === 'win32';
  return spawnSync('npx', ['--yes', packageManager, ...command], {
    encoding: 'utf8',
    stdio: ['inherit', stdio, stdio],
    shell: windows,
  });
}
