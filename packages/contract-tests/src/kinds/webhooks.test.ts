import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GeneratedClient, generatedClient } from './generated-client.ts';

const json = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });
const event = (type: string, fields: object) => ({
  type: 'object',
  required: ['type', ...Object.keys(fields)],
  properties: { type: { type: 'string', enum: [type] }, ...fields },
});
const done = { 200: { description: 'Taken.' } };
const operation = (callbacks?: object) => ({
  tags: ['Credential'],
  summary: 'Issue.',
  operationId: 'issue',
  'x-agency': { client: 'agency', resource: 'credentials', method: 'issue', retry: 'once' },
  responses: { 204: { description: 'Issued.' } },
  ...(callbacks === undefined ? {} : { callbacks }),
});

/**
 * What an agency could send by itself: an event under a name of ours, with a model of ours, and one under the
 * document's.
 */
const WEBHOOKS = {
  'credential.accepted': {
    post: {
      summary: 'A credential was accepted. */ throw 1 /*',
      'x-agency': {
        event: 'credentialAccepted',
        models: { payload: 'AcceptedCredential', 'payload.holder': 'Holder' },
      },
      requestBody: json({ $ref: '#/components/schemas/AcceptedDto' }),
      responses: done,
    },
  },
  'proof-presented': {
    post: {
      summary: 'A proof was presented.',
      requestBody: json(event('proof.presented', { values: { type: 'array', items: { type: 'number' } } })),
      responses: { 204: { description: 'Taken.' } },
    },
  },
};
const SCHEMAS = {
  AcceptedDto: event('credential.accepted', {
    id: { type: 'string' },
    holder: { type: 'object', required: ['alias'], properties: { alias: { type: 'string' } } },
    state: { type: 'string', enum: ['new', 'renewed'] },
  }),
};
const CALLBACKS = {
  onIssued: {
    '{$request.body#/callbackUrl}': {
      post: {
        summary: 'It was issued.',
        requestBody: json(event('issued', { id: { type: 'string' } })),
        responses: done,
      },
    },
  },
};

const documentOf = (openapi: string, parts: { webhooks?: object; callbacks?: object }) => ({
  openapi,
  info: { title: 'T', version: '1' },
  paths: { '/issue': { post: operation(parts.callbacks) } },
  ...(parts.webhooks === undefined ? {} : { webhooks: parts.webhooks }),
  components: { schemas: SCHEMAS },
});

type Handle = (request: Request) => Promise<Response>;
type Create = (handlers: object, options: object) => Handle;

const SECRET = 'a secret';
const sign = (body: string) => createHmac('sha256', SECRET).update(body).digest('hex');
const options = {
  verify: ({ body, headers }: { body: Uint8Array; headers: Headers }) =>
    headers.get('x-signature') === createHmac('sha256', SECRET).update(body).digest('hex'),
  onError: () => undefined,
};
const send = (handle: Handle, value: unknown, signature?: string) => {
  const body = JSON.stringify(value);
  const headers = { 'x-signature': signature ?? sign(body) };
  return handle(new Request('https://example.com/hook', { method: 'POST', body, headers }));
};

describe.each([
  {
    given: 'webhooks of 3.1',
    document: documentOf('3.1.0', { webhooks: WEBHOOKS }),
    type: 'proof.presented',
    handler: 'onProofPresented',
    status: 204,
  },
  {
    given: 'callbacks of 3.0',
    document: documentOf('3.0.3', { callbacks: CALLBACKS }),
    type: 'issued',
    handler: 'onIssued',
    status: 200,
  },
  {
    given: 'both',
    document: documentOf('3.1.0', { webhooks: WEBHOOKS, callbacks: CALLBACKS }),
    type: 'issued',
    handler: 'onIssued',
    status: 200,
  },
])('a document with $given', ({ document, type, handler, status }) => {
  let client: GeneratedClient;
  let create: Create;
  beforeAll(async () => {
    client = await generatedClient(document);
    create = (await client.load('webhooks.gen.ts'))['createWebhookHandler'] as Create;
  });
  afterAll(() => client[Symbol.asyncDispose]());

  it('hands an event to its handler', async () => {
    const calls: unknown[] = [];
    const payload = { type, id: '1', values: [1] };
    const handle = create({ [handler]: (given: unknown) => void calls.push(given) }, options);
    expect((await send(handle, payload)).status).toBe(status);
    expect(calls).toEqual([payload]);
  });

  it('hands what it does not know to the fallback', async () => {
    const calls: unknown[] = [];
    const handle = create({ onUnknown: (given: unknown) => void calls.push(given) }, options);
    expect((await send(handle, { type: 'of tomorrow' })).status).toBe(204);
    expect(calls).toEqual([{ type: 'of tomorrow' }]);
  });

  it('hands nothing over that is not verified', async () => {
    const calls: unknown[] = [];
    const note = (given: unknown) => void calls.push(given);
    const handle = create({ [handler]: note, onUnknown: note }, options);
    expect((await send(handle, { type }, 'forged')).status).toBe(401);
    expect(calls).toEqual([]);
  });
});

describe('the types of a handler', () => {
  const USE = (body: string) => `import { createWebhookHandler } from './all.ts';
import type { AcceptedCredential, CredentialAcceptedEvent, Holder } from './all.ts';
const options = { verify: () => true };
${body}`;

  const CASES: Readonly<Record<string, { given: string; want: readonly string[] }>> = {
    'a payload under the name that an overlay gives': {
      given: `createWebhookHandler({ onCredentialAccepted: async (event) => {
  const named: AcceptedCredential = event;
  const same: CredentialAcceptedEvent = named;
  const holder: Holder = event.holder;
  const text: string = holder.alias + same.id;
  if (event.state === 'of tomorrow') console.log(text);
} }, options);`,
      want: [],
    },
    'a payload under the name of its event': {
      given: `createWebhookHandler({ onProofPresented: (event) => { const first: number | undefined = event.values[0]; void first; } }, options);`,
      want: [],
    },
    'an answer of one’s own': {
      given: 'createWebhookHandler({ onUnknown: (event: unknown) => Response.json({ seen: event }) }, options);',
      want: [],
    },
    'a web handler': {
      given: 'const handle: (request: Request) => Promise<Response> = createWebhookHandler({}, options); void handle;',
      want: [],
    },
    'a field that an event does not have': {
      given: 'createWebhookHandler({ onCredentialAccepted: (event) => console.log(event.nothing) }, options);',
      want: ["4: error TS2339: Property 'nothing' does not exist on type 'AcceptedCredential'."],
    },
    'an event that there is not': {
      given: 'createWebhookHandler({ onCredentialAcepted: () => {} }, options);',
      want: [
        "4: error TS2561: Object literal may only specify known properties, but 'onCredentialAcepted' does not exist in type 'WebhookHandlers'. Did you mean to write 'onCredentialAccepted'?",
      ],
    },
    'no check of who sends it': {
      given: 'createWebhookHandler({}, {});',
      want: ["4: error TS2741: Property 'verify' is missing in type '{}' but required in type 'WebhookOptions'."],
    },
  };
  let client: GeneratedClient;
  beforeAll(async () => {
    client = await generatedClient(documentOf('3.1.0', { webhooks: WEBHOOKS }));
  });
  afterAll(() => client[Symbol.asyncDispose]());

  it.each(Object.entries(CASES))('%s', async (_name, { given, want }) => {
    expect(await client.typeErrors(USE(given))).toEqual(want);
  });
});

it('asks for `identify` where nothing in the document tells the events apart', async () => {
  const bare = { post: { responses: done } };
  await using client = await generatedClient(documentOf('3.1.0', { webhooks: { a: bare, b: bare } }));
  const use = (more: string) =>
    client.typeErrors(
      `import { createWebhookHandler } from './all.ts';\ncreateWebhookHandler({}, { verify: () => true${more} });`,
    );
  expect(await use(", identify: () => 'a'")).toEqual([]);
  expect(await use('')).toEqual([expect.stringContaining("Property 'identify' is missing")]);
});

it('a document without either has none of it', async () => {
  await using client = await generatedClient(documentOf('3.1.0', {}));
  expect(client.text('webhooks.gen.ts')).toBe('');
  expect(client.text('exports.gen.ts')).not.toContain('webhooks');
});
