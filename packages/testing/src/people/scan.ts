import type { Place } from '../document/place.ts';
import { connect } from '../operations/connections.ts';
import { isPast } from '../operations/lists.ts';
import { hostOfLink, linkIdOf, pathOfLink, webLinkOf } from '../operations/links.ts';
import { startRun } from '../operations/runs.ts';
import type { LinkRecord, PersonRecord } from '../state/records.ts';
import { found, refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';

/** What came of it: what the link was. */
export interface Scanned {
  readonly kind: LinkRecord['kind'];
}

/**
 * Does what a phone does with a link of the agency.
 *
 * @param place - Where the link came from: as a text, or in a picture.
 */
export function scan(tx: Transaction, person: PersonRecord, text: string, place: Place): Scanned {
  const link = tx.links.get(linkIdOf(text) ?? '');
  const isIts = (url: string): boolean => isSame(url, text, tx.publicUrl);
  if (link === undefined || !(isIts(link.url) || isIts(webLinkOf(link.url))))
    throw refused(place, 'foreignLink', person.name);
  if ('expiryDate' in link && isPast(link.expiryDate, tx.now)) throw refused(place, 'expiredLink', person.name);
  open(tx, person, link, place);
  tx.emit('link.opened', { agentId: person.agentId, kind: link.kind });
  return { kind: link.kind };
}

function open(tx: Transaction, person: PersonRecord, link: LinkRecord, place: Place): void {
  const { agentId } = person;
  switch (link.kind) {
    case 'invitation':
      connect(tx, person, place);
      return;
    case 'offer': {
      if (link.takenBy !== undefined && link.takenBy !== agentId) throw refused(place, 'takenLink', person.name);
      // Once for each: who scans it again has it already.
      if (tx.offers.by('link', link.id).some((offer) => offer.agentId === agentId)) return;
      const { id, requestId, expiryDate, credentials } = link;
      for (const credential of credentials)
        tx.offers.put({
          ...credential,
          id: tx.newId(),
          agentId,
          link: id,
          requestId,
          expiryDate,
          createdDate: tx.now,
          state: 'pending',
        });
      return;
    }
    case 'proof': {
      if (tx.proofRequests.by('link', link.id).some((one) => one.agentId === agentId && one.state === 'pending'))
        return;
      const { id, requestId, expiryDate, protocol, name, credentials, metadata } = link;
      tx.proofRequests.put({
        id: tx.newId(),
        agentId,
        link: id,
        requestId,
        expiryDate,
        protocol,
        name,
        credentials,
        metadata,
        createdDate: tx.now,
        state: 'pending',
      });
      return;
    }
    case 'flow': {
      const flow = found(tx.flows.get(link.workflow), place, 'goneWorkflow', link.workflow);
      if (link.isConnectionRequired) connect(tx, person, place);
      startRun(tx, flow, { payload: link.parameters ?? {}, methodName: link.methodName, agentId });
      return;
    }
    case 'session': {
      const session = tx.sessions.get(link.sessionId);
      if (session === undefined || session.state !== 'pending') throw refused(place, 'endedSessionLink', person.name);
      connect(tx, person, place);
      tx.sessions.put({ ...session, agentId });
      return;
    }
    case 'invite':
      if (tx.invites.get(link.inviteId)?.state !== 'pending') throw refused(place, 'usedInviteLink', person.name);
      connect(tx, person, place);
  }
}

/** A server is reached under several names; its port, if it has one, is the same. */
function isSame(own: string, given: string, publicUrl: string): boolean {
  if (own === given) return true;
  if (pathOfLink(own) !== pathOfLink(given)) return false;
  return [hostOfLink(own), new URL(publicUrl).host].some(
    (host) => host !== undefined && (host === hostOfLink(given) || portOf(host) === portOf(hostOfLink(given) ?? '')),
  );
}

function portOf(host: string): string {
  return /:(\d+)$/.exec(host)?.[1] ?? '';
}
