import { encode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FlowRun } from '../flows/flow-run.ts';
import { qrPng } from '../qr/qr-png.ts';
import type { Json } from '../state/records.ts';
import { Refusal } from '../state/refusal.ts';
import { type Problem, sentenceOf } from '../document/problem.ts';
import { RULES, type RuleName } from '../state/rules.ts';
import { email, emailProof } from '../testing/claims.ts';
import { type Fetch, sendInput, valueAt } from '../testing/send-input.ts';
import type { MockAgency } from './mock-agency.ts';
import type { Person } from './person.ts';
import { startAgency } from './start-agency.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const SOON = '2030-02-01T00:00:00.000Z';
const PAST = '2030-01-01T00:00:00.000Z';
const payload = [email('ada@example.com')];

interface World {
  readonly mock: MockAgency;
  readonly ada: Person;
  readonly bob: Person;
  /** Ada's, accepted. */
  readonly credentialId: string;
  /** The answer of an operation that succeeds. */
  readonly done: (operation: string, input?: Json) => Promise<Json>;
}

/** Something that is refused, and where. */
type Refused = { readonly at: string } & (
  | { readonly operation: string; readonly input: Json; readonly prefer?: string }
  | { readonly control: string; readonly body?: unknown; readonly type?: string }
  | { readonly work: () => unknown }
);
type Scenario = (world: World) => Refused | Promise<Refused>;

const scan = ({ agentId }: Person, link: unknown): Refused => ({
  control: `POST /people/${agentId}/scan`,
  body: { link },
  at: '/link',
});
const act = ({ agentId }: Person, what: string): Refused => ({
  control: `POST /people/${agentId}/${what}`,
  at: '/id',
});
const waiting = async ({ mock, done }: World): Promise<string> => {
  mock.flow('onboarding', { waits: ['verified'], version: '1.0' });
  await done('startFlow', { workflowName: 'onboarding', payload: { correlationId: 'c' } });
  return mock.runs[0]?.instanceId ?? '';
};
const signIn = { isSuccessful: true, email: 'ada@example.com' };
const signUp = { agentId: NOBODY, isSuccessful: true, signupType: 0, payload: {} };

/** Each rule, broken once. One without a scenario does not compile. */
const scenarios: Readonly<Record<RuleName, Scenario>> = {
  nobody: () => ({
    operation: 'connectByDid',
    input: { did: 'did:example:nobody', defaultAlias: '::nobody' },
    at: '/did',
  }),
  unknownConnection: ({ ada }) => ({
    operation: 'deleteConnections',
    input: { id: [ada.agentId, NOBODY] },
    at: '/id/1',
  }),
  unknownConnectionAlias: () => ({
    operation: 'issueCredentialByAlias',
    input: { agentAlias: '::nobody', payload },
    at: '/agentAlias',
  }),
  connectedAlias: ({ ada, bob }) => ({
    operation: 'connectByDid',
    input: { did: bob.did, defaultAlias: ada.alias },
    at: '/defaultAlias',
  }),
  unknownCredential: ({ credentialId }) => ({
    operation: 'revokeCredentials',
    input: { id: [credentialId, credentialId, credentialId, NOBODY], purpose: 'revocation' },
    at: '/id/3',
  }),
  noCriteria: () => ({
    operation: 'revokeMatchingCredentials',
    input: { attributes: [], purpose: 'revocation' },
    at: '/attributes',
  }),
  unknownCredentialOffer: () => ({ operation: 'getCredentialOffer', input: { id: NOBODY }, at: '/id' }),
  expiredCredentialOffer: ({ ada }) => ({
    operation: 'acceptCredentialOffer',
    input: { id: ada.offerCredential({ ...email('office@example.com'), expiryDate: PAST }).id },
    at: '/id',
  }),
  endedCredentialOffer: async ({ ada, done }) => {
    const { id } = ada.offerCredential(email('office@example.com'));
    await done('acceptCredentialOffer', { id });
    return { operation: 'acceptCredentialOffer', input: { id }, at: '/id' };
  },
  sortOrder: () => ({
    operation: 'listConnections',
    input: { currentPage: 0, rowsPerPage: 10, sortOrder: 'sideways' },
    at: '/sortOrder',
  }),
  unknownAlias: () => ({ operation: 'getLocalAlias', input: { id: 'none' }, at: '/id' }),
  takenAlias: async ({ done }) => {
    await done('createPublicAlias', { id: 'reception' });
    return { operation: 'createPublicAlias', input: { id: 'reception' }, at: '/id' };
  },
  unknownKey: () => ({ operation: 'getRegistryAlias', input: { aliasKey: '::none' }, at: '/aliasKey' }),
  takenKey: async ({ ada: { agentId }, done }) => {
    const input = { agentId, isOverride: false, payload: { key: '::reception', value: 'theirs' } };
    await done('createRegistryAlias', input);
    return { operation: 'createRegistryAlias', input, at: '/payload/key' };
  },
  noKey: ({ ada: { agentId } }) => ({
    operation: 'createRegistryAlias',
    input: { agentId, isOverride: false, payload: {} },
    at: '/payload/key',
  }),
  unknownWorkflow: () => ({ operation: 'startFlow', input: { workflowName: 'other' }, at: '/workflowName' }),
  unknownVersion: async (world) => {
    await waiting(world);
    return {
      operation: 'startFlow',
      input: { workflowName: 'onboarding', workflowVersion: '2.0' },
      at: '/workflowVersion',
    };
  },
  unknownCorrelation: () => ({ operation: 'resumeFlow', input: { correlationId: 'none' }, at: '/correlationId' }),
  unknownRun: () => ({
    operation: 'resumeFlowInstance',
    input: { instanceId: NOBODY, invocationPoint: 'verified' },
    at: '/instanceId',
  }),
  runNotWaiting: async (world) => {
    const instanceId = await waiting(world);
    await world.done('resumeFlow', { correlationId: 'c' });
    return {
      operation: 'resumeFlowInstance',
      input: { instanceId, invocationPoint: 'verified' },
      at: '/instanceId',
    };
  },
  runWaitsElsewhere: async (world) => ({
    operation: 'resumeFlowInstance',
    input: { instanceId: await waiting(world), invocationPoint: 'paid' },
    at: '/invocationPoint',
  }),
  runNotRunning: async ({ mock, done }) => {
    let ended: FlowRun | undefined;
    mock.flow('short', (run) => void (ended = run));
    await done('startFlow', { workflowName: 'short' });
    await expect.poll(() => mock.runs[0]?.state).toBe('completed');
    return { work: () => ended?.wait('later'), at: '/instanceId' };
  },
  unknownSession: () => ({
    operation: 'completeBusinessSignIn',
    input: { ...signIn, sessionId: 'none' },
    at: '/sessionId',
  }),
  signUpSession: async ({ done }) => {
    const { sessionId } = await done('signUpToBusiness', {});
    return { operation: 'completeBusinessSignIn', input: { ...signIn, sessionId }, at: '/sessionId' };
  },
  endedSession: async ({ done }) => {
    const input = { ...signIn, sessionId: 'mine' };
    await done('signInToBusiness', { contactId: NOBODY, sessionId: 'mine' });
    await done('completeBusinessSignIn', input);
    return { operation: 'completeBusinessSignIn', input, at: '/sessionId' };
  },
  unknownInvite: () => ({
    operation: 'completeBusinessSignUp',
    input: { ...signUp, inviteId: 'none' },
    at: '/inviteId',
  }),
  usedInvite: async ({ done }) => {
    const { id: inviteId } = await done('createUserInvite', { alias: '::bob', roles: [] });
    await done('completeBusinessSignUp', { ...signUp, inviteId });
    return { operation: 'completeBusinessSignUp', input: { ...signUp, inviteId }, at: '/inviteId' };
  },
  unopenedSignUp: () => ({ operation: 'completeBusinessSignUp', input: signUp, at: '/agentId' }),
  preferredWord: () => ({
    operation: 'getConnectUrl',
    input: {},
    prefer: 'respond-async',
    at: 'the header prefer',
  }),
  preferredExample: () => ({
    operation: 'getConnectUrl',
    input: {},
    prefer: 'code=400, example=none',
    at: 'the header prefer',
  }),

  unknownPerson: () => ({ control: `GET /people/${NOBODY}`, at: '/agentId' }),
  personAlias: ({ ada }) => ({
    control: 'POST /seed',
    body: { people: [{ name: 'Cy' }, { name: 'Di', alias: ada.alias }] },
    at: '/people/1/alias',
  }),
  personDid: ({ ada }) => ({ control: 'POST /people', body: { name: 'Cy', did: ada.did }, at: '/did' }),
  personDomain: ({ ada }) => ({
    control: 'POST /people',
    body: { name: 'Cy', linkedDomain: ada.linkedDomain },
    at: '/linkedDomain',
  }),
  noPng: ({ ada }) => ({ control: `POST /people/${ada.agentId}/scan`, body: { png: 'AAAA' }, at: '/png' }),
  noQrCode: ({ ada }) => ({
    control: `POST /people/${ada.agentId}/scan`,
    body: encode({ width: 8, height: 8, channels: 3, data: new Uint8Array(8 * 8 * 3).fill(255) }),
    type: 'image/png',
    at: 'the body',
  }),
  noBase64: ({ ada }) => ({ control: `POST /people/${ada.agentId}/scan`, body: { png: '!' }, at: '/png' }),
  foreignLink: ({ ada }) => ({
    control: `POST /people/${ada.agentId}/scan`,
    body: { png: Buffer.from(qrPng('https://other.example/')).toString('base64') },
    at: '/png',
  }),
  expiredLink: async ({ ada, done }) =>
    scan(ada, (await done('buildCredentialOffer', { payload, expiryDate: PAST }))['url']),
  takenLink: async ({ ada, bob, done }) => {
    const { url } = await done('buildCredentialOffer', { payload });
    ada.scan(String(url));
    ada.accept(ada.offers[0]);
    return scan(bob, url);
  },
  goneWorkflow: async (world) => {
    await waiting(world);
    const url = await world.done('getFlowUrl', { workflow: 'onboarding' });
    const snapshot = world.mock.snapshot();
    world.mock.restore({ ...snapshot, tables: { ...snapshot.tables, flows: [] } });
    return scan(world.ada, url);
  },
  endedSessionLink: async ({ bob, done }) => {
    const { url, sessionId } = await done('signInToBusiness', { contactId: NOBODY });
    await done('completeBusinessSignIn', { ...signIn, sessionId });
    return scan(bob, url);
  },
  usedInviteLink: async ({ bob, done }) => {
    const { id: inviteId, url } = await done('createUserInvite', { alias: '::bob', roles: [] });
    await done('completeBusinessSignUp', { ...signUp, inviteId });
    return scan(bob, url);
  },
  unknownOffer: ({ ada }) => act(ada, `offers/${NOBODY}/accept`),
  expiredOffer: async ({ mock, ada, done }) => {
    await done('issueCredentialByAgentId', { agentId: ada.agentId, payload, expiryDate: SOON });
    const id = ada.offers[0]?.id;
    mock.clock.advance('30d');
    return act(ada, `offers/${id}/accept`);
  },
  endedOffer: ({ ada, credentialId }) => act(ada, `offers/${credentialId}/reject`),
  unknownProofRequest: ({ ada }) => act(ada, `proof-requests/${NOBODY}/answer`),
  expiredProofRequest: async ({ mock, ada, done }) => {
    await done('sendProofRequestByAgentId', { agentId: ada.agentId, payload: emailProof, expiryDate: SOON });
    const id = ada.proofRequests[0]?.id;
    mock.clock.advance('30d');
    return act(ada, `proof-requests/${id}/answer`);
  },
  endedProofRequest: async ({ ada, done }) => {
    await done('sendProofRequestByAgentId', { agentId: ada.agentId, payload: emailProof });
    const [request] = ada.proofRequests;
    ada.decline(request);
    return act(ada, `proof-requests/${request?.id}/answer`);
  },
  nothingToShow: async ({ ada, done }) => {
    const asked = { ...emailProof, credentials: [{ name: 'badge', attributes: [{ name: 'no', isRequired: true }] }] };
    await done('sendProofRequestByAgentId', { agentId: ada.agentId, payload: asked });
    return act(ada, `proof-requests/${ada.proofRequests[0]?.id}/answer`);
  },
  unknownMessage: ({ ada }) => ({ ...act(ada, `messages/${NOBODY}/press`), body: { button: 0 } }),
  noActionMessage: async (world) => press(world, 'sendGeneralMessageByAgentId'),
  expiredMessage: async (world) => press(world, 'sendActionMessageByAgentId', { expiryDate: PAST }),
  pressedMessage: async (world) => {
    const pressed = await press(world, 'sendActionMessageByAgentId');
    world.ada.press(world.ada.messages[0], 0);
    return pressed;
  },
  unknownButton: async (world) => ({
    ...(await press(world, 'sendActionMessageByAgentId')),
    body: { button: 'No' },
    at: '/button',
  }),

  seededAlias: () => ({
    control: 'POST /seed',
    body: { publicAliases: [{ id: 'sales' }, { id: 'sales' }] },
    at: '/publicAliases/1/id',
  }),
  clockTooFar: () => ({ control: 'POST /clock/advance', body: { by: `${365 * 9_000}d` }, at: '/by' }),
  clockTooLate: () => {
    now = new Date('8000-01-01T00:00:00.000Z');
    return { control: 'POST /clock/advance', body: { by: `${365 * 3_000}d` }, at: '/by' };
  },
  sort: () => ({ control: 'GET /people?sort=up', at: '/sort' }),
  wholeNumber: () => ({ control: 'GET /people?each=many', at: '/each' }),
  unknownLink: () => ({ control: 'GET /links/none', at: '/id' }),
  unknownFault: () => ({ control: 'DELETE /faults/7', at: '/id' }),
  unknownCallback: () => ({ control: 'DELETE /callbacks/7', at: '/id' }),
  contentType: () => ({ control: 'POST /people', body: '{}', type: 'text/plain', at: 'the header content-type' }),
  noJson: () => ({ control: 'POST /people', body: '{', type: 'application/json', at: 'the body' }),
};

async function press({ ada, done }: World, operation: string, more: Json = {}): Promise<Refused> {
  const buttons = [{ title: 'Yes', value: 'yes' }];
  await done(operation, { agentId: ada.agentId, payload: { title: 'Well?', buttons }, ...more });
  return { ...act(ada, `messages/${ada.messages[0]?.id}/press`), body: { button: 0 } };
}

let now: Date;
let mock: MockAgency;
let world: World;
const lines: string[] = [];

beforeEach(async () => {
  now = new Date('2030-01-31T12:00:00.000Z');
  lines.length = 0;
  mock = await startAgency({ now: () => now, log: (line) => void lines.push(line) });
  const [ada, bob] = [mock.person({ name: 'Ada' }), mock.person({ name: 'Bob' })];
  const done: World['done'] = async (operation, input = {}) => {
    const answer = await sendInput(mock.fetch, mock, operation, input);
    const { result, message } = (await answer.json()) as { readonly result?: Json; readonly message?: string };
    expect([operation, answer.ok, message]).toEqual([operation, true, undefined]);
    return result ?? {};
  };
  ada.scan(String(await done('getConnectUrl')));
  const issued = await done('issueCredentialByAgentId', { agentId: ada.agentId, payload });
  ada.accept(ada.offers[0]);
  world = { mock, ada, bob, done, credentialId: (issued['credentialIds'] as readonly string[])[0] ?? '' };
});
afterEach(() => mock.close());

/** Whether a rule is told, whichever words it takes. */
function isOfRule(name: RuleName, rule: string): boolean {
  const says: string | ((...words: string[]) => string) = RULES[name].says;
  if (typeof says === 'string') return rule === says;
  const [first = '', ...parts] = says(...Array.from({ length: says.length }, () => '\0')).split('\0');
  if (!rule.startsWith(first) || !rule.endsWith(parts.at(-1) ?? '')) return false;
  let from = first.length;
  return parts.every((part) => {
    const found = rule.indexOf(part, from + 1);
    from = found + part.length;
    return found >= 0;
  });
}

const names = Object.keys(scenarios) as RuleName[];

describe.each<{ readonly way: string; readonly ask: () => Fetch }>([
  { way: 'over HTTP', ask: () => fetch },
  { way: 'by mock.fetch', ask: () => mock.fetch },
])('$way', ({ ask }) => {
  it.each(names)('%s: the refusal has its place and its rule', async (name) => {
    const refused = await scenarios[name](world);
    const control = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
      ask()(new URL(`/__agency${path}`, mock.baseUrl).href, { ...init, method });
    let problems: readonly Problem[];
    if ('operation' in refused) {
      const preferring: Fetch = (url, init) =>
        ask()(url, { ...init, headers: { ...init?.headers, ...(refused.prefer && { prefer: refused.prefer }) } });
      const answer = await sendInput(preferring, mock, refused.operation, refused.input);
      const { isSuccessfull, message } = (await answer.json()) as { isSuccessfull: boolean; message: string };
      expect([answer.ok, isSuccessfull]).toEqual([false, false]);
      const received = mock.requests.at(-1);
      problems = received?.problems ?? [];
      // Whoever reads the answer, the record, the log or the control interface learns the same, and on the page too,
      // which tells `sentenceOf`.
      const listed = await control('GET', '/requests?failed=true&sort=desc&limit=1');
      expect(await listed.json()).toMatchObject({ items: [{ operation: refused.operation, problems }] });
      for (const problem of problems)
        for (const part of [problem.pointer, problem.rule])
          for (const text of [message, lines.at(-1), sentenceOf(problem)]) expect(text).toContain(part);
    } else if ('control' in refused) {
      const [method = '', path = ''] = refused.control.split(' ');
      const { body, type } = refused;
      const sent =
        body === undefined || type !== undefined
          ? (body as string | Uint8Array<ArrayBuffer> | undefined)
          : JSON.stringify(body);
      const answer = await control(method, path, {
        headers: { 'content-type': type ?? 'application/json' },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const told = (await answer.json()) as { readonly error: string; readonly problems: readonly Problem[] };
      expect(answer.ok).toBe(false);
      problems = told.problems;
      for (const { rule } of problems) expect(told.error).toContain(rule);
    } else {
      const error: unknown = await Promise.resolve()
        .then(refused.work)
        .catch((reason: unknown) => reason);
      problems = error instanceof Refusal ? error.problems : [];
    }
    expect(problems.map((problem) => (problem.pointer === '' ? problem.about : problem.pointer))).toEqual([refused.at]);
    expect([name, problems[0]?.rule]).toEqual([name, expect.toSatisfy((rule: string) => isOfRule(name, rule))]);
    expect(JSON.stringify([problems, lines])).not.toMatch(/@example|mocksecretkey/);
    if ('operation' in refused && refused.at.startsWith('/'))
      expect(valueAt(mock.requests.at(-1)?.input, refused.at.replace(/\/key$/, ''))).toBeDefined();
  });
});

it.each<{ readonly name: string; readonly path?: string; readonly init: RequestInit; readonly want: object }>([
  {
    name: 'another key',
    init: { headers: { hash: 'other' } },
    want: { about: 'the header hash', rule: 'The credential is missing or wrong.' },
  },
  {
    name: 'a client of another document',
    init: { headers: { 'agency-document': 'deadbeef' } },
    want: { about: 'the header agency-document', rule: 'The client was made from another document.' },
  },
  { name: 'no JSON', init: { body: '{' }, want: { about: 'the body', rule: 'must be JSON' } },
  { name: 'no object', init: { body: '[]' }, want: { about: 'the body', rule: 'must be object' } },
  {
    name: 'too much',
    init: { body: 'x'.repeat(11 * 1_024 * 1_024) },
    want: { about: 'the body', rule: 'must have at most 10485760 bytes' },
  },
  { name: 'no path', path: '/nothing', init: {}, want: { about: 'the path', rule: 'The API has no such operation.' } },
])('what no pointer leads to is named: $name', async ({ path = '/connection/list', init, want }) => {
  const headers = { hash: mock.secretKey, 'content-type': 'application/json', ...init.headers };
  await mock.fetch(mock.baseUrl + path, { method: 'POST', body: '{}', ...init, headers });
  expect(mock.requests.at(-1)?.problems).toEqual([{ pointer: '', ...want }]);
});
