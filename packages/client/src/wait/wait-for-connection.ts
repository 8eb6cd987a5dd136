import type { AgencyApiError } from '@one37id/agency-core';
import type { ConnectionsGetInput, ConnectionsResource } from '../generated/resources.gen.ts';
import { poll, type WaitCall, type WaitLimits } from './poll.ts';
import { mustRead, waitOptions } from './wait-options.ts';

const OPERATION = 'waitForConnection';

/** What `connections.get` gives. */
type Connection = Awaited<ReturnType<ConnectionsResource['get']>>;

/** Options of {@link waitForConnection}. */
export interface WaitForConnectionOptions extends WaitLimits {
  /**
   * Whether a refusal of `connections.get` means that the connection is not there yet. Default: for the statuses 200 to
   * 299, 400 and 404, which is a guess: the agency's document does not tell how it answers for an unknown connection.
   * Narrow it by `errorCode` once you know yours. Any other refusal, such as a wrong key, ends the waiting.
   */
  readonly isPending?: ((error: AgencyApiError) => boolean) | undefined;
}

/** The end of {@link waitForConnection}. */
export interface EstablishedConnection {
  readonly state: 'established';
  readonly connection: Connection;
}

/**
 * Waits until a connection is established: until `connections.get` finds it. It only reads.
 *
 * @param agency - The agency, or anything with its `connections`.
 * @param who - `{ id }` or `{ alias }`, as `connections.get` takes it.
 * @param options - `timeout` (ms, default 120,000), `interval` (ms, default 2,000), `signal`, `isPending`.
 * @throws {AgencyTimeoutError} When the connection is not there at the deadline. Its `operation` is
 * `waitForConnection`, and its `cause` what came last, if that was an error.
 * @throws {AgencyAbortError} At once when `signal` aborts.
 * @throws {AgencyError} What `connections.get` throws, unless `isPending` says that it means "not yet" or it may be
 * over at the next read: a broken connection, a read's own timeout, 408, 429, 5xx.
 * @example
 * ```ts
 * const { connection } = await waitForConnection(agency, { alias: '::simplealias' }, { timeout: 300_000 })
 * ```
 */
export async function waitForConnection(
  agency: { readonly connections: Pick<ConnectionsResource, 'get'> },
  who: ConnectionsGetInput,
  options?: WaitForConnectionOptions,
): Promise<EstablishedConnection> {
  mustRead(OPERATION, () => typeof agency.connections.get === 'function', 'the agency must have `connections.get`');
  const look = async (call: WaitCall): Promise<EstablishedConnection> => ({
    state: 'established',
    connection: await agency.connections.get(who, call),
  });
  const { isPending = mayCome, ...limits } = waitOptions<WaitForConnectionOptions>(OPERATION, options);
  return poll({ operation: OPERATION, look }, { ...limits, isPending });
}

function mayCome({ httpStatus }: AgencyApiError): boolean {
  return httpStatus < 300 || httpStatus === 400 || httpStatus === 404;
}
