// Runs `pnpm run <script>` from nothing: on any Node from 20 on, with npm alone. It installs what the lock file says
// with the pinned pnpm; the scripts then run on the pinned Node, which that install puts first on their PATH.
import { spawnSync } from 'node:child_process';

const PNPM = 'pnpm@12.21.0';
const [script, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`This repository needs Node 20 or later to start; this is ${process.version}.`);
  process.exit(1);
}

const install = pnpm(['install', '--frozen-lockfile'], 'pipe');
if (install.status !== 0) {
  console.error(`${install.stdout ?? ''}${install.stderr ?? ''}\nInstalling the dependencies failed; see above.`);
  process.exit(install.status ?? 1);
}
process.exit(pnpm(['run', '--silent', script, ...args], 'inherit').status ?? 1);

function pnpm(words, stdio) {
  return spawnSync('npx', ['--yes', PNPM, ...words], { encoding: 'utf8', stdio: ['inherit', stdio, stdio], shell: process.platform === 'win32' });
}
