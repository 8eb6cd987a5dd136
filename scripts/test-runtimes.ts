// npm run test:runtimes: one story with the packed packages in Node, Bun, Deno, a worker runtime and a browser, and one
// with the emulator.
import { testEmulator } from '@one37id/agency-package-checks/emulator';
import { testRuntimes } from '@one37id/agency-package-checks/runtimes';

console.log(`${'Runtime'.padEnd(18)}${'Version'.padEnd(18)}Result`);
type Told = Parameters<Parameters<typeof testRuntimes>[0]>[0];
const print = ({ runtime, version, result }: Told): void =>
  console.log(`${runtime.padEnd(18)}${version.padEnd(18)}${result}`);
const results = [await testRuntimes(print), await testEmulator(print)];
process.exitCode = results.every(Boolean) ? 0 : 1;
