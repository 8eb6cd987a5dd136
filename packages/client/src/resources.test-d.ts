import { describe, expectTypeOf, it } from 'vitest';
import type {
  Agency,
  Connection,
  ConnectionSummary,
  Credential,
  CredentialOffer,
  ListConnectionsItem,
  MessageReceipt,
  PagedCall,
  ProofRequest,
  QrImage,
  Studio,
} from './index.ts';

declare const agency: Agency;
declare const studio: Studio;
const payload = [{ schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0', attributes: [] }];
const agentId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

describe('variants: exactly one of the fields that select the operation', () => {
  it('takes either', () => {
    expectTypeOf(agency.credentials.issue).toBeCallableWith({ agentId, payload });
    expectTypeOf(agency.credentials.issue).toBeCallableWith({ agentAlias: 'default:ap1', payload });
    expectTypeOf(agency.connections.connect).toBeCallableWith({ linkedDomain: 'example.com', defaultAlias: 'shop' });
  });

  it('refuses both and neither', () => {
    // @ts-expect-error -- both
    void (() => agency.credentials.issue({ agentId, agentAlias: 'default:ap1', payload }));
    // @ts-expect-error -- neither
    void (() => agency.credentials.issue({ payload }));
    // @ts-expect-error -- both
    void (() => agency.connections.get({ id: agentId, alias: 'default:ap1' }));
    // @ts-expect-error -- a field that only the other variant requires is still missing
    void (() => agency.connections.connect({ did: 'did:web:example.com' }));
  });
});

describe('values are unwrapped', () => {
  it('gives the result of the envelope', () => {
    expectTypeOf(agency.invitations.url()).resolves.toEqualTypeOf<string>();
    expectTypeOf(agency.credentials.checkStatus).returns.resolves.toEqualTypeOf<boolean>();
    expectTypeOf(agency.credentials.revoke).returns.resolves.toEqualTypeOf<number>();
    expectTypeOf(agency.connections.connect).returns.resolves.toHaveProperty('agentId');
  });

  it('gives nothing where nothing is promised, and the unknown where nothing is documented', () => {
    expectTypeOf(agency.credentials.delete).returns.resolves.toEqualTypeOf<void>();
    expectTypeOf(agency.connections.delete).returns.resolves.toEqualTypeOf<void>();
    expectTypeOf(studio.discovery.status).returns.resolves.toEqualTypeOf<unknown>();
  });

  it('gives images as images', () => {
    expectTypeOf(agency.invitations.qrCode).returns.resolves.toEqualTypeOf<QrImage>();
  });
});

describe('lists', () => {
  it('iterate over items, and need no page fields', () => {
    expectTypeOf(agency.connections.list()).toEqualTypeOf<PagedCall<ListConnectionsItem>>();
    expectTypeOf(agency.connections.list({ rowsPerPage: 50 }).toArray({ limit: 10 })).resolves.toEqualTypeOf<
      ListConnectionsItem[]
    >();
    expectTypeOf<ListConnectionsItem>().toHaveProperty('displayName');
  });
});

describe('documented values', () => {
  it('are the only ones in requests', () => {
    expectTypeOf(agency.credentials.checkStatus).toBeCallableWith({ id: agentId, purpose: 'revocation' });
    // @ts-expect-error -- a typing error
    void (() => agency.credentials.checkStatus({ id: agentId, purpose: 'revoke' }));
    // @ts-expect-error -- of another type
    void (() => agency.credentials.checkStatus({ id: agentId, purpose: 1 }));
  });
});

describe('what is not documented', () => {
  it('is a typing error in an input', () => {
    // @ts-expect-error -- a field that no request has
    void (() => agency.credentials.issue({ agentId, payload, requestID: 'r' }));
    // @ts-expect-error -- a field that no payload has
    void (() => agency.credentials.issue({ agentId, payload: [{ schemaId: '', attributes: [], expiration: '' }] }));
  });

  it('is a typing error in a result', async () => {
    const connection = await agency.connections.get({ id: agentId });
    // @ts-expect-error -- a field that no connection has
    void connection.displayname;
  });
});

describe('inputs', () => {
  it('take what is constant, and undefined for what is left out', () => {
    const constant = [{ schemaId: '', attributes: [{ key: 'email', value: 'a' }] }] as const;
    expectTypeOf(agency.credentials.issue).toBeCallableWith({ agentId, payload: constant, requestId: undefined });
    expectTypeOf(agency.connections.deleteMany).toBeCallableWith({ id: ['a', 'b'] as const });
  });

  it('take a date as it is', () => {
    expectTypeOf(agency.credentials.buildOffer).toBeCallableWith({ payload, expiryDate: new Date() });
  });
});

describe('models', () => {
  it('have names that can be imported', () => {
    expectTypeOf(agency.connections.get).returns.resolves.toEqualTypeOf<Connection>();
    expectTypeOf(agency.credentials.get).returns.resolves.toEqualTypeOf<Credential>();
    expectTypeOf(agency.credentialOffers.get).returns.resolves.toEqualTypeOf<CredentialOffer>();
    expectTypeOf(agency.proofRequests.send).returns.resolves.toEqualTypeOf<ProofRequest>();
    expectTypeOf(agency.messages.sendGeneral).returns.resolves.toEqualTypeOf<MessageReceipt>();
    expectTypeOf<ListConnectionsItem>().toEqualTypeOf<ConnectionSummary>();
  });
});
