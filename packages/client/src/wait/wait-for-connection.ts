import { type AgencyApiError, isAgencyApiError } from '@one37id/agency-core';
import type { ConnectionsGetInput, ConnectionsResource } from '../generated/resources.gen.ts';
import { poll, type WaitCall, type WaitLimits } from './poll.ts';
import { failedRead, mustRead, waitOptions } from './wait-options.ts';

const OPERATION = 'waitForConnection';

/** What `connections.get` gives. */
type Connection = Awaited<ReturnType<ConnectionsResource['get']>>;

/** Options of {@link waitForConnection}. */
export interface WaitForConnectionOptions extends WaitLimits {
  /**
   * Whether a refusal of `connections.get` means that the connection is not there yet. Default: for the statuses 200 to 299,
   * 400 and 404. The agency's document does not tell how it answers for an unknown connection; narrow it by `errorCode`
   * once you know yours. Any other refusal, such as a wrong key, ends the waiting.
   */
  readonly isPending?: (error: AgencyApiError) => boolean;
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
 * @throws {AgencyTimeoutError} When the connection is not there at the deadline; its `cause` is the last refusal.
 * @throws {AgencyAbortError} At once when `signal` aborts.
 * @throws {AgencyError} What `connections.get` throws, unless `isPending` says that it means "not yet".
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
  const { isPending = mayCome, ...limits } = waitOptions<WaitForConnectionOptions>(OPERATION, options, ['isPending']);
  let reads = 0;
  let cause: AgencyApiError | undefined;
  const look = async (call: WaitCall): Promise<EstablishedConnection | undefined> => {
    reads += 1;
    try {
      return { state: 'established', connection: await agency.connections.get(who, call) };
    } catch (error) {
      if (!isAgencyApiError(error) || !asked(() => isPending(error), reads)) throw failedRead(OPERATION, reads, error);
      cause = error;
      return undefined;
    }
  };
  return poll({ operation: OPERATION, look, cause: () => cause }, limits);
}

function asked(ask: () => boolean, reads: number): boolean {
  try {
    return ask();
  } catch (thrown) {
    throw failedRead(OPERATION, reads, thrown);
  }
}

function mayCome({ httpStatus }: AgencyApiError): boolean {
  return httpStatus < 300 || httpStatus === 400 || httpStatus === 404;
}
