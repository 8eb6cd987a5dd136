// npm run test:nodes: core's tests on every Node that the packages support. `npm test` runs them on the pinned one only.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openNodes } from '@one37id/agency-package-checks/runtimes';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const core = fileURLToPath(new URL('../packages/core', import.meta.url));
for (const [version, node] of await openNodes()) {
  console.log(`\nNode ${version}`);
  const { status } = spawnSync(node, [vitest, 'run', '--root', core, '--reporter=default', '--typecheck.enabled=false'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
