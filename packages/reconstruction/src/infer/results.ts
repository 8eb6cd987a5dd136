import { connectionResult, contactType } from '../facts/connection-result.ts';
import { ref, type Schema } from '../openapi.ts';
import { list, type Result, result } from './result-schema.ts';
import { did, emailAlias, emailSchema, ids, invitationUrl, offerUrl } from './values.ts';

const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const instant: Schema = { type: 'string', format: 'date-time' };

const connection = { agentId: ids.agent, contactType, alias: emailAlias, displayName: 'Alice Example' };
const connectionSummary = result(
  { ...connection, withStageAccess: false, createdDate: '2026-10-05T08:30:00.000Z' },
  ['agentId'],
  {
    agentId: text,
    contactType: { type: 'number' },
    alias: text,
    displayName: text,
    withStageAccess: flag,
    createdDate: instant,
  },
);
const connectionDetails = result(
  { ...connection, did, withStageAccess: false, createdDate: '2026-10-05T08:30:00.000Z' },
  ['agentId'],
  { ...connectionSummary.schema.properties, did: text },
);

const credentialFields = {
  id: text,
  agentId: text,
  schemaId: text,
  format: text,
  issuedDate: instant,
  expirationDate: instant,
};
const credential = {
  id: ids.credential,
  agentId: ids.agent,
  schemaId: emailSchema,
  format: 'w3c',
  issuedDate: '2026-10-06T09:00:00.000Z',
  expirationDate: '2027-11-23T00:00:00.000Z',
};
const attributes: Schema = { type: 'array', items: ref('IssuedCredentialAttributeRequest') };
const attributesExample = [{ key: 'email', value: 'alice@example.com' }];

const offerFields = { id: text, state: text, agentId: text, schemaId: text, createdDate: instant, expiryDate: instant };
const offer = {
  id: ids.offer,
  state: 'pending',
  agentId: ids.agent,
  schemaId: emailSchema,
  createdDate: '2026-10-06T08:55:00.000Z',
  expiryDate: '2027-01-31T12:00:00.000Z',
};

const alias = { id: 'support', displayName: 'Customer support', state: 1 };
const invitation = { requestId: ids.request, url: offerUrl, expiryDate: '2027-01-31T12:00:00.000Z' };
const session = { sessionId: ids.session, url: invitationUrl };

/** Result components by name. */
export const results: Readonly<Record<string, Result>> = {
  ConnectionResult: {
    schema: {
      ...connectionResult,
      example: connection,
      'x-inferred': { name: 'result-component', example: 'example-values' },
    },
    example: connection,
  },
  ConnectionSummary: connectionSummary,
  ConnectionDetails: connectionDetails,
  ConnectionList: list('ConnectionSummary', connectionSummary.example, {
    ...connection,
    agentId: ids.otherAgent,
    alias: 'com.one37id:email:bob%40example.com',
    displayName: 'Bob Example',
    withStageAccess: true,
    createdDate: '2026-10-04T16:12:00.000Z',
  }),
  MessageResult: result({ id: ids.message, agentId: ids.agent, requestId: ids.request }, ['id'], {
    id: text,
    agentId: text,
    requestId: text,
  }),
  IssueCredentialResult: result(
    { requestId: ids.request, agentId: ids.agent, credentialIds: [ids.credential] },
    ['credentialIds'],
    { requestId: text, agentId: text, credentialIds: { type: 'array', items: text } },
  ),
  ConnectionlessInvitation: result(invitation, ['url'], { requestId: text, url: text, expiryDate: instant }),
  CredentialSummary: result(credential, ['id'], credentialFields),
  CredentialDetails: result({ ...credential, attributes: attributesExample }, ['id'], {
    ...credentialFields,
    attributes,
  }),
  CredentialList: list('CredentialSummary', credential, {
    ...credential,
    id: ids.otherCredential,
    issuedDate: '2026-10-05T11:20:00.000Z',
  }),
  CredentialOfferSummary: result(offer, ['id'], offerFields),
  CredentialOfferDetails: result({ ...offer, attributes: attributesExample }, ['id'], { ...offerFields, attributes }),
  CredentialOfferList: list('CredentialOfferSummary', offer),
  ProofRequestResult: result({ requestId: ids.request, agentId: ids.agent, protocol: 'oid4vp' }, ['requestId'], {
    requestId: text,
    agentId: text,
    protocol: text,
  }),
  ArsAlias: result({ key: emailAlias, value: ids.agent, agentId: ids.agent }, ['key'], {
    key: text,
    value: text,
    agentId: text,
  }),
  SignInResult: result(session, ['sessionId'], { sessionId: text, url: text }),
  SignUpResult: result({ ...session, inviteId: ids.invite }, ['sessionId'], {
    sessionId: text,
    url: text,
    inviteId: text,
  }),
  Alias: result(alias, ['id'], { id: text, displayName: text, state: { type: 'number' } }),
  AliasList: list('Alias', alias, { id: 'sales', displayName: 'Sales', state: 2 }),
  UserInvite: result(
    { id: ids.invite, alias: 'com.one37id:email:bob%40example.com', roles: ['administrator'], url: invitationUrl },
    ['id'],
    { id: text, alias: text, roles: { type: 'array', items: text }, url: text },
  ),
};
