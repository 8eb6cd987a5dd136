import type { Agency, Studio } from '@one37id/agency';
import { beforeEach, expect, it } from 'vitest';
import { email, emailProof } from '../testing/claims.ts';
import { seen, sendInput, valueAt } from '../testing/send-input.ts';
import { useAgency } from '../testing/use-agency.ts';
import { operations } from '../document/operations.ts';
import { handlers } from './handlers.ts';
import type { Person } from '../testing/use-agency.ts';

interface Setting {
  readonly agency: Agency;
  readonly studio: Studio;
  /** Is connected, and has been offered a credential. */
  readonly ada: Person;
  readonly bob: Person;
  /** Of that credential. */
  readonly id: string;
  /** Of an offer to the agency. */
  readonly offer: string;
  /** Of a run that waits at `email-verified`. */
  readonly instanceId: string;
  readonly sessionId: string;
  readonly inviteId: string;
}

const key = '::reception';
const payload = { title: 'Welcome' };
const one = [email('ada@example.com')];
const of = {
  agentId: ({ ada: { agentId } }: Setting) => ({ agentId }),
  agentAlias: ({ ada: { alias } }: Setting) => ({ agentAlias: alias }),
};

/**
 * A call of every operation, each of which has to succeed and to be answered as documented: `useAgency` sees to that.
 */
const calls: Readonly<Record<string, (setting: Setting) => PromiseLike<unknown>>> = {
  getConnectUrl: ({ agency }) => agency.invitations.url(),
  getConnectQrCode: ({ agency }) => agency.invitations.qrCode(),
  recreateConnectUrl: ({ agency }) => agency.invitations.recreateUrl(),
  connectByAlias: ({ agency, bob }) => agency.connections.connect({ alias: bob.alias }),
  connectByDid: ({ agency, bob }) => agency.connections.connect({ did: bob.did, defaultAlias: bob.alias }),
  connectByInvitationUrl: ({ agency, bob }) => agency.connections.connect({ url: bob.invitation }),
  connectByLinkedDomain: ({ agency, bob }) =>
    agency.connections.connect({ linkedDomain: bob.linkedDomain, defaultAlias: bob.alias }),
  getConnectionByAgentId: ({ agency, ada }) => agency.connections.get({ id: ada.agentId }),
  getConnectionByAgentAlias: ({ agency, ada }) => agency.connections.get({ alias: ada.alias }),
  listConnections: ({ agency }) => agency.connections.list(),
  addConnectionStageAccess: ({ agency, ada }) => agency.connections.addStageAccess({ id: ada.agentId }),
  removeConnectionStageAccess: ({ agency, ada }) => agency.connections.removeStageAccess({ id: ada.agentId }),
  deleteConnection: ({ agency, ada }) => agency.connections.delete({ id: ada.agentId }),
  deleteConnections: ({ agency, ada }) => agency.connections.deleteMany({ id: [ada.agentId] }),
  sendActionMessageByAgentId: (all) => all.agency.messages.sendAction({ ...of.agentId(all), payload }),
  sendActionMessageByAlias: (all) => all.agency.messages.sendAction({ ...of.agentAlias(all), payload }),
  sendCustomMessageByAgentId: (all) => all.agency.messages.sendCustom({ ...of.agentId(all), payload }),
  sendCustomMessageByAlias: (all) => all.agency.messages.sendCustom({ ...of.agentAlias(all), payload }),
  sendDataMessageByAgentId: (all) => all.agency.messages.sendData({ ...of.agentId(all), payload, requestId: 'r' }),
  sendDataMessageByAlias: (all) => all.agency.messages.sendData({ ...of.agentAlias(all), payload, requestId: 'r' }),
  sendGeneralMessageByAgentId: (all) => all.agency.messages.sendGeneral({ ...of.agentId(all), payload }),
  sendGeneralMessageByAlias: (all) => all.agency.messages.sendGeneral({ ...of.agentAlias(all), payload }),
  sendSystemMessageByAgentId: (all) => all.agency.messages.sendSystem({ ...of.agentId(all), payload }),
  sendSystemMessageByAlias: (all) => all.agency.messages.sendSystem({ ...of.agentAlias(all), payload }),
  initWorkflowByAgentId: (all) => all.agency.messages.initWorkflow({ ...of.agentId(all), payload: { workflow: 'w' } }),
  initWorkflowByAlias: (all) => all.agency.messages.initWorkflow({ ...of.agentAlias(all), payload: { workflow: 'w' } }),
  issueCredentialByAgentId: (all) => all.agency.credentials.issue({ ...of.agentId(all), payload: one }),
  issueCredentialByAlias: (all) => all.agency.credentials.issue({ ...of.agentAlias(all), payload: one }),
  buildCredentialOffer: ({ agency }) => agency.credentials.buildOffer({ payload: one }),
  buildCredentialOfferQrCode: ({ agency }) => agency.credentials.buildOfferQrCode({ payload: one }),
  listCredentials: ({ agency }) => agency.credentials.list(),
  getCredential: ({ agency, id }) => agency.credentials.get({ id }),
  deleteCredential: ({ agency, id }) => agency.credentials.delete({ id }),
  checkCredentialStatus: ({ agency, id }) => agency.credentials.checkStatus({ id, purpose: 'suspension' }),
  revokeCredentials: ({ agency, id }) => agency.credentials.revoke({ id: [id], purpose: 'revocation' }),
  revokeMatchingCredentials: ({ agency }) =>
    agency.credentials.revokeMatching({
      attributes: [{ key: 'email', value: 'ada@example.com' }],
      purpose: 'revocation',
    }),
  unrevokeCredentials: ({ agency, id }) => agency.credentials.unrevoke({ id: [id], purpose: 'revocation' }),
  unrevokeMatchingCredentials: ({ agency }) =>
    agency.credentials.unrevokeMatching({
      attributes: [{ key: 'email', value: 'ada@example.com' }],
      purpose: 'revocation',
    }),
  listCredentialOffers: ({ agency }) => agency.credentialOffers.list(),
  getCredentialOffer: ({ agency, offer }) => agency.credentialOffers.get({ id: offer }),
  acceptCredentialOffer: ({ agency, offer }) => agency.credentialOffers.accept({ id: offer }),
  rejectCredentialOffer: ({ agency, offer }) => agency.credentialOffers.reject({ id: offer }),
  deleteCredentialOffer: ({ agency, offer }) => agency.credentialOffers.delete({ id: offer }),
  sendProofRequestByAgentId: (all) => all.agency.proofRequests.send({ ...of.agentId(all), payload: emailProof }),
  sendProofRequestByAlias: (all) => all.agency.proofRequests.send({ ...of.agentAlias(all), payload: emailProof }),
  buildProofRequest: ({ agency }) => agency.proofRequests.build({ payload: emailProof }),
  buildProofRequestQrCode: ({ agency }) => agency.proofRequests.qrCode({ payload: emailProof }),
  ...aliasCalls('localAliases', 'LocalAlias'),
  ...aliasCalls('publicAliases', 'PublicAlias'),
  createRegistryAlias: ({ agency, ada: { agentId } }) =>
    agency.aliasRegistry.create({ agentId, isOverride: true, payload: { key, value: 'v' } }),
  getRegistryAlias: ({ agency }) => agency.aliasRegistry.get({ aliasKey: key }),
  getRegistryAliasValue: ({ agency }) => agency.aliasRegistry.value({ aliasKey: key }),
  enableDiscovery: ({ studio }) => studio.discovery.enable(),
  disableDiscovery: ({ studio }) => studio.discovery.disable(),
  getDiscoveryStatus: ({ studio }) => studio.discovery.status(),
  publishFlows: ({ studio }) => studio.discovery.publishFlows(),
  getFlowUrl: ({ agency }) => agency.flows.url({ workflow: 'onboarding' }),
  getFlowQrCode: ({ agency }) => agency.flows.qrCode({ workflow: 'onboarding' }),
  getStaticFlowUrls: ({ agency }) => agency.flows.staticUrls(),
  startFlow: ({ agency }) => agency.engine.start({ workflowName: 'onboarding' }),
  resumeFlow: ({ agency, instanceId }) => agency.engine.resume({ correlationId: instanceId }),
  resumeFlowInstance: ({ agency, instanceId }) =>
    agency.engine.resumeInstance({ instanceId, invocationPoint: 'email-verified' }),
  createMetricEvent: ({ agency }) =>
    agency.metrics.create({ Job: 'issuer', MetricName: 'issued', MetricValue: 1, Unit: 'count' }),
  checkPolicyCompliance: ({ agency }) =>
    agency.policies.checkCompliance({
      schemaId: one[0]?.schemaId ?? '',
      privacyPolicyUrl: 'https://www.example.com/privacy',
    }),
  signInToBusiness: ({ agency, ada }) => agency.studioAuth.signIn({ contactId: ada.agentId }),
  signUpToBusiness: ({ agency }) => agency.studioAuth.signUp({}),
  completeBusinessSignIn: ({ agency, sessionId }) =>
    agency.studioAuth.completeSignIn({ sessionId, isSuccessful: true, email: 'ada@example.com' }),
  completeBusinessSignUp: ({ agency, inviteId, ada }) =>
    agency.studioAuth.completeSignUp({
      inviteId,
      agentId: ada.agentId,
      isSuccessful: true,
      signupType: 0,
      payload: {},
    }),
  createUserInvite: ({ studio }) => studio.userInvites.create({ alias: '::bob', roles: ['administrator'] }),
  signInStudioUser: ({ studio }) => studio.session.signIn(),
  sendProfileForSignature: ({ studio }) => studio.profile.sendForSignature(),
};

function aliasCalls(resource: 'localAliases' | 'publicAliases', name: string): typeof calls {
  return {
    [`check${name}Availability`]: ({ studio }) => studio[resource].checkAvailability({ id: 'sales' }),
    [`create${name}`]: ({ studio }) => studio[resource].create({ id: 'sales' }),
    [`get${name}`]: ({ studio }) => studio[resource].get({ id: 'reception' }),
    [`list${name}es`]: ({ studio }) => studio[resource].list(),
    [`enable${name}`]: ({ studio }) => studio[resource].enable({ id: 'reception' }),
    [`disable${name}`]: ({ studio }) => studio[resource].disable({ id: 'reception' }),
    [`sync${name}es`]: ({ studio }) => studio[resource].sync(),
    [`delete${name}`]: ({ studio }) => studio[resource].delete({ id: 'reception' }),
  };
}

const bench = useAgency({ seed: 'conformance' });
let setting: Setting;

beforeEach(async () => {
  const { mock, agency, studio } = bench;
  const [ada, bob] = [mock.person({ name: 'Ada' }), mock.person({ name: 'Bob' })];
  ada.scan(await agency.invitations.url());
  const { credentialIds: [id = ''] = [] } = await agency.credentials.issue({ agentId: ada.agentId, payload: one });
  for (const aliases of [studio.localAliases, studio.publicAliases])
    await aliases.create({ id: 'reception', displayName: 'Reception' });
  await agency.aliasRegistry.create({ agentId: ada.agentId, isOverride: false, payload: { key } });
  mock.flow('onboarding', { waits: ['email-verified'], isStatic: true });
  await agency.engine.start({ workflowName: 'onboarding' });
  const instanceId = mock.runs[0]?.instanceId ?? '';
  const { sessionId = '' } = await agency.studioAuth.signIn({ contactId: ada.agentId });
  const { id: inviteId = '' } = await studio.userInvites.create({ alias: bob.alias, roles: [] });
  setting = {
    agency,
    studio,
    ada,
    bob,
    id,
    offer: ada.offerCredential(email('office@example.com')).id,
    instanceId,
    sessionId,
    inviteId,
  };
});

it('every operation of the document acts, but for those that a later one adds to resources that there are not yet', () => {
  const known = new Set(operations.filter(({ id }) => id in handlers).map(({ resource }) => resource));
  const left = operations.filter(({ id, resource }) => !(id in handlers) && known.has(resource));
  expect(left.map(({ id }) => id)).toEqual([]);
  expect(Object.keys(calls).toSorted()).toEqual(Object.keys(handlers).toSorted());
  expect(Object.keys(handlers)).toHaveLength(85);
});

it.each(Object.keys(handlers))('%s', async (operation) => {
  await calls[operation]?.(setting);
  expect(bench.mock.requests.at(-1)).toMatchObject({ operation, problems: [] });
  // What it remembers then can be put back.
  const snapshot = bench.mock.snapshot();
  bench.mock.restore(snapshot);
  expect(bench.mock.snapshot()).toEqual(snapshot);
});

it.each(Object.keys(handlers))('%s is answered by a server as it is by mock.fetch', async (operation) => {
  const { mock } = bench;
  const before = mock.snapshot();
  await calls[operation]?.(setting);
  const { input = {} } = mock.requests.at(-1) ?? {};
  // Where it succeeds, and where nothing is known.
  for (const state of [before, { ...before, tables: {} }]) {
    const answers: object[] = [];
    for (const ask of [fetch, mock.fetch]) {
      mock.restore(state);
      const answer = await seen(await sendInput(ask, mock, operation, input));
      const { headers: _, ...received } = mock.requests.at(-1) ?? { headers: [] };
      answers.push(answer, received, mock.snapshot());
    }
    expect(answers.slice(0, 3)).toEqual(answers.slice(3));
  }
});

it.each(Object.keys(handlers))(
  '%s, where nothing is known, is done, or refused by what it was given',
  async (operation) => {
    await calls[operation]?.(setting);
    const { input = {} } = bench.mock.requests.at(-1) ?? {};
    bench.mock.reset();
    const answer = await sendInput(bench.mock.fetch, bench.mock, operation, input);
    const { problems = [] } = bench.mock.requests.at(-1) ?? {};
    expect(problems).toHaveLength(answer.ok ? 0 : 1);
    for (const { pointer } of problems)
      expect([pointer, valueAt(input, pointer)]).toEqual([expect.stringMatching(/^\/./), expect.anything()]);
  },
);

it('a snapshot with any field of any row of another type, or with none, is refused, and nothing has changed', () => {
  const { mock } = bench;
  mock.clock.advance('1d');
  const whole = mock.snapshot();
  const rows = Object.entries(whole.tables).flatMap(([table, all]) => all.map((row) => ({ table, row })));
  expect(new Set(rows.map(({ table }) => table)).size).toBeGreaterThan(10);
  const broken = rows.flatMap(({ table, row }) =>
    Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => ({ table, row: { ...row, [field]: typeof value === 'number' ? 'x' : 7 } })),
  );
  for (const { table, row } of [
    ...broken,
    ...rows.flatMap(({ table }) => [{}, null, 7, []].map((row) => ({ table, row }))),
  ])
    expect(() => mock.restore({ ...whole, tables: { ...whole.tables, [table]: [row] } })).toThrow(
      /^This snapshot is broken: \/\w+\/0/,
    );
  for (const tables of [null, [], 7, 'x', undefined, { people: null }, { people: {} }])
    expect(() => mock.restore({ ...whole, tables } as never)).toThrow(/^This snapshot is broken: /);
  expect(mock.snapshot()).toEqual(whole);
});
