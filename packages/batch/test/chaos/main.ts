// npm run batch:chaos [-- <runs> <rows>]: the whole proof, so many runs on each store. Prints what came of each run;
// its exit code is 1 when anything happened twice, was lost, or is not what the store says.
import { embeddedRun } from './embedded-run.ts';
import { postgresRun } from './postgres-run.ts';
import type { ChaosResult } from './verdict.ts';

const [runs = 20, rows = 2_000] = process.argv.slice(2).map(Number);
const stores = [
  { store: 'embedded', run: embeddedRun, kills: 8 },
  { store: 'postgres', run: postgresRun, kills: 2 },
];

console.log(
  '| Store | Seed | Kills | Rows | Requests | Done | Happened | Cannot tell | Twice | Wrong | Lost |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const { store, run, kills } of stores) {
  for (let seed = 1; seed <= runs; seed++) report(store, await run({ seed, rows, kills }));
}

function report(
  store: string,
  { seed, kills, rows: { done, happened, cannotTell }, requests, twice, wrong }: ChaosResult,
): void {
  const lost = rows - done - happened - cannotTell;
  console.log(
    `| ${[store, seed, kills, rows, requests, done, happened, cannotTell, twice.length, wrong.length, lost].join(' | ')} |`,
  );
  for (const each of [...twice, ...wrong]) console.error(each);
  if (twice.length + wrong.length + lost > 0) process.exitCode = 1;
}
