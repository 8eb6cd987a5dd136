import { describe, expectTypeOf, it } from 'vitest';
import type { Agency, ListConnectionsItem, PagedCall, QrImage, Studio } from './index.ts';

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
    expectTypeOf(agency.connections.list({ rowsPerPage: 50 }).toArray({ limit: 10 })).resolves.toEqualTypeOf<ListConnectionsItem[]>();
    expectTypeOf<ListConnectionsItem>().toHaveProperty('displayName');
  });
});

describe('enums', () => {
  it('are open: the documented values are suggested, others pass', () => {
    expectTypeOf(agency.credentials.checkStatus).toBeCallableWith({ id: agentId, purpose: 'revocation' });
    expectTypeOf(agency.credentials.checkStatus).toBeCallableWith({ id: agentId, purpose: 'a-newer-one' });
    // @ts-expect-error -- of another type
    void (() => agency.credentials.checkStatus({ id: agentId, purpose: 1 }));
  });
});
