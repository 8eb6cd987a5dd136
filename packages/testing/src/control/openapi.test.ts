import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { bodies } from './bodies.ts';
import { controls } from './controls.ts';
import { controlDocument } from './openapi.ts';

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
}

interface ControlDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, string>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

// As it is sent.
const document = JSON.parse(JSON.stringify(controlDocument('1.2.3'))) as ControlDocument;
const described = Object.values(document.paths).flatMap((item) => Object.values(item));

function operation(id: string): Described {
  const found = described.find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`the document has no ${id}`);
  return found;
}

it('says what it is of: the emulator, and not the API', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3', title: expect.stringMatching(/\w/) } });
  expect(document.info['description']).toMatch(/no real agency/);
});

it('has every operation once, each with a name, a sentence, and its own path', () => {
  expect(described).toHaveLength(controls.length);
  expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(controls.length);
  for (const { operationId, summary, responses } of described) {
    expect(operationId).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\S{2,}.*\.$/);
    for (const { description } of Object.values(responses)) expect(description).toMatch(/^\w.*\.$/);
  }
});

/** What scripts in any language are written against: the method, the path, and what is sent. */
const INTERFACE = {
  getAgency: 'GET /',
  listGuesses: 'GET /guesses',
  createPerson: 'POST /people person',
  listPeople: 'GET /people',
  getPerson: 'GET /people/{agentId}',
  scan: 'POST /people/{agentId}/scan scan',
  acceptOffer: 'POST /people/{agentId}/offers/{id}/accept',
  rejectOffer: 'POST /people/{agentId}/offers/{id}/reject',
  answerProofRequest: 'POST /people/{agentId}/proof-requests/{id}/answer',
  declineProofRequest: 'POST /people/{agentId}/proof-requests/{id}/decline',
  pressButton: 'POST /people/{agentId}/messages/{id}/press press',
  offerCredential: 'POST /people/{agentId}/credential-offers agencyOffer',
  listConnections: 'GET /connections',
  listCredentials: 'GET /credentials',
  listOffers: 'GET /offers',
  listProofRequests: 'GET /proof-requests',
  listMessages: 'GET /messages',
  listLinks: 'GET /links',
  listCredentialOffers: 'GET /credential-offers',
  listLocalAliases: 'GET /local-aliases',
  listPublicAliases: 'GET /public-aliases',
  listRegistry: 'GET /registry',
  listSessions: 'GET /sessions',
  listInvites: 'GET /invites',
  listUsers: 'GET /users',
  listFlows: 'GET /flows',
  listRuns: 'GET /runs',
  listMetrics: 'GET /metrics',
  listPolicyChecks: 'GET /policy-checks',
  getLink: 'GET /links/{id}',
  getLinkQrCode: 'GET /links/{id}/qr',
  makeInvitation: 'POST /invitation',
  listOperations: 'GET /operations',
  registerFlow: 'PUT /flows/{name} flow',
  startRun: 'POST /flows/{workflow}/runs startRun',
  listRequests: 'GET /requests',
  clearRequests: 'DELETE /requests',
  listFaults: 'GET /faults',
  createFault: 'POST /faults fault',
  clearFaults: 'DELETE /faults',
  deleteFault: 'DELETE /faults/{id}',
  setLimit: 'PUT /limit limit',
  getClock: 'GET /clock',
  advanceClock: 'POST /clock/advance advance',
  getSnapshot: 'GET /snapshot',
  restoreSnapshot: 'PUT /snapshot snapshot',
  seed: 'POST /seed seed',
  reset: 'POST /reset',
  listEvents: 'GET /events',
  listCallbacks: 'GET /callbacks',
  createCallback: 'POST /callbacks callback',
  deleteCallback: 'DELETE /callbacks/{id}',
};

it('is the interface that scripts are written against', () => {
  const found = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, requestBody }]) => {
      const [, body] = /schemas\/(\w+)/.exec(JSON.stringify(requestBody ?? '')) ?? [];
      const below = path.replace(/^\/__agency(?=\/|$)/, '') || '/';
      return [operationId, `${method.toUpperCase()} ${below}${body === undefined ? '' : ` ${body}`}`];
    }),
  );
  expect(Object.fromEntries(found)).toEqual(INTERFACE);
  expect(Object.keys(document.paths)).toContain('/__agency');
});

it('declares each parameter of a path, and those of a query by name', () => {
  for (const [path, item] of Object.entries(document.paths))
    for (const { parameters } of Object.values(item)) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.filter(({ required }) => required !== true)).toEqual([]);
      for (const parameter of parameters) expect(parameter).toMatchObject({ schema: { type: 'string' } });
    }
  const inQuery = (id: string): readonly string[] =>
    operation(id).parameters.flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : []));
  const range = ['offset', 'limit', 'sort'];
  expect({
    listPeople: inQuery('listPeople'),
    getPerson: inQuery('getPerson'),
    listConnections: inQuery('listConnections'),
    listRequests: inQuery('listRequests'),
    listEvents: inQuery('listEvents'),
    reset: inQuery('reset'),
  }).toEqual({
    listPeople: [...range, 'each'],
    getPerson: ['each'],
    listConnections: range,
    listRequests: [...range, 'failed'],
    listEvents: ['after', ...range, 'changes'],
    reset: [],
  });
});

it('says what each takes and answers', () => {
  const json = (name: string): object => ({ schema: { $ref: `#/components/schemas/${name}` } });
  expect(operation('createPerson').requestBody).toEqual({
    required: true,
    content: { 'application/json': json('person') },
  });
  expect(operation('scan').requestBody?.content).toEqual({ 'application/json': json('scan'), 'image/png': {} });
  expect(operation('getAgency').requestBody).toBeUndefined();
  const answers = (id: string): object =>
    Object.fromEntries(
      Object.entries(operation(id).responses).map(([status, { content = {} }]) => [status, Object.keys(content)]),
    );
  expect([answers('getAgency'), answers('createPerson'), answers('getLinkQrCode')]).toEqual([
    { 200: ['application/json'], 204: [], '4XX': ['application/json'] },
    { 201: ['application/json'], 204: [], '4XX': ['application/json'] },
    { 200: ['image/png'], 204: [], '4XX': ['application/json'] },
  ]);
  expect(operation('getAgency').responses['4XX']?.content).toEqual({ 'application/json': json('Refusal') });
});

it('has every schema that it names, and each of them is one', () => {
  const { schemas } = document.components;
  const named = Array.from(
    JSON.stringify(document.paths).matchAll(/#\/components\/schemas\/(\w+)/g),
    ([, name]) => name,
  );
  expect(named.filter((name = '') => !(name in schemas))).toEqual([]);
  expect(Object.keys(schemas)).toEqual([...Object.keys(bodies), 'Refusal']);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  for (const schema of Object.values(schemas)) expect(ajv.compile(schema)).toBeTypeOf('function');
  const isRefusal = ajv.compile(schemas['Refusal'] ?? false);
  const problem = { pointer: '/name', rule: 'is required' };
  expect(
    [
      { error: 'no', problems: [problem] },
      { error: 'no', problems: [{ pointer: '', about: 'the body', rule: 'must be JSON' }] },
      { error: 7, problems: [problem] },
      { problems: [problem] },
      { error: 'no' },
      { error: 'no', problems: problem },
      { error: 'no', problems: ['name'] },
      { error: 'no', problems: [{ pointer: '/name' }] },
      { error: 'no', problems: [{ rule: 'is required' }] },
      { error: 'no', problems: [{ ...problem, about: 7 }] },
      'no',
    ].map((value) => isRefusal(value)),
  ).toEqual([true, true, ...Array<boolean>(9).fill(false)]);
  for (const text of JSON.stringify(schemas).match(/"description":"[^"]*/g) ?? []) expect(text).toMatch(/:"\S+/);
});
