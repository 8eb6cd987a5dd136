import { expectTypeOf, test } from 'vitest';
import type { ListCredentialsItem } from '../generated/types.gen.ts';
import type { ConnectionsResource, CredentialOffersResource, CredentialsResource } from '../generated/resources.gen.ts';
import { waitForConnection } from './wait-for-connection.ts';
import { waitFor } from './wait-for.ts';
import { waitForCredentialOffer } from './wait-for-credential-offer.ts';

declare const agency: {
  connections: ConnectionsResource;
  credentialOffers: CredentialOffersResource;
  credentials: CredentialsResource;
};

test('an offer ends accepted or rejected', async () => {
  const end = await waitForCredentialOffer(agency, { id: 'x' }, { timeout: 5 });
  expectTypeOf(end.state).toEqualTypeOf<'accepted' | 'rejected'>();
  if (end.state === 'accepted') expectTypeOf(end).toHaveProperty('offer');
});

test('or in the states of the caller', async () => {
  const end = await waitForCredentialOffer(
    agency,
    { id: 'x' },
    { endState: ({ state }) => (state === 'Expired' ? 'expired' : state === 'Done' ? 'accepted' : undefined) },
  );
  expectTypeOf(end.state).toEqualTypeOf<'accepted' | 'expired'>();
});

test('a connection is waited for by id or by alias', async () => {
  const { state, connection } = await waitForConnection(agency, { id: 'x' });
  expectTypeOf(state).toEqualTypeOf<'established'>();
  // Whether it is always there is for the document to say.
  expectTypeOf(connection.agentId).exclude<undefined>().toEqualTypeOf<string>();
  void waitForConnection(agency, { alias: '::x' }, { isPending: ({ errorCode }) => errorCode === 1001 });
  // @ts-expect-error -- neither
  void waitForConnection(agency, {});
  // @ts-expect-error -- both
  void waitForConnection(agency, { id: 'x', alias: '::x' });
});

test('a page of a list can be waited for', async () => {
  const page = await waitFor((call) => agency.credentials.list({ rowsPerPage: 1 }, call), {
    until: ({ items }) => items.length > 0,
  });
  expectTypeOf(page.items).toEqualTypeOf<ListCredentialsItem[]>();
});
