// npm run test:runtimes: one story with the packed packages in Node, Bun, Deno, a worker runtime and a browser.
import { testRuntimes } from '@one37id/agency-package-checks/runtimes';

console.log(`${'Runtime'.padEnd(18)}${'Version'.padEnd(18)}Result`);
const ok = await testRuntimes(({ runtime, version, result }) =>
  console.log(`${runtime.padEnd(18)}${version.padEnd(18)}${result}`),
);
process.exitCode = ok ? 0 : 1;
