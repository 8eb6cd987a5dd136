import {
  type CallOptions,
  type Client,
  isAgencyError,
  type Operation,
  paginate,
  type QrImage,
  readImage,
} from '@one37id/agency-core';
import { FAULTS, type Kind, kindOf } from './kinds.ts';

const once: Operation = {
  id: 'issue',
  method: 'POST',
  path: '/issue/{kind}',
  auth: { name: 'hash', header: 'hash' },
  returns: 'result',
  body: 'fields',
};
const read: Operation = { ...once, id: 'look', path: '/look/{kind}', retry: 'read' };
const image: Operation = { ...read, id: 'draw', path: '/draw/{kind}', returns: 'image', image: readImage };
const list: Operation = { ...read, id: 'list', path: '/list/{kind}' };
const PAGING = { page: 'page', size: 'size', firstPage: 0, defaultSize: 10, items: 'items', total: 'total' };
/** The server's lists have so many items. */
const LISTED = 30;

/** How calls ended. */
export interface Tally {
  settled: number;
  /** By what they came to: `value`, or the error's name. */
  readonly ends: Map<string, number>;
  /** What they came to although something else was wanted, with an example. */
  readonly wrong: Map<string, number>;
}

/**
 * Makes `count` calls, always `inFlight` of them at once. Every third one meets a fault; every second one is a read.
 */
export async function runCalls(
  client: Client,
  count: number,
  inFlight: number,
  onSettled: (settled: number) => void,
): Promise<Tally> {
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

async function endOf(client: Client, kind: Kind, index: number): Promise<string> {
  const { timeout, abortAfterMs } = kind;
  const controller = new AbortController();
  const timer = abortAfterMs === undefined ? undefined : setTimeout(() => controller.abort(), abortAfterMs);
  if (abortAfterMs === 0) controller.abort();
  try {
    // Every fourth call brings a `fetch` of its own, as those do who go through a proxy.
    return await valueOf(client, kind, index, {
      timeout,
      signal: controller.signal,
      ...(index % 4 === 1 ? { fetch: ownFetch } : {}),
    });
  } catch (error) {
    return isAgencyError(error) ? error.name : `no SDK error: ${String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

/** `value`, when the call gives what it should. */
async function valueOf(
  client: Client,
  { name: kind, calls }: Kind,
  index: number,
  options: CallOptions,
): Promise<string> {
  if (calls === 'image') {
    const drawn = await client.call<QrImage>(image, { kind }, options);
    return drawn.contentType === 'image/png' && drawn.toDataUrl().length > 100 ? 'value' : 'an image that is none';
  }
  if (calls === 'list') {
    const items = await paginate(client, list, PAGING, { kind }, options).toArray();
    return items.length === LISTED ? 'value' : `a list of ${items.length}`;
  }
  const input = { kind, payload: { index, claims: [{ key: 'email', value: `user-${index}@example.com` }] } };
  // Shifted with each round of faults, so that every fault meets both.
  const operation = (index + Math.floor(index / (3 * FAULTS.length))) % 2 === 0 ? once : read;
  const value = await client.call<{ id: string }>(operation, input, options);
  return value.id ? 'value' : 'a value that is none';
}

async function ownFetch(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
