import { type Client, isAgencyError, type Operation } from '@one37id/agency-core';
import { FAULTS, type Kind, kindOf } from './kinds.ts';

const once: Operation = { id: 'issue', method: 'POST', path: '/issue/{kind}', auth: { name: 'hash', header: 'hash' }, returns: 'result', body: 'fields' };
const read: Operation = { ...once, id: 'look', path: '/look/{kind}', retry: 'read' };

/** How calls ended. */
export interface Tally {
  settled: number;
  /** By what they came to: `value`, or the error's name. */
  readonly ends: Map<string, number>;
  /** What they came to although something else was wanted, with an example. */
  readonly wrong: Map<string, number>;
}

/** Makes `count` calls, always `inFlight` of them at once. Every third one meets a fault; every second one is a read. */
export async function runCalls(client: Client, count: number, inFlight: number, onSettled: (settled: number) => void): Promise<Tally> {
  const tally: Tally = { settled: 0, ends: new Map(), wrong: new Map() };
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next++;
      const kind = kindOf(index);
      const end = await endOf(client, kind, index);
      add(tally.ends, end);
      if (end !== kind.wants) add(tally.wrong, `${kind.name}: ${end}`);
      onSettled(++tally.settled);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return tally;
}

async function endOf(client: Client, { name, timeout, abortAfterMs }: Kind, index: number): Promise<string> {
  const controller = new AbortController();
  const timer = abortAfterMs === undefined ? undefined : setTimeout(() => controller.abort(), abortAfterMs);
  if (abortAfterMs === 0) controller.abort();
  const input = { kind: name, payload: { index, claims: [{ key: 'email', value: `user-${index}@example.com` }] } };
  try {
    // Shifted with each round of faults, so that every fault meets both.
    const operation = (index + Math.floor(index / (3 * FAULTS.length))) % 2 === 0 ? once : read;
    const value = await client.call<{ id: string }>(operation, input, { timeout, signal: controller.signal });
    return value.id ? 'value' : 'a value that is none';
  } catch (error) {
    return isAgencyError(error) ? error.name : `no SDK error: ${String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
