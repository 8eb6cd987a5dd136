// npm run release:dry [-- --node <path>]: a whole release of the last commit, into a registry that it starts and stops.
// --node: another Node to call the installed client on; the tour runs on the pinned one.
import { parseArgs } from 'node:util';
import { dryRun } from '@one37id/agency-release/dry-run';

const controller = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(name, () => controller.abort(new Error(`Ended by ${name}.`)));
// Ten minutes: three times what a slow machine needs.
const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(600_000)]);
try {
  const { node } = parseArgs({ options: { node: { type: 'string' } } }).values;
  await dryRun(new URL('..', import.meta.url).pathname, { signal, ...(node !== undefined && { node }) });
  console.log('\nThe release would work.');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
