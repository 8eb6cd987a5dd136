import { at, type Place } from '../document/place.ts';
import { canonical } from '../state/canonical-alias.ts';
import type { ConnectionRecord, PersonRecord } from '../state/records.ts';
import { found, refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import { hasText, pageOf } from './lists.ts';
import type { Handlers } from './operation-types.ts';

/** The contact type in the one connection that the vendor shows; its other values are not known. */
const CONTACT_TYPE = 1;

export const connections = {
  connectByAlias: ({ alias }, tx) => established(tx, tx.people.first('alias', canonical(alias)), at('alias')),
  connectByDid: ({ did, defaultAlias, title }, tx) =>
    established(tx, tx.people.first('did', did), at('did'), { defaultAlias, title }),
  connectByInvitationUrl: ({ url }, tx) => established(tx, tx.people.first('invitation', url), at('url')),
  connectByLinkedDomain: ({ linkedDomain, defaultAlias, title }, tx) =>
    established(tx, tx.people.first('linkedDomain', linkedDomain), at('linkedDomain'), { defaultAlias, title }),
  getConnectionByAgentId: ({ id }, tx) => ({ ...connectionOf(tx, id, at('id')) }),
  getConnectionByAgentAlias: ({ alias }, tx) => ({ ...connectionWithAlias(tx, alias, at('alias')) }),
  listConnections: ({ id, alias, displayName, withStageAccess, ...input }, tx) => {
    const isAskedFor = [id, alias, displayName, withStageAccess].every((each) => each === undefined)
      ? undefined
      : (one: ConnectionRecord): boolean =>
          (id === undefined || one.agentId === id) &&
          (alias === undefined || canonical(one.alias) === canonical(alias)) &&
          hasText(one.displayName, displayName) &&
          (withStageAccess === undefined || one.withStageAccess === withStageAccess);
    const { rows, total } = pageOf(tx.connections, input, tx, isAskedFor);
    return { rows: rows.map(({ did: _, ...short }) => short), total };
  },
  addConnectionStageAccess: ({ id }, tx) =>
    void tx.connections.put({ ...connectionOf(tx, id, at('id')), withStageAccess: true }),
  removeConnectionStageAccess: ({ id }, tx) =>
    void tx.connections.put({ ...connectionOf(tx, id, at('id')), withStageAccess: false }),
  deleteConnection: ({ id }, tx) => remove(tx, id, at('id')),
  deleteConnections: ({ id }, tx) => id.forEach((each, index) => remove(tx, each, at('id', index))),
} satisfies Handlers;

type Established = Pick<ConnectionRecord, 'agentId' | 'contactType' | 'alias' | 'displayName'>;

function established(
  tx: Transaction,
  person: PersonRecord | undefined,
  place: Place,
  own: { readonly defaultAlias?: string; readonly title?: string | undefined } = {},
): Established {
  const { agentId, contactType, alias, displayName } = connect(tx, found(person, place, 'nobody'), place, own);
  return { agentId, contactType, alias, displayName };
}

/**
 * The connection of a person, a new one unless there is one already.
 *
 * @param place - Of what tells who the person is.
 * @throws {Refusal} When somebody else is connected under this alias.
 */
export function connect(
  tx: Transaction,
  person: PersonRecord,
  place: Place,
  { defaultAlias, title }: { readonly defaultAlias?: string | undefined; readonly title?: string | undefined } = {},
): ConnectionRecord {
  const there = tx.connections.get(person.agentId);
  if (there !== undefined) return there;
  const alias = defaultAlias ?? person.alias;
  if (tx.connections.first('alias', canonical(alias)) !== undefined)
    throw refused(defaultAlias === undefined ? place : at('defaultAlias'), 'connectedAlias');
  const { agentId, did, name } = person;
  tx.emit('connected', { agentId, displayName: title ?? name });
  return tx.connections.put({
    agentId,
    alias,
    contactType: CONTACT_TYPE,
    createdDate: tx.now,
    did,
    displayName: title ?? name,
    withStageAccess: false,
  });
}

/** @throws {Refusal} When nobody is connected under this alias. */
function connectionWithAlias(tx: Transaction, alias: string, place: Place): ConnectionRecord {
  return found(tx.connections.first('alias', canonical(alias)), place, 'unknownConnectionAlias');
}

/** Whom something is sent to. */
export type Recipient =
  | { readonly agentId: string }
  | { readonly agentAlias: string; readonly isConnectionless?: boolean | undefined };

/** @throws {Refusal} When that is nobody who is connected; what is connectionless needs the alias only. */
export function recipient(tx: Transaction, to: Recipient): PersonRecord {
  if ('agentId' in to) return personOf(tx, connectionOf(tx, to.agentId, at('agentId')).agentId, at('agentId'));
  const known = to.isConnectionless === true ? tx.people.first('alias', canonical(to.agentAlias)) : undefined;
  const place = at('agentAlias');
  return known ?? personOf(tx, connectionWithAlias(tx, to.agentAlias, place).agentId, place);
}

function connectionOf(tx: Transaction, agentId: string, place: Place): ConnectionRecord {
  return found(tx.connections.get(agentId), place, 'unknownConnection');
}

function personOf(tx: Transaction, agentId: string, place: Place): PersonRecord {
  return found(tx.people.get(agentId), place, 'unknownConnection');
}

/** What she has not decided on yet goes with it; what she accepted stays hers. */
function remove(tx: Transaction, agentId: string, place: Place): void {
  connectionOf(tx, agentId, place);
  tx.connections.delete(agentId);
  for (const { id, link } of tx.offers.by('pending', agentId)) if (link === undefined) tx.offers.delete(id);
  for (const { id, link } of tx.proofRequests.by('pending', agentId))
    if (link === undefined) tx.proofRequests.delete(id);
  tx.emit('disconnected', { agentId });
}
