import type { CallbackOptions } from '../events/callbacks.ts';
import type { FaultOptions } from '../faults/fault.ts';
import type { FlowFunction } from '../flows/flow-run.ts';
import type { ReceivedRequest } from '../emulator/requests.ts';
import type { FlowOptions } from '../commands/own-reducers.ts';
import type { PersonOptions } from '../people/new-person.ts';
import type { Person } from './person.ts';
import type { SeedData } from '../commands/seed-data.ts';
import type { EventType } from '../state/event-types.ts';
import type { RunRecord } from '../state/records.ts';
import type { Snapshot } from '../state/snapshot.ts';
import type { TableName, Tables } from '../state/tables.ts';
import type { AgencyEvent } from '../state/transaction.ts';

/** The time of a mock agency. */
export interface MockClock {
  now(): Date;
  /**
   * Lets time pass: what expires meanwhile has expired.
   *
   * @param by - `30d`, `12h`, `15m`, `10s`, `500ms`, several of them as in `1d12h`, or milliseconds.
   * @throws {TypeError} For what is no duration. Time does not go back.
   * @example
   * ```ts
   * const mock = createAgency()
   * mock.clock.advance('30d')
   * ```
   */
  advance(by: string | number): void;
}

/** Something that was set up, and can be ended. */
export interface Handle {
  readonly id: number;
  /** Ends it; does nothing where it has ended. */
  cancel(): void;
}

type RowsOf<Name extends TableName> = Tables[Name] extends { values(): Iterable<infer Row> } ? readonly Row[] : never;

/** A mock agency, in this process. */
export interface MockAgency extends AsyncDisposable {
  /** For `new Agency({ baseUrl })`. */
  readonly baseUrl: string;
  /** What `new Agency({ baseUrl, secretKey })` needs. Another key is refused. */
  readonly secretKey: string;
  /** What `new Studio({ baseUrl, token })` needs. Another token is refused. */
  readonly token: string;
  /**
   * A `fetch` that this agency answers, without sockets, in any runtime:
   * `new Agency({ baseUrl, secretKey, fetch: mock.fetch })`. It is a handler too: `Deno.serve(mock.fetch)`,
   * `Bun.serve({ fetch: mock.fetch })`.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly clock: MockClock;
  /**
   * The requests that it got, oldest first; the last 1,000 of them.
   *
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   * await agency.connections.list({ rowsPerPage: 10 })
   * expect(mock.requests).toMatchObject([{ operation: 'listConnections', input: { rowsPerPage: 10 } }])
   * ```
   */
  readonly requests: readonly ReceivedRequest[];
  /** What happened, oldest first; the last 1,000. The emulator's own: the API has no events. */
  readonly events: readonly AgencyEvent[];
  /** Everybody there is. */
  readonly people: readonly Person[];
  /**
   * A person whom the agency does not know yet, with an empty wallet.
   *
   * @throws {Refusal} When another one has the same alias, DID or domain.
   */
  person(options: PersonOptions): Person;
  /**
   * What the agency remembers of one kind, such as `credentials` or `connections`, oldest first.
   *
   * @example
   * ```ts
   * const mock = createAgency()
   * mock.records('credentials').length // 0
   * ```
   */
  records<Name extends TableName>(table: Name): RowsOf<Name>;
  /**
   * Registers a workflow: a function, or the places where a run of it waits.
   *
   * @example
   * ```ts
   * const mock = createAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch })
   *
   * mock.flow('onboarding', async (run) => {
   *   const { email } = await run.wait('email-verified', { correlationId: String(run.payload['order']) })
   *   return { email }
   * })
   * await agency.engine.start({ workflowName: 'onboarding', payload: { order: 'A-1027' } })
   * await agency.engine.resume({ correlationId: 'A-1027', payload: { email: 'ada@example.com' } })
   * ```
   */
  flow(name: string, flow: FlowFunction | FlowOptions, options?: FlowOptions): void;
  /** The runs of workflows, oldest first. */
  readonly runs: readonly RunRecord[];
  /**
   * Makes calls fail.
   *
   * @throws {TypeError} For an option that is not known, or makes no sense.
   * @example
   * ```ts
   * const mock = createAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch })
   * mock.fail({ operation: 'invitations.recreateUrl', as: 'reset' })
   * await agency.invitations.recreateUrl() // rejects with an AgencyTransportError
   * ```
   */
  fail(options: FaultOptions): Handle;
  /**
   * Limits the rate of requests: more are answered 429 with `Retry-After`. It goes by the agency's clock.
   *
   * @param rate - Such as `50/s` or `1000/m`; `undefined` ends the limit.
   * @throws {TypeError} For what is no rate.
   */
  limit(rate: string | undefined): void;
  /**
   * Hears what happens, once it has. What a listener throws is thrown where it was done,
   * after all have heard, as the `cause` of a `ListenerError`.
   *
   * @param type - Such as `connected`, `offer.accepted`, `proof.answered`; `*` for everything.
   * @returns What ends it.
   * @throws {TypeError} For a type that there is not.
   */
  on(type: EventType | '*', listener: (event: AgencyEvent) => void): () => void;
  /** Sends events to a URL. The emulator's own: whether the real agency calls back is not known. */
  callback(options: CallbackOptions): Handle;
  /** Everything that it remembers, as plain data. */
  snapshot(): Snapshot;
  /**
   * Puts a snapshot in the place of everything.
   *
   * @throws {Error} When it is one of another version or document; nothing has changed then.
   */
  restore(snapshot: Snapshot): void;
  /**
   * Adds people and what they have, or puts a snapshot in the place of everything.
   *
   * @param data - It, or the path of a JSON file with it; files need a server's runtime.
   * @throws {Error} As a rejection, when the file cannot be read, or it is neither.
   */
  seed(data: SeedData | Snapshot | string | URL): Promise<void>;
  /** A snapshot in a file. */
  export(file: string | URL): Promise<void>;
  /** Forgets everything, people, requests, faults and workflows too: for another test on the same agency. */
  reset(): void;
  /** Stops the server, if there is one, and ends its connections. May be called more than once. */
  close(): Promise<void>;
}
