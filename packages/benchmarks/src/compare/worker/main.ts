// node worker.mjs <peer> <folder> <baseUrl> [cold]: one peer in a process of its own. `cold` does one read and tells
// how long that was from the start of the process; else it does what its parent asks.
import { pathToFileURL } from 'node:url';
import { PEERS } from '../peers/index.ts';
import type { Calls, Load, Peer } from '../peers/peer.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { allocatedBy, cpuOf, keptBy, load } from './measure-calls.ts';
import type { Asked } from './protocol.ts';

const [name, folder = '', baseUrl = '', mode] = process.argv.slice(2);
const peer = peerOf(name);
// Its imports are those of the folder where it stands.
const { load: loadThere } = (await import(pathToFileURL(`${folder}/load.mjs`).href)) as { load: Load };

const real = globalThis.fetch;
const made = new Map<boolean, Promise<Calls>>();

async function answer({ what, call, count, inFlight, ms }: Asked): Promise<Readonly<Record<string, number>>> {
  const isFake = what !== 'load';
  globalThis.fetch = isFake ? answerAtOnce : real;
  const calls = made.get(isFake) ?? peer.make(loadThere, { baseUrl, isFake });
  made.set(isFake, calls);
  const run = (await calls)[call];
  if (!run) throw new Error(`has no ${call}`);
  if (what === 'cpu') return { us: await cpuOf(run, count) };
  if (what === 'allocations') return { bytes: await allocatedBy(run, count) };
  if (what === 'kept') return { bytes: await keptBy(run, count) };
  return load(run, inFlight, ms);
}

if (mode === 'cold') {
  const { read } = await peer.make(loadThere, { baseUrl, isFake: false });
  await read?.();
  process.stdout.write(JSON.stringify({ ms: performance.now() }));
  process.exit();
}
process.on('message', (asked: Asked) => {
  void answer(asked).then(
    (told) => process.send?.({ told }),
    (thrown: unknown) => process.send?.({ failed: thrown instanceof Error ? thrown.message : String(thrown) }),
  );
});

function peerOf(wanted: string | undefined): Peer {
  const found = PEERS.find((each) => each.name === wanted);
  if (!found) throw new Error(`no peer is called ${wanted}`);
  return found;
}
