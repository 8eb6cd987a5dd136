// npm run bench [-- --quick] [--check] [--only <measure>…] [--write] [--documents]: this package beside its peers.
//   --quick      under a minute: the peers and measures that goals need.
//   --check      fails where a ratio is much worse than in the committed run.
//   --only       such as `--only cpu --only sizes`.
//   --write      makes it the committed run, and writes what documents say of it.
//   --joined     only the commands whose output is a part of the run, into the committed run.
//   --documents  measures nothing: writes what documents say of the committed run.
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Made, Measured, Results } from './compare/base/results.ts';
import { reasonOf } from './compare/base/rounds.ts';
import { runJoined } from './compare/joined.ts';
import { MEASURES } from './compare/measures/index.ts';
import { startServer } from './compare/measures/workers.ts';
import { PEERS, QUICK } from './compare/peers/index.ts';
import { CACHE, prepare, type Prepared, versionOf } from './compare/prepare/prepare.ts';
import { regressions } from './compare/report/check.ts';
import { COMMITTED, readCommitted, REPORT, writeDocuments } from './compare/report/documents.ts';
import { reportOf } from './compare/report/markdown.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
    joined: { type: 'boolean', default: false },
    documents: { type: 'boolean', default: false },
  },
});
const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

if (values.documents || values.joined) {
  const committed = { ...(await readCommitted()), ...(values.joined ? { joined: await runJoined(say) } : {}) };
  if (values.joined) await writeFile(COMMITTED, `${JSON.stringify(committed, null, 1)}\n`);
  await writeFile(REPORT, reportOf(committed));
  await writeDocuments(committed);
  process.exit();
}

const { quick: isQuick, only } = values;
if (values.write && (isQuick || only)) throw new Error('`--write` needs a whole run');
const prepared = await prepare(say);
const server = await startServer(prepared.server);
const peers = PEERS.filter(({ name }) => !isQuick || QUICK.includes(name));
const measures: Measured[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (only ? !only.includes(name) : isQuick && !measure.isQuick) continue;
  say(name);
  try {
    measures.push(...[await measure.run({ prepared, peers, baseUrl: server.baseUrl, isQuick })].flat());
    // What was found so far: whoever ends a run keeps it.
    await keep({ made: await madeHere(prepared), measures, joined: [] });
  } catch (thrown) {
    say(`${name} is left out: ${reasonOf(thrown)}`);
    process.exitCode = 1;
  }
}
server.end();
const joined = isQuick || only ? [] : await runJoined(say);
const results: Results = { made: await madeHere(prepared), measures, joined };
const report = reportOf(results);
await keep(results);
console.log(report);
if (values.write) {
  await writeFile(COMMITTED, `${JSON.stringify(results, null, 1)}\n`);
  await writeFile(REPORT, report);
  await writeDocuments(results);
}
if (values.check) {
  const worse = regressions(results, await readCommitted());
  for (const line of worse) console.error(`worse than before: ${line}`);
  if (worse.length > 0) process.exitCode = 1;
}

async function keep(found: Results): Promise<void> {
  await writeFile(join(CACHE, 'results.json'), `${JSON.stringify(found, null, 1)}\n`);
  await writeFile(join(CACHE, 'results.md'), reportOf(found));
}

async function madeHere({ ours, clients, generators }: Prepared): Promise<Made> {
  const versions: Record<string, string> = {};
  const named = [
    ['@one37id/agency', ours],
    ...['ky-1', 'ky-2', 'openapi-fetch', 'openai', 'cloudflare', 'stripe', '@octokit/core', 'typescript'].map(
      (name) => [name, clients] as const,
    ),
    ...['@hey-api/openapi-ts', 'orval', 'openapi-typescript', '@kubb/core'].map((name) => [name, generators] as const),
  ] as const;
  for (const [name, folder] of named) versions[name] = (await versionOf(folder, name)) ?? 'missing';
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${type()} ${release().split('-')[0]}, load ${loadavg()[0]?.toFixed(1)} at the end`,
    node: process.versions.node,
    versions,
    isQuick,
  };
}
