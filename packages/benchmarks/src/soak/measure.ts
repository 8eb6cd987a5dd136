import { getEventListeners } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FaultyAgency } from './faulty-agency.ts';

/** What could grow. */
export interface Measure {
  /** After garbage collection. */
  readonly heapBytes: number;
  readonly sockets: number;
  /** On the client's `signal` and on the process. */
  readonly listeners: number;
  readonly timers: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Measures once the calls' idle sockets are closed: a platform's `fetch` keeps them for some seconds. */
export async function measure(agency: FaultyAgency, signal: AbortSignal): Promise<Measure> {
  let sockets = await agency.connections();
  for (let wait = 0; wait < 40 && sockets > 0; wait++) {
    await setTimeout(250);
    sockets = await agency.connections();
  }
  // What finalizers free is collected in the next round.
  for (let round = 0; round < 10; round++) {
    collect();
    await setImmediate();
  }
  return {
    heapBytes: process.memoryUsage().heapUsed,
    sockets,
    listeners:
      getEventListeners(signal, 'abort').length +
      process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
  };
}
