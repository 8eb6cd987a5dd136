import { connect } from '../operations/connections.ts';
import { isPast } from '../operations/lists.ts';
import { hostOfLink, linkIdOf, pathOfLink, webLinkOf } from '../operations/links.ts';
import { startRun } from '../operations/runs.ts';
import type { LinkRecord, PersonRecord } from '../state/records.ts';
import { Refusal } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';

/** What came of it: what the link was. */
export interface Scanned {
  readonly kind: LinkRecord['kind'];
}

/** Does what a phone does with a link of the agency. */
export function scan(tx: Transaction, person: PersonRecord, text: string): Scanned {
  const link = tx.links.get(linkIdOf(text) ?? '');
  const isIts = (url: string): boolean => isSame(url, text, tx.publicUrl);
  if (link === undefined || !(isIts(link.url) || isIts(webLinkOf(link.url))))
    throw new Refusal(`${person.name} cannot use this: it is no link of this agency, or was replaced by another.`);
  if ('expiryDate' in link && isPast(link.expiryDate, tx.now))
    throw new Refusal(`${person.name} cannot use this: it has expired.`, 'conflict');
  open(tx, person, link);
  tx.emit('link.opened', { agentId: person.agentId, kind: link.kind });
  return { kind: link.kind };
}

function open(tx: Transaction, person: PersonRecord, link: LinkRecord): void {
  const { agentId } = person;
  switch (link.kind) {
    case 'invitation':
      connect(tx, person);
      return;
    case 'offer': {
      if (link.takenBy !== undefined && link.takenBy !== agentId)
        throw new Refusal(`${person.name} cannot use this: somebody else has accepted it.`, 'conflict');
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
      const flow = tx.flows.get(link.workflow);
      if (flow === undefined) throw new Refusal(`There is no workflow ${link.workflow} any more.`);
      if (link.isConnectionRequired) connect(tx, person);
      startRun(tx, flow, { payload: link.parameters ?? {}, methodName: link.methodName, agentId });
      return;
    }
    case 'session': {
      const session = tx.sessions.get(link.sessionId);
      if (session === undefined || session.state !== 'pending')
        throw new Refusal(`${person.name} cannot use this: the session has ended.`, 'conflict');
      connect(tx, person);
      tx.sessions.put({ ...session, agentId });
      return;
    }
    case 'invite':
      if (tx.invites.get(link.inviteId)?.state !== 'pending')
        throw new Refusal(`${person.name} cannot use this: the invite was used.`, 'conflict');
      connect(tx, person);
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
