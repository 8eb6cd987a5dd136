import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, it } from 'vitest';
import { email, emailProof } from '../testing/claims.ts';
import { NOW, useAgency } from '../testing/use-agency.ts';
import { connectAgency, type RemoteAgency } from './connect-agency.ts';

const bench = useAgency();
let remote: RemoteAgency;
beforeEach(async () => {
  remote = await connectAgency(bench.mock.baseUrl);
});

it('is the same agency', async () => {
  const { baseUrl, secretKey, token } = bench.mock;
  expect(remote).toMatchObject({ baseUrl, secretKey, token });
});

it('people are played from outside', async () => {
  const { agency } = bench;
  const ada = await remote.person({ name: 'Ada' });
  await ada.scan(await agency.invitations.qrCode());
  await agency.credentials.issue({ agentId: ada.agentId, payload: [email('ada@example.com'), email('b@example.com')] });
  const [first, second] = (await ada.look()).offers;
  await ada.accept(first);
  await ada.reject(second?.id);
  await agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof });
  const [request] = (await ada.look()).proofRequests;
  expect(await ada.answer(request)).toMatchObject([{ credentialId: first?.id }]);
  await expect(ada.decline(request)).rejects.toThrow('Ada has no such proof request: she answered it before.');
  await agency.messages.sendAction({ agentId: ada.agentId, payload: { buttons: [{ title: 'Yes', value: 'yes' }] } });
  await ada.press((await ada.look()).messages[0], 0);
  await ada.offerCredential(email('office@example.com'));
  expect(await ada.look()).toMatchObject({
    isConnected: true,
    offers: [],
    credentials: [{ id: first?.id }],
    messages: [{ pressed: { value: 'yes' } }],
    agencyOffers: [{ state: 'pending' }],
  });
  expect((await remote.people()).map(({ name }) => name)).toEqual(['Ada']);
});

it('faults, limits, time, workflows and snapshots are set from outside', async () => {
  const fault = await remote.fail({ as: 'envelope', times: 'always' });
  await expect(bench.agency.invitations.url()).rejects.toMatchObject({ name: 'AgencyApiError' });
  await fault.cancel();
  await fault.cancel();
  await remote.limit('1/m');
  await bench.agency.invitations.url();
  await expect(bench.agency.invitations.url()).rejects.toMatchObject({ httpStatus: 429 });
  await remote.limit(undefined);
  await remote.flow('on boarding', { waits: ['x'] });
  await bench.agency.engine.start({ workflowName: 'on boarding' });
  await remote.clock.advance('1d');
  expect((await remote.clock.now()).getTime()).toBe(Date.parse(NOW) + 86_400_000);
  const snapshot = await remote.snapshot();
  await remote.reset();
  await remote.seed({ people: [{ name: 'Bob' }] });
  expect((await remote.events()).map(({ type }) => type)).toEqual(['person.created']);
  await remote.restore(snapshot);
  expect([await remote.people(), bench.mock.runs.length]).toEqual([[], 1]);
  await bench.agency.invitations.url();
  expect(await remote.requests()).toMatchObject([{ operation: 'getConnectUrl', status: 200 }]);
});

it('says so where no mock agency is', async () => {
  await expect(connectAgency('http://127.0.0.1:9')).rejects.toThrow(
    'No mock agency answers at http://127.0.0.1:9/__agency: start one with npx @one37id/agency-testing.',
  );
  const server = createServer((_, outgoing) => outgoing.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(connectAgency(`http://127.0.0.1:${port}`)).rejects.toThrow(
    `http://127.0.0.1:${port}/__agency is no mock agency: it answered 200.`,
  );
  await new Promise((resolve) => server.close(resolve));
});
