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
  {
    change: 'the security of the whole document',
    given: { '/security': [{ studio: [] }] },
    want: ['breaking response webhook-security-changed'],
  },
])('a webhook tells $change', ({ given, want }) => {
  const name = NAMES.webhook;
  expect(told(document, given).filter((line) => line.endsWith(`: ${name}`))).toEqual(
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
