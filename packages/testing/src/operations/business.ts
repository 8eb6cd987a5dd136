import type { Handlers } from './operation-types.ts';

/** What a business is to others: found or not, with its flows and its signed profile. And what it measures. */
export const business = {
  enableDiscovery: (_, tx) => tx.set('isDiscoverable', true),
  disableDiscovery: (_, tx) => tx.set('isDiscoverable', false),
  // The document has no place for it; the control interface tells it.
  getDiscoveryStatus: () => undefined,
  publishFlows: (_, tx) => {
    for (const flow of [...tx.flows.values()]) tx.flows.put({ ...flow, isPublished: true });
    tx.emit('flows.published', { count: tx.flows.size });
  },
  sendProfileForSignature: (_, tx) => {
    tx.set('profileSent', tx.now);
    tx.emit('profile.sent', {});
  },
  signInStudioUser: (_, tx) => {
    tx.set('studioSignIn', tx.now);
    tx.emit('studio.signedIn', {});
  },
  createMetricEvent: (event, tx) => {
    const id = event.Id ?? tx.newId();
    tx.metrics.put({ id, createdDate: event.Created ?? tx.now, event });
    tx.emit('metric.created', { id, name: event.MetricName });
  },
  checkPolicyCompliance: ({ schemaId, privacyPolicyUrl }, tx) => {
    tx.policyChecks.put({ id: tx.newId(), schemaId, privacyPolicyUrl, createdDate: tx.now });
  },
} satisfies Handlers;
