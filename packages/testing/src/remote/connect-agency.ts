import { evident } from '../evidence/evidence.ts';
import type { FaultOptions } from '../faults/fault.ts';
import type { ReceivedRequest } from '../emulator/requests.ts';
import type { FlowOptions } from '../commands/own-reducers.ts';
import type { SeedData } from '../commands/seed-data.ts';
import type { PersonOptions } from '../people/new-person.ts';
import type { PersonRecord } from '../state/records.ts';
import type { Snapshot } from '../state/snapshot.ts';
import type { AgencyEvent } from '../state/transaction.ts';
import { type Ask, remoteEvidence } from './remote-evidence.ts';
import { RemotePerson } from './remote-person.ts';

/** A mock agency in another process, by its control interface. */
export interface RemoteAgency {
  /** For `new Agency({ baseUrl, secretKey })` and `new Studio({ baseUrl, token })`. */
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly token: string;
  readonly clock: { now(): Promise<Date>; advance(by: string | number): Promise<void> };
  /** Makes somebody whom the agency does not know yet. */
  person(options: PersonOptions): Promise<RemotePerson>;
  people(): Promise<readonly RemotePerson[]>;
  requests(): Promise<readonly ReceivedRequest[]>;
  events(): Promise<readonly AgencyEvent[]>;
  /** Makes calls fail. `cancel` ends it. */
  fail(options: FaultOptions): Promise<{ readonly id: number; cancel(): Promise<void> }>;
  limit(rate: string | undefined): Promise<void>;
  /** Registers a workflow by the points where a run of it waits. */
  flow(name: string, options: FlowOptions): Promise<void>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
  seed(data: SeedData): Promise<void>;
  reset(): Promise<void>;
}

/**
 * Finds a mock agency that another process has started, such as `npx @one37id/agency-testing`, for tests that play
 * people from outside.
 *
 * @param url - Its base URL, or any other URL of it.
 * @throws {Error} As a rejection, when no mock agency answers there.
 * @example
 * ```ts
 * await using mock = await startAgency() // in another process, usually
 *
 * const remote = await connectAgency(mock.baseUrl)
 * const agency = new Agency({ baseUrl: remote.baseUrl, secretKey: remote.secretKey })
 * const ada = await remote.person({ name: 'Ada' })
 * await ada.scan(await agency.invitations.url())
 * const { isConnected } = await ada.look()
 * isConnected // true
 * ```
 */
export async function connectAgency(url: string | URL): Promise<RemoteAgency> {
  const { origin } = new URL(url);
  const ask = askAt(`${origin}/__agency`);
  const { baseUrl, secretKey, token } = (await ask('GET', '')) as Pick<RemoteAgency, 'baseUrl' | 'secretKey' | 'token'>;
  const listOf = async <Item>(path: string): Promise<readonly Item[]> =>
    ((await ask('GET', path)) as { readonly items: readonly Item[] }).items;
  const personOf = (record: PersonRecord): RemotePerson => new RemotePerson(ask, record);
  const remote: RemoteAgency = {
    // As it is reached from here; it may call itself otherwise.
    baseUrl: origin + new URL(baseUrl).pathname,
    secretKey,
    token,
    clock: {
      now: async () => new Date(((await ask('GET', '/clock')) as { readonly now: string }).now),
      advance: async (by) => void (await ask('POST', '/clock/advance', { by })),
    },
    person: async (options) => personOf((await ask('POST', '/people', options)) as PersonRecord),
    people: async () => (await listOf<PersonRecord>('/people?limit=1000000')).map(personOf),
    requests: () => listOf('/requests'),
    events: () => listOf('/events'),
    fail: async (options) => {
      const { id } = (await ask('POST', '/faults', options)) as { readonly id: number };
      return { id, cancel: async () => void (await ask('DELETE', `/faults/${id}`).catch(() => {})) };
    },
    limit: async (limit) => void (await ask('PUT', '/limit', limit === undefined ? {} : { limit })),
    flow: async (name, options) => void (await ask('PUT', `/flows/${encodeURIComponent(name)}`, options)),
    snapshot: async () => (await ask('GET', '/snapshot')) as Snapshot,
    restore: async (snapshot) => void (await ask('PUT', '/snapshot', snapshot)),
    seed: async (data) => void (await ask('POST', '/seed', data)),
    reset: async () => void (await ask('POST', '/reset')),
  };
  return evident(remote, remoteEvidence(ask));
}

function askAt(control: string): Ask {
  return async (method, path, body) => {
    const json =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(control + path, { method, ...json }).catch((error: unknown) => {
      throw new Error(`No mock agency answers at ${control}: start one with npx @one37id/agency-testing.`, {
        cause: error,
      });
    });
    const text = await answer.text();
    const told: unknown = /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined;
    if (answer.ok && (answer.status === 204 || told !== undefined)) return told;
    const { error = `${control} is no mock agency: it answered ${answer.status}.` } = Object(told) as {
      readonly error?: string;
    };
    throw new Error(error);
  };
}
