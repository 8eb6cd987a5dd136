/** What happens. The emulator's own: the API has no events. */
export const EVENT_TYPES = [
  'person.created',
  'link.opened',
  'connected',
  'disconnected',
  'credential.issued',
  'credential.revoked',
  'credential.unrevoked',
  'credential.suspended',
  'credential.unsuspended',
  'credential.deleted',
  'offer.accepted',
  'offer.rejected',
  'proof.requested',
  'proof.answered',
  'proof.declined',
  'message.sent',
  'button.pressed',
  'credentialOffer.created',
  'credentialOffer.accepted',
  'credentialOffer.rejected',
  'run.started',
  'run.waiting',
  'run.resumed',
  'run.completed',
  'run.failed',
  'signIn.started',
  'signIn.completed',
  'signIn.failed',
  'signUp.started',
  'signUp.completed',
  'signUp.failed',
  'user.signedUp',
  'invite.created',
  'aliases.synced',
  'flows.published',
  'profile.sent',
  'studio.signedIn',
  'metric.created',
  'clock.advanced',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** @throws {TypeError} For what never happens: nobody would ever be told. */
export function checkEventType(type: unknown): void {
  if (type !== '*' && !EVENT_TYPES.includes(type as EventType))
    throw new TypeError(`There is no event ${String(type)}: it is one of ${EVENT_TYPES.join(', ')}, or * for all.`);
}
