import { at, type Place } from '../document/place.ts';
import { found, refused } from '../state/refusal.ts';
import type { SessionRecord } from '../state/records.ts';
import type { Transaction } from '../state/transaction.ts';
import { linkTo } from './links.ts';
import type { Handlers } from './operation-types.ts';

/** Sign-in and sign-up to the business, and invitations to join it. */
export const signIn = {
  signInToBusiness: ({ contactId, alias, metadata, sessionId = undefined }, tx) => {
    const there = sessionId === undefined ? undefined : tx.sessions.get(sessionId);
    if (there !== undefined) {
      mustBePending(there, at('sessionId'));
      return { sessionId: there.sessionId, url: there.url };
    }
    const session = open(tx, { kind: 'signIn', sessionId: sessionId ?? tx.newId(), contactId, alias, metadata });
    return { sessionId: session.sessionId, url: session.url };
  },
  signUpToBusiness: ({ alias, metadata }, tx) => {
    const {
      sessionId,
      url,
      inviteId = '',
    } = open(tx, { kind: 'signUp', sessionId: tx.newId(), inviteId: tx.newId(), alias, metadata });
    return { sessionId, url, inviteId };
  },
  completeBusinessSignIn: ({ sessionId, isSuccessful, email, message }, tx) => {
    const session = found(tx.sessions.get(sessionId), at('sessionId'), 'unknownSession');
    if (session.kind !== 'signIn') throw refused(at('sessionId'), 'signUpSession');
    end(tx, session, at('sessionId'), isSuccessful, { email, message });
  },
  completeBusinessSignUp: ({ inviteId, agentId, isSuccessful, signupType, payload, assignedByUserId, message }, tx) => {
    const place = inviteId === undefined ? at('agentId') : at('inviteId');
    const invite = inviteId === undefined ? undefined : tx.invites.get(inviteId);
    const session =
      inviteId === undefined
        ? tx.sessions.by('pending', agentId).find(({ kind }) => kind === 'signUp')
        : tx.sessions.first('invite', inviteId);
    if (invite === undefined && session === undefined)
      throw inviteId === undefined ? refused(place, 'unopenedSignUp') : refused(place, 'unknownInvite');
    if (invite?.state === 'used') throw refused(place, 'usedInvite');
    if (session !== undefined) end(tx, session, place, isSuccessful, { message });
    if (!isSuccessful) return;
    if (invite !== undefined) tx.invites.put({ ...invite, state: 'used' });
    const { id } = tx.users.put({
      id: tx.newId(),
      agentId,
      roles: invite?.roles ?? [],
      signupType,
      profile: payload,
      inviteId,
      assignedByUserId,
      createdDate: tx.now,
    });
    tx.emit('user.signedUp', { id, agentId });
  },
  createUserInvite: ({ alias, roles }, tx) => {
    const [id, link] = [tx.newId(), tx.newId()];
    const url = linkTo.invite(tx, link);
    tx.links.put({ id: link, url, createdDate: tx.now, kind: 'invite', inviteId: id });
    tx.invites.put({ id, alias, roles, url, createdDate: tx.now, state: 'pending' });
    tx.emit('invite.created', { id });
    return { id, alias, roles: [...roles], url };
  },
} satisfies Handlers;

type Opened = Pick<SessionRecord, 'kind' | 'sessionId' | 'contactId' | 'alias' | 'inviteId'> & {
  readonly metadata?: object | undefined;
};

function open(tx: Transaction, { metadata, ...session }: Opened): SessionRecord {
  const id = tx.newId();
  const url = linkTo.session(tx, id);
  tx.links.put({ id, url, createdDate: tx.now, kind: 'session', sessionId: session.sessionId });
  tx.emit(`${session.kind}.started`, { sessionId: session.sessionId });
  return tx.sessions.put({
    ...session,
    metadata: metadata as SessionRecord['metadata'],
    url,
    createdDate: tx.now,
    state: 'pending',
  });
}

function end(
  tx: Transaction,
  session: SessionRecord,
  place: Place,
  isSuccessful: boolean,
  told: { readonly email?: string; readonly message?: string | undefined },
): void {
  mustBePending(session, place);
  tx.sessions.put({ ...session, ...told, state: isSuccessful ? 'completed' : 'failed' });
  tx.emit(`${session.kind}.${isSuccessful ? 'completed' : 'failed'}`, { sessionId: session.sessionId });
}

function mustBePending({ state }: SessionRecord, place: Place): void {
  if (state !== 'pending')
    throw refused(place, 'endedSession', state === 'completed' ? 'completed' : 'ended as failed');
}
