import { AgencyResponseError, type PageCallOptions } from '@one37id/agency-core';
import { assertInput, bare, guardedAsync, isFields } from '@one37id/agency-core/internal';
import type { ConnectionsResource } from '../generated/resources.gen.ts';
import type { ConnectionSummary } from '../generated/types.gen.ts';
import { readMark, writeMark } from './mark.ts';

const OPERATION = 'newConnections';
const PAGE = 100;

/** A connection of a list that has its id. */
export interface ListedConnection extends ConnectionSummary {
  agentId: string;
}

/** What {@link newConnections} gives. */
export interface NewConnections {
  /** The connections that were not there at the mark, in the order of the agency's list. */
  readonly items: readonly ListedConnection[];
  /** What is known by now, for the next time: a text of your keeping, with the ids of all connections in it. */
  readonly mark: string;
}

/**
 * Finds the connections that are new since a mark: who has scanned the invitation, where there is no other way to know.
 * It goes by ids and not by times, so no clock has to be right, and nobody is missed or told twice. It only reads; each
 * time the whole list.
 *
 * @param agency - The agency, or anything with its `connections`.
 * @param known - `since`: the mark of the time before. Default: none, and all connections are new.
 * @param options - As of `connections.list`: `timeout` of each page, `totalTimeout` of all, `signal`.
 * @throws {AgencyRequestError} As a rejection, when `since` is no mark.
 * @throws {AgencyResponseError} As a rejection, when the agency lists connections without an `agentId`.
 * @throws {AgencyError} What `connections.list` rejects with.
 * @example
 * ```ts
 * const { mark } = await newConnections(agency)
 * // Later, after somebody has scanned it:
 * const { items } = await newConnections(agency, { since: mark })
 * for (const { agentId } of items) console.log(agentId)
 * ```
 */
export function newConnections(
  agency: { readonly connections: Pick<ConnectionsResource, 'list'> },
  known?: { readonly since?: string | undefined },
  options?: PageCallOptions,
): Promise<NewConnections> {
  return guardedAsync(OPERATION, async () => {
    assertInput(typeof agency.connections.list === 'function', 'the agency must have `connections.list`');
    assertInput(known === undefined || isFields(known), 'what is known must be an object with `since`');
    const own = bare(known ?? {}) as Readonly<Record<string, unknown>>;
    assertInput(
      Reflect.ownKeys(own).every((name) => name === 'since'),
      'what is known must have no other name than `since`',
    );
    const before = readMark(own['since']);
    const found = new Map<string, ListedConnection>();
    for await (const connection of agency.connections.list({ rowsPerPage: PAGE }, options)) {
      const { agentId } = Object(connection) as ConnectionSummary;
      if (typeof agentId !== 'string') throw unreadable();
      found.set(agentId, { ...connection, agentId });
    }
    const missed = new Set([...before.seen].filter((id) => !found.has(id)));
    return {
      items: [...found.values()].filter(({ agentId }) => !before.seen.has(agentId) && !before.missed.has(agentId)),
      mark: writeMark({ seen: new Set(found.keys()), missed }),
    };
  });
}

function unreadable(): AgencyResponseError {
  return new AgencyResponseError({
    message: `${OPERATION}: the agency lists connections without an \`agentId\`, so nobody can tell which are new. It only read.`,
    operation: OPERATION,
    outcome: 'failed',
    attempts: 1,
  });
}
