import { beforeEach, describe, expect, it } from 'vitest';
import { email, emailProof } from '../testing/claims.ts';
import { NOW, refusal, useAgency } from '../testing/use-agency.ts';
import type { Person } from './person.ts';

const bench = useAgency();
const TOMORROW = '2030-02-01T12:00:00.000Z';
let ada: Person;
beforeEach(async () => {
  ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
});

it.each([
  { by: '1d', want: TOMORROW },
  { by: '1d12h', want: '2030-02-02T00:00:00.000Z' },
  { by: '1.5s', want: '2030-01-31T12:00:01.500Z' },
  { by: 250, want: '2030-01-31T12:00:00.250Z' },
  { by: '2w', want: '2030-02-14T12:00:00.000Z' },
  { by: 0, want: NOW },
])('passes by $by', ({ by, want }) => {
  bench.mock.clock.advance(by);
  expect(bench.mock.clock.now().toISOString()).toBe(want);
});

it.each(['soon', '', '-1d', -1, Number.NaN, '1y', '999999999w'])('does not pass by %s', (by) => {
  expect(() => bench.mock.clock.advance(by)).toThrow();
  expect(bench.mock.clock.now().toISOString()).toBe(NOW);
});

it('what is issued later has the later time, and lists are in its order', async () => {
  const { credentials } = bench.agency;
  await credentials.issue({ agentId: ada.agentId, payload: [email('first@example.com')] });
  bench.mock.clock.advance('1d');
  const { credentialIds = [] } = await credentials.issue({
    agentId: ada.agentId,
    payload: [email('second@example.com')],
  });
  expect(
    (await credentials.list({ dateFrom: TOMORROW })).items.map(({ id, issuedDate }) => ({ id, issuedDate })),
  ).toEqual([{ id: credentialIds[0], issuedDate: TOMORROW }]);
  expect((await credentials.list({ sortOrder: 'desc' })).items[0]?.id).toBe(credentialIds[0]);
});

describe('what is past its date', () => {
  it('an offer is none any more', async () => {
    await bench.agency.credentials.issue({
      agentId: ada.agentId,
      payload: [email('a@example.com')],
      expiryDate: TOMORROW,
    });
    const [offer] = ada.offers;
    bench.mock.clock.advance('23h');
    expect(ada.offers).toHaveLength(1);
    bench.mock.clock.advance('1h');
    expect(ada.offers).toEqual([]);
    expect(() => ada.accept(offer)).toThrow('Ada cannot take this offer: it has expired.');
  });

  it('a link of an offer or a proof request cannot be used', async () => {
    const links = [
      await bench.agency.credentials.buildOffer({ payload: [email('a@example.com')], expiryDate: TOMORROW }),
      await bench.agency.proofRequests.build({ payload: emailProof, expiryDate: TOMORROW }),
    ];
    bench.mock.clock.advance('1d');
    for (const { url = '' } of links) expect(() => ada.scan(url)).toThrow('Ada cannot use this: it has expired.');
  });

  it('a proof request cannot be answered', async () => {
    await bench.agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof, expiryDate: TOMORROW });
    const [request] = ada.proofRequests;
    bench.mock.clock.advance('1d');
    expect(ada.proofRequests).toEqual([]);
    expect(() => ada.answer(request)).toThrow('Ada cannot answer this proof request: it has expired.');
  });

  it('a credential cannot be shown, and its status is the one of the status lists', async () => {
    const { credentialIds: [id = ''] = [] } = await bench.agency.credentials.issue({
      agentId: ada.agentId,
      payload: [{ ...email('a@example.com'), expirationDate: TOMORROW }],
    });
    ada.accept(ada.offers[0]);
    await bench.agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof });
    bench.mock.clock.advance('1d');
    expect(ada.credentials).toMatchObject([{ status: 'active', isExpired: true }]);
    expect(await bench.agency.credentials.status(id)).toBe('active');
    expect(() => ada.answer(ada.proofRequests[0])).toThrow('Ada has no credential for "email".');
  });

  it('an offer to the agency can be ended no more', async () => {
    const { id } = ada.offerCredential({ ...email('office@example.com'), expiryDate: TOMORROW });
    bench.mock.clock.advance('1d');
    expect(await bench.agency.credentialOffers.get({ id })).toMatchObject({ state: 'expired' });
    for (const method of ['accept', 'reject'] as const)
      await expect(bench.agency.credentialOffers[method]({ id })).rejects.toEqual(
        refusal('The credential offer has expired.'),
      );
  });

  it('a button can be pressed no more', async () => {
    await bench.agency.messages.sendAction({
      agentId: ada.agentId,
      payload: { buttons: [{ title: 'Yes', value: 'yes' }] },
      expiryDate: TOMORROW,
    });
    bench.mock.clock.advance('1d');
    expect(() => ada.press(ada.messages[0], 'yes')).toThrow('it has expired');
  });

  it('a link of a flow starts nothing', async () => {
    bench.mock.flow('onboarding', { waits: [] });
    const url = await bench.agency.flows.url({ workflow: 'onboarding', expiryDate: TOMORROW });
    bench.mock.clock.advance('1d');
    expect(() => ada.scan(url)).toThrow('Ada cannot use this: it has expired.');
    expect(bench.mock.runs).toEqual([]);
  });
});
