import { waitForCredentialOffer } from '@one37id/agency';
import { beforeEach, describe, expect, it } from 'vitest';
import { email } from '../testing/claims.ts';
import { NOW, refusal, useAgency } from '../testing/use-agency.ts';
import type { Person } from '../testing/use-agency.ts';

const bench = useAgency();
let issuer: Person;

beforeEach(() => {
  issuer = bench.mock.person({ name: 'Issuer' });
});

it('what somebody offers to the agency is in the list', async () => {
  const offer = issuer.offerCredential({ ...email('office@example.com'), expiryDate: '2030-02-01T00:00:00.000Z' });
  const short = {
    id: offer.id,
    agentId: issuer.agentId,
    createdDate: NOW,
    expiryDate: '2030-02-01T00:00:00.000Z',
    schemaId: email('').schemaId,
    state: 'pending',
  };
  expect(await bench.agency.credentialOffers.list()).toMatchObject({ total: 1, items: [short] });
  expect(await bench.agency.credentialOffers.get({ id: offer.id })).toEqual({
    ...short,
    attributes: email('office@example.com').attributes,
  });
  expect((await bench.agency.credentialOffers.list({ dateFrom: '2030-02-01T00:00:00.000Z' })).items).toEqual([]);
});

describe.each(['accept', 'reject'] as const)('%s', (method) => {
  it('ends it, and whoever waits for that', async () => {
    const offer = issuer.offerCredential(email('office@example.com'));
    const waiting = waitForCredentialOffer(bench.agency, { id: offer.id }, { interval: 1 });
    await expect.poll(() => bench.mock.requests.length).toBeGreaterThan(1);
    await bench.agency.credentialOffers[method]({ id: offer.id });
    expect(await waiting).toMatchObject({ state: `${method}ed` });
    expect(issuer.agencyOffers).toMatchObject([{ id: offer.id, state: `${method}ed` }]);
    await expect(bench.agency.credentialOffers.accept({ id: offer.id })).rejects.toEqual(
      refusal(`The credential offer was ${method}ed before.`),
    );
  });
});

it('deleted, it is gone', async () => {
  const { id } = issuer.offerCredential(email('office@example.com'));
  await bench.agency.credentialOffers.delete({ id });
  expect((await bench.agency.credentialOffers.list()).total).toBe(0);
});

it.each(['get', 'accept', 'reject', 'delete'] as const)('%s refuses what it does not know', async (method) => {
  await expect(bench.agency.credentialOffers[method]({ id: 'unknown' })).rejects.toEqual(
    refusal('There is no credential offer with this id.'),
  );
});
