/**
 * Values that look like the real thing, for rule `example-values`. They stand once, so that the examples tell one
 * story.
 */
export const ids = {
  agent: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  otherAgent: '4fdc0e0c-8f3f-4f1b-9a5e-2d6f6c1f7a10',
  request: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
  credential: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3',
  otherCredential: 'a41c7e08-5d2b-49f3-b6e4-0c8d1f2a3b57',
  offer: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c',
  message: 'c2d4e6f8-1a3b-4c5d-9e7f-0a1b2c3d4e5f',
  session: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
  invite: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b',
  user: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  instance: '16fd2706-8baf-433b-82eb-8c7fada847da',
  event: '886313e1-3b8a-4372-9b90-0c9aee199e5d',
} as const;

export const did =
  'did:peer:2.Ez6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc.Vz6MkqRYqQiSgvZQdnBytw86Qbs2ZWUkGv22od935YF4s8M7V';
export const issuerDid = 'did:web:agency.example.com';
export const emailAlias = 'com.one37id:email:alice%40example.com';
export const emailSchema = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
export const invitationUrl = 'https://agency.example.com/bc/public/invitation?oob=eyJpZCI6IjRhZjEyYyJ9';
export const offerUrl =
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fagency.example.com%2Fbc%2Fpublic%2Foffers%2F5e0b3c94';
export const proofUrl = 'openid4vp://?request_uri=https%3A%2F%2Fagency.example.com%2Fbc%2Fpublic%2Frequests%2Fb8a2f1de';
export const flowUrl = 'https://agency.example.com/bc/public/flow/onboarding?oob=eyJpZCI6IjkwYjFjZiJ9';

/** Values of body and path fields by name, for every operation. */
export const common: Readonly<Record<string, unknown>> = {
  agentId: ids.agent,
  did,
  defaultAlias: 'alice',
  title: 'Alice Example',
  alias: emailAlias,
  aliasKey: emailAlias,
  agentAlias: emailAlias,
  url: invitationUrl,
  linkedDomain: 'business.example.com',
  displayName: 'Alice Example',
  sortOrder: 'desc',
  rowsPerPage: 50,
  requestId: ids.request,
  expiryDate: '2027-01-31T12:00:00.000Z',
  metadata: { orderNumber: 'A-1027' },
  dateFrom: '2026-10-01T00:00:00.000Z',
  dateTo: '2026-10-31T23:59:59.999Z',
  schemaId: emailSchema,
  workflow: 'customer-onboarding',
  methodName: 'start',
  goalCode: 'onboarding.verify-email',
  goal: 'Verify your email address',
  workflowName: 'customer-onboarding',
  workflowVersion: '1.2.0',
  correlationId: ids.session,
  instanceId: ids.instance,
  invocationPoint: 'email-verified',
  Id: ids.event,
  Job: 'credential-issuer',
  MetricName: 'credentials_issued',
  MetricValue: 3,
  Unit: 'count',
  ContactIdentifier: ids.agent,
  Tag: 'email',
  Tags: ['email', 'w3c'],
  privacyPolicyUrl: 'https://www.example.com/privacy',
  contactId: ids.agent,
  sessionId: ids.session,
  message: 'Signed in with a verified email.',
  email: 'alice@example.com',
  inviteId: ids.invite,
  assignedByUserId: ids.user,
  roles: ['administrator'],
  state: [1, 2],
};

const credentialIds = { id: [ids.credential, ids.otherCredential] };
const alias = { id: 'support', displayName: 'Customer support' };

/** What a field means on the operations of one tag only. */
export const byTag: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Connection: { id: ids.agent },
  Credential: { id: ids.credential },
  'Credential Offer': { id: ids.offer },
  'Alias Local Management': alias,
  'Alias External/Public Management.': alias,
  'Studio User Invite Management Using Agency.': { alias: 'com.one37id:email:bob%40example.com' },
};

/** Arrays under a name that stands for a single value elsewhere. */
export const arrays: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Connection: { id: [ids.agent, ids.otherAgent] },
  Credential: credentialIds,
};
