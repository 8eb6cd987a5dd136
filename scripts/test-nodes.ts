// npm run test:nodes: core's tests on the last Node of each line that the packages support, and those of its faults on
// Nodes whose `fetch` is another. `npm test` runs them on the pinned one only.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE_VERSIONS, openNodes } from '@one37id/agency-package-checks/runtimes';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const core = fileURLToPath(new URL('../packages/core', import.meta.url));
for (const [version, node] of await openNodes()) {
  const isLast = NODE_VERSIONS.some((last) => last === version);
  console.log(`\nNode ${version}${isLast ? '' : ', faults'}`);
  const { status } = spawnSync(
    node,
    [
      vitest,
      'run',
      ...(isLast ? [] : ['test/faults']),
      '--root',
      core,
      '--reporter=default',
      '--typecheck.enabled=false',
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
