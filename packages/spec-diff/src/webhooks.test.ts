import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import { diffDocuments } from './diff-documents.ts';
import { type Edits, edited, testDocument } from './test-document.ts';

const json = (schema: object) => ({ 'application/json': { schema } });
const event = (schema: object) => ({
  post: {
    requestBody: { required: true, content: json(schema) },
    parameters: [{ name: 'X-Signature', in: 'header', required: true, schema: { type: 'string' } }],
    responses: { 200: { description: 'Taken.' } },
  },
});
const accepted = () => ({
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, state: { enum: ['a', 'b'] } },
});

/** An event that the whole document has, and one that a call asks for. */
const document = edited(testDocument, {
  '/webhooks': { 'credential.accepted': event({ $ref: '#/components/schemas/Accepted' }) },
  '/paths/~1qr/get/callbacks': { onScanned: { '{$request.query.url}': event(accepted()) } },
  '/components/schemas/Accepted': accepted(),
});
const WEBHOOK = '/webhooks/credential.accepted/post';
const CALLBACK = '/paths/~1qr/get/callbacks/onScanned/{$request.query.url}/post';
const FIELDS = {
  webhook: '/components/schemas/Accepted',
  callback: `${CALLBACK}/requestBody/content/application~1json/schema`,
};
const NAMES = {
  webhook: 'createWebhookHandler (onCredentialAccepted)',
  callback: 'createWebhookHandler (onScanned)',
};

const told = (before: OpenApiDocument, given: Edits) =>
  diffDocuments(before, edited(before, given)).map(
    ({ class: severity, direction, kind, methods }) => `${severity} ${direction} ${kind}: ${methods.join()}`,
  );

describe.each(['webhook', 'callback'] as const)('a %s', (what) => {
  const [fields, name] = [FIELDS[what], NAMES[what]];

  it.each([
    {
      change: 'a retyped field',
      given: { [`${fields}/properties/id/type`]: 'number' },
      want: 'breaking response response-type-changed',
    },
    {
      change: 'a field more',
      given: { [`${fields}/properties/at`]: {} },
      want: 'additive response response-field-added-optional',
    },
    {
      change: 'a required field more, which is no matter to who reads it',
      given: { [`${fields}/properties/at`]: {}, [`${fields}/required`]: ['id', 'at'] },
      want: 'additive response response-field-added-required',
    },
    {
      change: 'a field less',
      given: { [`${fields}/properties/state`]: undefined },
      want: 'breaking response response-field-removed',
    },
    {
      change: 'a replaced value',
      given: { [`${fields}/properties/state/enum`]: ['a', 'c'] },
      want: 'breaking response response-enum-value-replaced',
    },
  ])('tells $change', ({ given, want }) => {
    expect(told(document, given)).toEqual([`${want}: ${name}`]);
  });
});

it.each([
  {
    change: 'a signature’s header gone',
    given: { [`${WEBHOOK}/parameters`]: [] },
    want: ['breaking response webhook-parameter-removed'],
  },
  {
    change: 'a header of another type',
    given: { [`${WEBHOOK}/parameters/0/schema/type`]: 'integer' },
    want: ['breaking response response-type-changed'],
  },
  {
    change: 'another media type',
    given: { [`${WEBHOOK}/requestBody/content`]: { 'text/plain': {} } },
    want: ['breaking response response-content-type-changed'],
  },
  {
    change: 'another status and no other',
    given: { [`${WEBHOOK}/responses`]: { 202: { description: 'Taken.' } } },
    want: ['breaking response webhook-status-changed'],
  },
  {
    change: 'the words of its answer',
    given: { [`${WEBHOOK}/responses/200/description`]: 'Seen.' },
    want: [],
  },
  ...Object.entries({ summary: 'S.', description: 'D.', tags: ['T'], externalDocs: { url: '/' }, 'x-own': 1 }).map(
    ([word, value]) => ({
      change: `its ${word}`,
      given: { [`${WEBHOOK}/${word}`]: value },
      want: ['docs response webhook-words-changed'],
    }),
  ),
  {
    change: 'a header more',
    given: { [`${WEBHOOK}/parameters/1`]: { name: 'X-B', in: 'header', schema: {} } },
    want: ['additive response webhook-parameter-added'],
  },
  {
    change: 'a header that may be absent',
    given: { [`${WEBHOOK}/parameters/0/required`]: false },
    want: ['breaking response webhook-parameter-optional'],
  },
  {
    change: 'a body that may be absent',
    given: { [`${WEBHOOK}/requestBody/required`]: false },
    want: ['breaking response webhook-payload-optional'],
  },
  {
    change: 'no body any more',
    given: { [`${WEBHOOK}/requestBody`]: undefined },
    want: ['breaking response webhook-payload-removed'],
  },
  {
    change: 'an answer with content, of which there was none',
    given: { [`${WEBHOOK}/responses/200/content`]: json({ type: 'string' }) },
    want: ['breaking request webhook-answer-changed'],
  },
  {
    change: 'an answer for a failure, and another order of successes',
    given: { [`${WEBHOOK}/responses`]: { '2XX': {}, 200: { description: 'Taken.' }, 400: {} } },
    from: { [`${WEBHOOK}/responses`]: { 200: { description: 'Taken.' }, '2XX': {} } },
    want: [],
  },
  {
    change: 'the example of an answer',
    from: { [`${WEBHOOK}/responses/200/content`]: json({ type: 'string' }) },
    given: {
      [`${WEBHOOK}/responses/200/content`]: { 'application/json': { schema: { type: 'string' }, example: 'a' } },
    },
    want: [],
  },
  {
    change: 'another type of an answer, and its words',
    from: { [`${WEBHOOK}/responses/200/content`]: json({ type: 'string' }) },
    given: { [`${WEBHOOK}/responses/200/content`]: json({ type: 'number', description: 'N.' }) },
    want: ['breaking request webhook-answer-changed'],
  },
  {
    change: 'that nothing proves who sends it, in words',
    from: { '/security': undefined },
    given: { [`${WEBHOOK}/security`]: [] },
    want: [],
  },
  {
    change: 'the security of the whole document',
    given: { '/security': [{ studio: [] }] },
    want: ['breaking response webhook-security-changed'],
  },
])('a webhook tells $change', ({ from = {}, given, want }: { from?: Edits; given: Edits; want: readonly string[] }) => {
  const name = NAMES.webhook;
  expect(told(edited(document, from), given).filter((line) => line.endsWith(`: ${name}`))).toEqual(
    want.map((line) => `${line}: ${name}`),
  );
});

it('an event has the name that an overlay gives, and the document’s is what it is matched by', () => {
  const named = edited(document, { [`${WEBHOOK}/x-agency`]: { event: 'accepted' } });
  expect(told(document, { [`${WEBHOOK}/x-agency`]: { event: 'accepted' } })).toEqual([
    'breaking response webhook-renamed: createWebhookHandler (onAccepted)',
  ]);
  expect(told(named, { [`${FIELDS.webhook}/properties/id/type`]: 'number' })).toEqual([
    'breaking response response-type-changed: createWebhookHandler (onAccepted)',
  ]);
});

it('several addresses of one name are matched one by one', () => {
  const named = (name: string) => {
    const { post } = event(accepted());
    return { post: { ...post, 'x-agency': { event: name } } };
  };
  const of = (addresses: object) => ({ '/paths/~1qr/get/callbacks': { onScanned: addresses } });
  const before = edited(document, of({ '/a': named('first'), '/b': named('second') }));
  expect(told(before, of({ '/b': named('second'), '/c': named('first') }))).toEqual([
    'breaking response webhook-address-changed: createWebhookHandler (onFirst)',
  ]);
});

it('tells which event came or went, and where', () => {
  const without = edited(document, { '/webhooks': {} });
  const common = { direction: 'response', methods: [NAMES.webhook] };
  expect(diffDocuments(without, document)).toMatchObject([
    {
      ...common,
      kind: 'webhook-added',
      reason: expect.stringMatching(/^It is new: /) as string,
      pointers: { before: '#', after: `#${WEBHOOK}` },
      before: undefined,
      after: 'credentialAccepted',
    },
  ]);
  expect(diffDocuments(document, without)).toMatchObject([
    {
      ...common,
      kind: 'webhook-removed',
      reason: expect.stringMatching(/^It is removed: /) as string,
      pointers: { before: `#${WEBHOOK}`, after: '#' },
      before: 'credentialAccepted',
      after: undefined,
    },
  ]);
});

const dropped = { '/required': ['id'], '/properties/state': undefined };

it.each([
  { what: 'its call', of: {}, want: 'agency.invitations.qrCode onScanned' },
  { what: 'its operationId', of: { '/x-agency': undefined }, want: 'draw onScanned' },
  { what: 'its words', of: { '/x-agency': undefined, '/operationId': undefined }, want: 'Connect: Draw. onScanned' },
])('a callback is called by $what and its own name', ({ of, want }) => {
  const edits = Object.entries(of).map(([name, value]) => [`/paths/~1qr/get${name}`, value] as const);
  const before = edited(document, Object.fromEntries(edits));
  const fields = Object.entries(dropped).map(([name, value]) => [FIELDS.callback + name, value] as const);
  const [change] = diffDocuments(before, edited(before, Object.fromEntries(fields)));
  expect(change).toMatchObject({ kind: 'response-field-removed', operations: [want] });
});

it('callbacks of one name are those of their operations', () => {
  const callbacks = { onScanned: { '/a': event(accepted()) } };
  const two = (operation: string) => ({ operationId: operation, responses: {}, callbacks });
  const before = edited(document, { '/paths/~1qr': { get: two('first'), post: two('second') } });
  const after = edited(before, { '/paths/~1qr/get/callbacks': undefined });
  const told = (...documents: [OpenApiDocument, OpenApiDocument]) =>
    diffDocuments(...documents).map(({ kind, operations }) => `${kind} ${operations.join()}`);
  // The one that is left alone needs no more than its own name.
  expect(told(before, after)).toEqual(['webhook-removed first onScanned', 'webhook-renamed second onScanned']);
  expect(told(after, before)).toEqual(['webhook-renamed second onScanned', 'webhook-added first onScanned']);
});

it('what has another name is another event', () => {
  const renamed = edited(document, {
    '/webhooks': { 'credential.taken': event({ $ref: '#/components/schemas/Accepted' }) },
  });
  expect(diffDocuments(document, renamed).map(({ kind, operations }) => `${kind} ${operations.join()}`)).toEqual([
    'webhook-removed credential.accepted',
    'webhook-added credential.taken',
  ]);
});

it('several methods of one address are matched one by one, also where it is another one', () => {
  const of = (addresses: object) => edited(document, { '/paths/~1qr/get/callbacks': { onScanned: addresses } });
  const { post } = event(accepted());
  const [both, one] = [of({ '/a': { post, put: post } }), of({ '/b': { put: post } })];
  expect(
    diffDocuments(both, one)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['webhook-address-changed', 'webhook-removed']);
  expect(diffDocuments(of({ '/a': { post } }), of({ '/a': { put: post } }))).toMatchObject([
    { kind: 'webhook-method-changed', before: 'POST', after: 'PUT' },
  ]);
});
