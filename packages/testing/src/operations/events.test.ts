import { Agency, Studio } from '@one37id/agency';
import { expect, it } from 'vitest';
import { email, emailProof } from '../testing/claims.ts';
import { newMock } from '../testing/new-mock.ts';

it('what the business does is told by events, each of what it is about', async () => {
  const mock = newMock();
  const { baseUrl, fetch } = mock;
  const agency = new Agency({ baseUrl, secretKey: mock.secretKey, fetch });
  const studio = new Studio({ baseUrl, token: mock.token, fetch });
  const ada = mock.person({ name: 'Ada' });
  ada.scan(await agency.invitations.url());
  const { agentId } = ada;
  mock.flow('waits', { waits: ['a'] });
  mock.flow('runs', {});
  const told: (readonly [string, object])[] = [];
  mock.on('*', ({ type, data }) => void told.push([type, data]));

  const { credentialIds: [id = ''] = [] } = await agency.credentials.issue({ agentId, payload: [email('a')] });
  await agency.credentials.delete({ id });
  await agency.proofRequests.send({ agentId, payload: emailProof, requestId: 'proof' });
  const { id: message } = await agency.messages.sendGeneral({ agentId, payload: { title: 'a', description: 'b' } });
  const [one, other] = [ada.offerCredential(email('b')), ada.offerCredential(email('c'))];
  await agency.credentialOffers.accept({ id: one.id });
  await agency.credentialOffers.reject({ id: other.id });
  await studio.localAliases.sync();
  await studio.publicAliases.sync();
  await studio.discovery.publishFlows();
  await studio.profile.sendForSignature();
  await studio.session.signIn();
  await agency.metrics.create({ Job: 'issuer', MetricName: 'issued', MetricValue: 1, Unit: 'count' });
  await agency.engine.start({ workflowName: 'runs' });
  await agency.engine.start({ workflowName: 'waits', payload: { correlationId: 'A-1' } });
  const [, run] = mock.runs;
  await agency.engine.resumeInstance({ instanceId: run?.instanceId ?? '', invocationPoint: 'a' });
  mock.clock.advance('1d');

  const instanceId = run?.instanceId;
  const first = { instanceId: mock.runs[0]?.instanceId, workflow: 'runs' };
  const second = { instanceId, workflow: 'waits' };
  const [metric] = mock.records('metrics');
  expect(told.filter(([type]) => !/^(credential\.issued|credentialOffer\.created)$/.test(type))).toEqual([
    ['credential.deleted', { id }],
    ['proof.requested', { id: mock.records('proofRequests')[0]?.id, agentId, requestId: 'proof' }],
    ['message.sent', { id: message, agentId, kind: 'general' }],
    ['credentialOffer.accepted', { id: one.id, agentId }],
    ['credentialOffer.rejected', { id: other.id, agentId }],
    ['aliases.synced', { source: 'local' }],
    ['aliases.synced', { source: 'public' }],
    ['flows.published', { count: 2 }],
    ['profile.sent', expect.any(Object)],
    ['studio.signedIn', expect.any(Object)],
    ['metric.created', { id: metric?.id, name: 'issued' }],
    ['run.started', first],
    ['run.completed', first],
    ['run.started', second],
    ['run.waiting', { ...second, point: 'a' }],
    ['run.resumed', { instanceId, point: 'a' }],
    ['run.completed', second],
    ['clock.advanced', { by: '1d' }],
  ]);
  expect(mock.records('flows').every(({ isPublished }) => isPublished)).toBe(true);
  await studio.discovery.enable();
  const isDiscoverable = (): unknown => mock.records('settings').find(({ name }) => name === 'isDiscoverable')?.value;
  expect(isDiscoverable()).toBe(true);
  await studio.discovery.disable();
  expect(isDiscoverable()).toBe(false);
  // A run is found by what it was started with, or by its own id.
  await agency.engine.start({ workflowName: 'waits', payload: { correlationId: 'A-2' } });
  await agency.engine.start({ workflowName: 'waits', payload: { correlationId: 7 } });
  expect(mock.runs.slice(2).map(({ waiting }) => waiting)).toEqual([
    { point: 'a', correlationId: 'A-2' },
    { point: 'a', correlationId: mock.runs[3]?.instanceId },
  ]);
});
