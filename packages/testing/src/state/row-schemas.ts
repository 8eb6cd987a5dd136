// What a row of each table has. The build compiles a validator of it: so this file imports nothing but types.
import type * as records from './records.ts';
import type { TableName } from './tables.ts';

type Optional<Row> = { [Key in keyof Row]-?: undefined extends Row[Key] ? Key : never }[keyof Row];

/** Every field of a record stands here once, so that none is forgotten: what must be there, and what may. */
const row = <Row>(
  required: Readonly<Record<Exclude<keyof Row, Optional<Row>>, object>>,
  optional: Readonly<Record<Optional<Row>, object>>,
): object => ({ type: 'object', required: Object.keys(required), properties: { ...required, ...optional } });

const text = { type: 'string' };
const key = { type: 'string', minLength: 1 };
const flag = { type: 'boolean' };
const number = { type: 'number' };
const object = { type: 'object' };
const time = { type: 'string', format: 'date-time' };
const oneOf = (...values: readonly string[]): object => ({ enum: values });
const listOf = (items: object): object => ({ type: 'array', items });
const withFields = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const where = (field: string, value: string, then: object): object => ({
  if: { required: [field], properties: { [field]: { const: value } } },
  then,
});
const attributes = listOf(withFields({ key: text }));
const asked = listOf(withFields({ name: text, attributes: listOf(withFields({ name: text })) }));
const offered = listOf(withFields({ schemaId: text, format: text, attributes }));
const alias = row<records.AliasRecord>({ id: key, state: number, createdDate: time }, { displayName: text });

/** How far a clock can be moved: 7,000 years, so that each of its times has a year of four digits. */
export const MOST_CLOCK_MS = 7_000 * 365 * 86_400_000;

/** The last time that a clock can show. */
export const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');

export const rowSchemas: Readonly<Record<TableName, object>> = {
  settings: {
    ...row<Omit<records.SettingRecord, 'value'>>({ name: key }, {}),
    allOf: [
      where('name', 'clock', { properties: { value: { ...number, minimum: 0, maximum: MOST_CLOCK_MS } } }),
      where('name', 'ids', { properties: { value: { ...number, minimum: 0 } } }),
      where('name', 'invitation', { properties: { value: text } }),
      where('name', 'functions', { properties: { value: listOf(text) } }),
    ],
  },
  people: row<records.PersonRecord>(
    { agentId: key, name: text, alias: text, did: text, linkedDomain: text, invitation: text, createdDate: time },
    {},
  ),
  connections: row<records.ConnectionRecord>(
    {
      agentId: key,
      alias: text,
      contactType: number,
      createdDate: time,
      did: text,
      displayName: text,
      withStageAccess: flag,
    },
    {},
  ),
  credentials: row<records.CredentialRecord>(
    {
      id: key,
      schemaId: text,
      format: text,
      attributes,
      issuedDate: time,
      requestId: text,
      isRevoked: flag,
      isSuspended: flag,
    },
    { agentId: text, holder: text, expirationDate: text },
  ),
  offers: row<records.OfferRecord>(
    {
      id: key,
      agentId: text,
      schemaId: text,
      format: text,
      attributes,
      requestId: text,
      createdDate: time,
      state: oneOf('pending', 'accepted', 'rejected'),
    },
    { link: text, expirationDate: text, expiryDate: text },
  ),
  proofRequests: row<records.ProofRequestRecord>(
    {
      id: key,
      agentId: text,
      requestId: text,
      protocol: text,
      name: text,
      credentials: asked,
      createdDate: time,
      state: oneOf('pending', 'answered', 'declined'),
    },
    {
      link: text,
      metadata: object,
      expiryDate: text,
      shown: listOf(withFields({ name: text, credentialId: text, attributes })),
    },
  ),
  messages: row<records.MessageRecord>(
    {
      id: key,
      agentId: text,
      kind: oneOf('action', 'custom', 'data', 'general', 'system', 'workflow'),
      payload: object,
      requestId: text,
      createdDate: time,
    },
    { metadata: object, expiryDate: text, pressed: object },
  ),
  links: {
    ...row<records.LinkRecord>(
      {
        id: key,
        url: text,
        createdDate: time,
        kind: oneOf('invitation', 'offer', 'proof', 'flow', 'session', 'invite'),
      },
      {},
    ),
    allOf: [
      where('kind', 'offer', withFields({ requestId: text, credentials: offered })),
      where('kind', 'proof', withFields({ requestId: text, protocol: text, name: text, credentials: asked })),
      where('kind', 'flow', withFields({ workflow: text, isConnectionRequired: flag, isStatic: flag })),
      where('kind', 'session', withFields({ sessionId: text })),
      where('kind', 'invite', withFields({ inviteId: text })),
    ],
  },
  agencyOffers: row<records.AgencyOfferRecord>(
    {
      id: key,
      agentId: text,
      attributes,
      createdDate: time,
      schemaId: text,
      state: oneOf('pending', 'accepted', 'rejected'),
    },
    { expiryDate: text },
  ),
  localAliases: alias,
  publicAliases: alias,
  registry: row<records.RegistryRecord>({ key, value: text, agentId: text }, { source: oneOf('local', 'public') }),
  sessions: row<records.SessionRecord>(
    {
      sessionId: key,
      kind: oneOf('signIn', 'signUp'),
      createdDate: time,
      url: text,
      state: oneOf('pending', 'completed', 'failed'),
    },
    { alias: text, contactId: text, inviteId: text, metadata: object, agentId: text, email: text, message: text },
  ),
  invites: row<records.InviteRecord>(
    { id: key, roles: listOf(text), url: text, createdDate: time, state: oneOf('pending', 'used') },
    { alias: text },
  ),
  users: row<records.UserRecord>(
    { id: key, agentId: text, roles: listOf(text), signupType: number, profile: object, createdDate: time },
    { inviteId: text, assignedByUserId: text },
  ),
  flows: row<records.FlowRecord>(
    { name: key, isStatic: flag, waits: listOf(text), isPublished: flag },
    { version: text },
  ),
  runs: row<records.RunRecord>(
    {
      instanceId: key,
      workflow: text,
      payload: object,
      createdDate: time,
      state: oneOf('running', 'waiting', 'completed', 'failed'),
      history: listOf(object),
    },
    {
      version: text,
      methodName: text,
      agentId: text,
      waiting: withFields({ point: text }),
      result: {},
      error: text,
    },
  ),
  metrics: row<records.MetricRecord>({ id: key, createdDate: time, event: object }, {}),
  policyChecks: row<records.PolicyCheckRecord>(
    { id: key, schemaId: text, privacyPolicyUrl: text, createdDate: time },
    {},
  ),
};
