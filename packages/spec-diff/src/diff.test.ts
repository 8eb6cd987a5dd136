import { describe, expect, it } from 'vitest';
import { pathOf, valueAt } from '@one37id/agency-openapi/document';
import { diffDocuments } from './diff-documents.ts';
import { type Edits, edited, testDocument } from './test-document.ts';

const ISSUE = '/paths/~1issue~1id/post';
const LIST = '/paths/~1list/post';
const GET = '/paths/~1connection~1{id}/get';
const DRAW = '/paths/~1qr/get';
const COUNT = '/paths/~1metric/post';
const SCHEMAS = '/components/schemas';
const ALIAS = `${SCHEMAS}/Connection/properties/alias`;
const PAYLOAD = `${SCHEMAS}/Payload/properties`;
const LIST_BODY = `${LIST}/requestBody/content/application~1json/schema`;
const GET_RESULT = `${GET}/responses/200/content/application~1json/schema/properties/result`;

const ISSUERS = 'issueByAlias issueById';
const READERS = 'get list';
const FAILING = 'get issueByAlias issueById list save';
const ALL = 'count draw get issueByAlias issueById list save';

const TEXT = { description: 'Later.', content: { 'text/plain': { schema: {} } } };
const VERBOSE = { type: 'boolean', default: false };

interface Case {
  /** What the base document has besides. */
  readonly from?: Edits;
  readonly given: Edits;
  /** Class, direction and kind (`*`: source compatible), and the operations that the change stands under. */
  readonly want: Readonly<Record<string, string>>;
}

const CASES: Readonly<Record<string, Case>> = {
  // Request fields. A shared schema's change stands under both twins.
  'new required field': {
    given: { [`${SCHEMAS}/Payload/required`]: ['schemaId', 'purpose'], [`${PAYLOAD}/purpose`]: { type: 'string' } },
    want: { 'breaking request request-field-added-required': ISSUERS },
  },
  'new optional field': {
    given: { [`${PAYLOAD}/note`]: { type: 'string' } },
    want: { 'additive request request-field-added-optional': ISSUERS },
  },
  'field removed': {
    given: { [`${PAYLOAD}/expires`]: undefined },
    want: { 'breaking request request-field-removed': ISSUERS },
  },
  'field becomes required': {
    given: { [`${SCHEMAS}/Payload/required`]: ['schemaId', 'format'] },
    want: { 'breaking request request-field-required': ISSUERS },
  },
  'field becomes optional': {
    given: { [`${SCHEMAS}/Payload/required`]: [] },
    want: { 'additive request request-field-optional': ISSUERS },
  },
  'field below a recursive schema': {
    given: { [`${SCHEMAS}/Attribute/properties/children/items`]: { type: 'string' } },
    want: { 'breaking request request-type-changed': ISSUERS },
  },
  'field named like a property of every object': {
    given: { [`${PAYLOAD}/constructor`]: { type: 'string' } },
    want: { 'additive request request-field-added-optional': ISSUERS },
  },
  'inline body: field of one operation': {
    given: { [`${LIST_BODY}/properties/page`]: undefined },
    want: { 'breaking request request-field-removed': 'list' },
  },
  'more fields refused': {
    given: { [`${SCHEMAS}/Payload/additionalProperties`]: false },
    want: { 'breaking request request-extra-fields-refused': ISSUERS },
  },
  'free-form body gets typed values': {
    given: { [`${COUNT}/requestBody/content/application~1json/schema/additionalProperties`]: { type: 'string' } },
    want: { 'breaking request request-type-narrowed': 'count' },
  },

  // Request values.
  'enum value added': {
    given: { [`${PAYLOAD}/format/enum`]: ['w3c', 'sd-jwt', 'mdoc'] },
    want: { 'additive request request-enum-value-added': ISSUERS },
  },
  'enum value removed': {
    given: { [`${PAYLOAD}/format/enum`]: ['w3c'] },
    want: { 'breaking request request-enum-value-removed': ISSUERS },
  },
  'enum introduced': {
    given: { [`${PAYLOAD}/schemaId/enum`]: ['a'] },
    want: { 'breaking request request-enum-introduced': ISSUERS },
  },
  'enum dropped': {
    given: { [`${PAYLOAD}/format/enum`]: undefined },
    want: { 'additive request request-enum-dropped': ISSUERS },
  },
  'minLength up': {
    given: { [`${PAYLOAD}/schemaId/minLength`]: 5 },
    want: { 'breaking request request-limit-tightened': ISSUERS },
  },
  'minLength down': {
    given: { [`${PAYLOAD}/schemaId/minLength`]: undefined },
    want: { 'additive request request-limit-loosened': ISSUERS },
  },
  'maxLength down': {
    given: { [`${PAYLOAD}/schemaId/maxLength`]: 50 },
    want: { 'breaking request request-limit-tightened': ISSUERS },
  },
  'maxLength up': {
    given: { [`${PAYLOAD}/schemaId/maxLength`]: 200 },
    want: { 'additive request request-limit-loosened': ISSUERS },
  },
  'pattern added': {
    given: { [`${PAYLOAD}/schemaId/pattern`]: '^https:' },
    want: { 'breaking request request-pattern-added': ISSUERS },
  },
  'pattern removed, one of two that hold together': {
    from: { [`${PAYLOAD}/schemaId`]: { type: 'string', pattern: 'a', allOf: [{ pattern: 'b' }] } },
    given: { [`${PAYLOAD}/schemaId/allOf`]: [] },
    want: { 'additive request request-pattern-removed': ISSUERS },
  },
  'pattern replaced': {
    from: { [`${PAYLOAD}/schemaId/pattern`]: 'a' },
    given: { [`${PAYLOAD}/schemaId/pattern`]: 'b' },
    want: {
      'additive request request-pattern-removed': ISSUERS,
      'breaking request request-pattern-added': ISSUERS,
    },
  },
  'fewer of a list must match': {
    from: { [`${PAYLOAD}/attributes/contains`]: { required: ['value'] } },
    given: { [`${PAYLOAD}/attributes/minContains`]: 0 },
    want: { 'additive request request-limit-loosened': ISSUERS },
  },
  'a discriminator with its mapping': {
    given: {
      [`${PAYLOAD}/meta`]: {},
      [`${PAYLOAD}/expires/discriminator`]: { propertyName: 'a', mapping: { b: 'Person' } },
    },
    want: {
      'additive request request-discriminator-added': ISSUERS,
      'additive request request-field-added-optional': ISSUERS,
    },
  },
  'unknown keyword': {
    given: { [`${PAYLOAD}/schemaId/contentEncoding`]: 'base64' },
    want: { 'breaking request request-keyword-changed': ISSUERS },
  },
  'minimum up': {
    given: { [`${LIST_BODY}/properties/page/minimum`]: 1 },
    want: { 'breaking request request-limit-tightened': 'list' },
  },
  'minimum becomes exclusive': {
    given: { [`${LIST_BODY}/properties/page/exclusiveMinimum`]: true },
    want: { 'breaking request request-limit-tightened': 'list' },
  },
  'minimum dropped': {
    given: { [`${LIST_BODY}/properties/page/minimum`]: undefined },
    want: { 'additive request request-limit-loosened': 'list' },
  },
  'assertion added': {
    given: { [`${PAYLOAD}/schemaId/not`]: { const: 'x' } },
    want: { 'breaking request request-assertion-added': ISSUERS },
  },
  'default changed': {
    given: { [`${PAYLOAD}/format/default`]: 'sd-jwt' },
    want: { 'breaking request request-default-changed': ISSUERS },
  },
  'default removed': {
    given: { [`${PAYLOAD}/format/default`]: undefined },
    want: { 'breaking request request-default-removed': ISSUERS },
  },
  'default that is the moment of publication': {
    from: { [`${PAYLOAD}/expires/default`]: '2024-05-01T10:00:00.000Z' },
    given: { [`${PAYLOAD}/expires/default`]: '2025-11-02T08:30:00.000Z' },
    want: { 'docs request request-default-moment-changed': ISSUERS },
  },
  'default added': {
    given: { [`${PAYLOAD}/schemaId/default`]: 'x' },
    want: { 'additive request request-default-added': ISSUERS },
  },
  'parameter default changed': {
    given: { [`${GET}/parameters/0/schema/default`]: true },
    want: { 'breaking request request-default-changed': 'get' },
  },
  'type changed': {
    given: { [`${PAYLOAD}/attributes`]: { type: 'string' } },
    want: { 'breaking request request-type-changed': ISSUERS },
  },
  'type widened': {
    given: { [`${LIST_BODY}/properties/page/type`]: 'number' },
    want: { 'additive request request-type-widened': 'list' },
  },
  'format added': {
    given: { [`${PAYLOAD}/schemaId/format`]: 'uri' },
    want: { 'breaking request request-format-added': ISSUERS },
  },
  'date no longer a date': {
    given: { [`${PAYLOAD}/expires/format`]: undefined },
    want: { 'breaking request request-date-format-removed': ISSUERS },
  },
  'null allowed': {
    given: { [`${PAYLOAD}/expires/nullable`]: true },
    want: { 'additive request request-nullable': ISSUERS },
  },
  'secrecy mark removed': {
    given: { [`${PAYLOAD}/schemaId/x-secrecy`]: undefined },
    want: { 'breaking request request-secrecy-removed': ISSUERS },
  },
  'secrecy mark added': {
    given: { [`${PAYLOAD}/format/x-secrecy`]: 'claim' },
    want: { 'additive request request-secrecy-added': ISSUERS },
  },
  'field deprecated': {
    given: { [`${PAYLOAD}/expires/deprecated`]: true },
    want: { 'additive request request-deprecated': ISSUERS },
  },

  // A schema that is used both ways: each direction by itself, under its own operations.
  'both ways: field removed': {
    given: { [ALIAS]: undefined, [`${SCHEMAS}/Connection/required`]: [] },
    want: { 'breaking request request-field-removed': 'save', 'breaking response response-field-removed': READERS },
  },
  'both ways: field added': {
    given: { [`${SCHEMAS}/Connection/properties/tag`]: {} },
    want: {
      'additive request request-field-added-optional': 'save',
      'additive response response-field-added-optional': READERS,
    },
  },
  'both ways: field becomes optional': {
    given: { [`${SCHEMAS}/Connection/required`]: [] },
    want: { 'additive request request-field-optional': 'save', 'breaking response response-field-optional': READERS },
  },
  'both ways: null allowed': {
    given: { [`${ALIAS}/nullable`]: true },
    want: { 'additive request request-nullable': 'save', 'breaking response response-nullable': READERS },
  },
  'both ways: enum value added': {
    given: { [`${SCHEMAS}/Connection/properties/state/enum`]: ['open', 'closed', 'x'] },
    want: {
      'additive request request-enum-value-added': 'save',
      'additive response response-enum-value-added': READERS,
    },
  },
  'both ways: enum value removed': {
    given: { [`${SCHEMAS}/Connection/properties/state/enum`]: ['open'] },
    want: {
      'breaking request request-enum-value-removed': 'save',
      'additive response response-enum-value-removed': READERS,
    },
  },
  'both ways: enum value replaced': {
    given: { [`${SCHEMAS}/Connection/properties/state/enum`]: ['open', 'ended'] },
    want: {
      'breaking request request-enum-value-replaced': 'save',
      'breaking response response-enum-value-replaced': READERS,
    },
  },
  'both ways: no more fields': {
    given: { [`${SCHEMAS}/Connection/additionalProperties`]: false },
    want: {
      'breaking request request-extra-fields-refused': 'save',
      'additive response response-extra-fields-refused': READERS,
    },
  },
  'both ways: a secret of a kind that is hidden becomes none': {
    given: { [`${ALIAS}/x-secrecy`]: 'none' },
    want: {
      'breaking request request-secrecy-removed': 'save',
      'breaking response response-secrecy-removed': READERS,
    },
  },
  'both ways: limit added': {
    given: { [`${ALIAS}/maxLength`]: 9 },
    want: {
      'breaking request request-limit-tightened': 'save',
      'additive response response-limit-tightened': READERS,
    },
  },
  'both ways: alternative added': {
    given: { [`${SCHEMAS}/Connection/properties/owner/oneOf/2`]: { type: 'string' } },
    want: {
      'additive request request-alternative-added': 'save',
      'breaking response response-alternative-added': READERS,
    },
  },
  'both ways: alternative removed': {
    given: { [`${SCHEMAS}/Connection/properties/owner/oneOf`]: [{ $ref: '#/components/schemas/Business' }] },
    want: {
      'breaking request request-alternative-removed': 'save',
      'additive response response-alternative-removed': READERS,
    },
  },
  'both ways: field of an alternative': {
    given: { [`${SCHEMAS}/Business/properties/city`]: {} },
    want: {
      'additive request request-field-added-optional': 'save',
      'additive response response-field-added-optional': READERS,
    },
  },
  'read-only field removed: no request has it': {
    given: { [`${SCHEMAS}/Connection/properties/createdAt`]: undefined },
    want: { 'breaking response response-field-removed': READERS },
  },
  'description of a shared schema': {
    given: { [`${ALIAS}/description`]: 'A name.' },
    want: { 'docs request request-description-changed': 'save', 'docs response response-description-changed': READERS },
  },
  'example of a shared schema': {
    given: { [`${SCHEMAS}/Connection/properties/createdAt/example`]: '2025-01-01T00:00:00Z' },
    want: { 'docs response response-example-changed': READERS },
  },

  // Responses.
  'result changes its type': {
    given: { [`${ISSUE}/responses/200/content/application~1json/schema/properties/result/type`]: 'number' },
    want: { 'breaking response response-type-changed': 'issueById' },
  },
  'result removed': {
    given: {
      [`${GET}/responses/200/content/application~1json/schema/required`]: ['isSuccessfull'],
      [GET_RESULT]: undefined,
    },
    want: { 'breaking response response-field-removed': 'get' },
  },
  'date format changed': {
    given: { [`${SCHEMAS}/Connection/properties/createdAt/format`]: 'date' },
    want: { 'breaking response response-format-changed': READERS },
  },
  'field of the shared failure': {
    given: { [`${SCHEMAS}/Failure/properties/message`]: undefined },
    want: { 'breaking response response-field-removed': FAILING },
  },
  'failure removed': {
    given: { [`${GET}/responses/400`]: undefined },
    want: { 'additive response response-failure-removed': 'get' },
  },
  'failure added': {
    given: { [`${GET}/responses/429`]: { description: 'Slow.' } },
    want: { 'additive response response-failure-added': 'get' },
  },
  'success gets another status': {
    given: { [`${COUNT}/responses`]: { 200: { description: 'Done.' } } },
    want: { 'additive response response-status-changed': 'count' },
  },
  'second success that reads otherwise': {
    given: {
      [`${GET}/responses/202`]: {
        description: 'Later.',
        content: { 'application/json': { schema: { type: 'string' } } },
      },
    },
    want: { 'breaking response response-success-added-otherwise': 'get' },
  },
  'second success that reads as a failure does': {
    given: { [`${GET}/responses/202`]: { $ref: '#/components/responses/Failure' } },
    want: { 'breaking response response-success-added-otherwise': 'get' },
  },
  'one of two successes removed, beside a failure': {
    from: { [`${GET}/responses/202`]: TEXT },
    given: { [`${GET}/responses/202`]: undefined },
    want: { 'additive response response-success-removed': 'get' },
  },
  'second success like one of two that read otherwise, with another example': {
    from: { [`${GET}/responses/202`]: TEXT },
    given: {
      [`${GET}/responses/203`]: { description: 'Old.', content: { 'text/plain': { schema: {}, example: 'x' } } },
    },
    want: { 'additive response response-success-added': 'get' },
  },
  'no success left': {
    given: { [`${GET}/responses/200`]: undefined },
    want: { 'breaking response response-last-success-removed': 'get' },
  },
  'one of two media types of a family goes': {
    from: { [`${GET}/responses/200/content`]: { 'application/json': {}, 'application/problem+json': {} } },
    given: { [`${GET}/responses/200/content/application~1json`]: undefined },
    want: { 'breaking response response-content-type-removed': 'get' },
  },
  'one of two media types of a family is another of it': {
    from: { [`${GET}/responses/200/content`]: { 'application/json': {}, 'application/a+json': {} } },
    given: { [`${GET}/responses/200/content`]: { 'application/json': {}, 'application/b+json': {} } },
    want: { 'additive response response-json-type-changed': 'get' },
  },
  'image becomes JSON': {
    given: { [`${DRAW}/responses/200/content`]: { 'application/json': { schema: { type: 'string' } } } },
    want: { 'breaking response response-content-type-changed': 'draw' },
  },
  'image of another kind': {
    given: { [`${DRAW}/responses/200/content`]: { 'image/svg+xml': { schema: { type: 'string', format: 'binary' } } } },
    want: { 'breaking response response-content-type-changed': 'draw' },
  },
  'content documented at last': {
    given: { [`${COUNT}/responses/201/content`]: { 'application/json': { schema: {} } } },
    want: { 'additive response response-content-type-added': 'count' },
  },
  'image no longer secret': {
    given: { [`${DRAW}/responses/200/x-secrecy`]: undefined },
    want: { 'breaking response response-secrecy-removed': 'draw' },
  },
  'response described otherwise': {
    given: { [`${GET}/responses/200/description`]: 'Found.' },
    want: { 'docs response response-description-changed': 'get' },
  },

  // Parameters and bodies.
  'parameter added, required': {
    given: { [`${GET}/parameters/1`]: { name: 'at', in: 'query', required: true, schema: {} } },
    want: { 'breaking request parameter-added-required': 'get' },
  },
  'parameter added, optional': {
    given: { [`${GET}/parameters/1`]: { name: 'at', in: 'query', schema: {} } },
    want: { 'additive request parameter-added-optional': 'get' },
  },
  'header added, optional': {
    given: { [`${GET}/parameters/1`]: { name: 'x-trace', in: 'header', schema: {} } },
    want: { 'docs request header-added-optional': 'get' },
  },
  'header added, required': {
    given: { [`${GET}/parameters/1`]: { name: 'x-trace', in: 'header', required: true, schema: {} } },
    want: { 'breaking request parameter-added-required': 'get' },
  },
  'parameter removed': { given: { [`${GET}/parameters`]: [] }, want: { 'breaking request parameter-removed': 'get' } },
  'parameter becomes required': {
    given: { [`${GET}/parameters/0/required`]: true },
    want: { 'breaking request parameter-required': 'get' },
  },
  'path parameter changes its type: all operations of the path': {
    given: { '/paths/~1connection~1{id}/parameters/0/schema/type': 'integer' },
    want: { 'breaking request request-type-changed': 'get save' },
  },
  'parameter written otherwise': {
    given: { [`${GET}/parameters/0/explode`]: false },
    want: { 'breaking request parameter-style-changed*': 'get' },
  },
  ...Object.fromEntries(
    [
      { style: 'spaceDelimited', explode: true },
      { explode: false },
      { allowReserved: true },
      { allowEmptyValue: true },
      { schema: undefined, content: { 'application/json': { schema: { type: 'boolean', default: false } } } },
    ].map((more): [string, Case] => [
      `parameter written otherwise: ${JSON.stringify(more)}`,
      {
        given: { [`${GET}/parameters/0`]: { name: 'verbose', in: 'query', schema: VERBOSE, ...more } },
        want: { 'breaking request parameter-style-changed*': 'get' },
      },
    ]),
  ),
  'parameter with a secret that is none any more, deprecated, and with other words': {
    from: { [`${GET}/parameters/0/x-secrecy`]: 'claim' },
    given: {
      [`${GET}/parameters/0/x-secrecy`]: undefined,
      [`${GET}/parameters/0/deprecated`]: true,
      [`${GET}/parameters/0/description`]: 'Tells more.',
      [`${GET}/parameters/0/example`]: true,
      [`${GET}/parameters/0/x-order`]: 1,
    },
    want: {
      'breaking request request-secrecy-removed': 'get',
      'additive request request-deprecated': 'get',
      'docs request request-description-changed': 'get',
      'docs request request-example-changed': 'get',
      'docs request request-extension-changed': 'get',
    },
  },
  'field moves from body to query': {
    given: {
      [`${LIST_BODY}/properties/state`]: undefined,
      [`${LIST}/parameters`]: [{ name: 'state', in: 'query', schema: { type: 'string', enum: ['on', 'off'] } }],
    },
    want: { 'breaking request request-field-moved*': 'list' },
  },
  'body becomes required': {
    given: { [`${LIST}/requestBody/required`]: true },
    want: { 'breaking request request-body-required': 'list' },
  },
  'body removed': {
    given: { [`${LIST}/requestBody`]: undefined },
    want: { 'breaking request request-body-removed': 'list' },
  },
  'body added': {
    given: { [`${DRAW}/requestBody`]: { content: { 'application/json': { schema: { type: 'object' } } } } },
    want: { 'additive request request-body-added-optional': 'draw' },
  },
  'body of another media type': {
    given: { [`${COUNT}/requestBody/content`]: { 'text/plain': { schema: { type: 'string' } } } },
    want: { 'breaking request request-content-type-changed': 'count' },
  },

  // The operation as a whole.
  'path changed': {
    given: { '/paths/~1qr': undefined, '/paths/~1qr-code': testDocument.paths['/qr'] },
    want: { 'breaking none path-changed*': 'draw' },
  },
  'method changed': {
    given: { [DRAW]: undefined, '/paths/~1qr/post': testDocument.paths['/qr']?.get },
    want: { 'breaking none method-changed*': 'draw' },
  },
  'operation added': {
    given: { '/paths/~1ping': { get: { operationId: 'ping', responses: {} } } },
    want: { 'additive none operation-added': 'ping' },
  },
  'operation removed': { given: { '/paths/~1qr': undefined }, want: { 'breaking none operation-removed': 'draw' } },
  'resource method moved': {
    given: { [`${DRAW}/x-agency/method`]: 'qr', [`${DRAW}/x-agency/resource`]: 'images' },
    want: { 'breaking none resource-method-renamed': 'draw' },
  },
  'variant added to a method': {
    given: { [`${DRAW}/x-agency/variant`]: 'url' },
    want: { 'breaking none resource-method-renamed': 'draw' },
  },
  'unknown mark': { given: { [`${DRAW}/x-agency/cache`]: true }, want: { 'breaking none mark-changed': 'draw' } },
  'operation deprecated': {
    given: { [`${DRAW}/deprecated`]: true },
    want: { 'additive none operation-deprecated': 'draw' },
  },
  'operationId renamed': {
    given: { [`${DRAW}/operationId`]: 'paint' },
    want: { 'breaking none operation-renamed': 'paint' },
  },
  'resource method renamed': {
    given: { [`${DRAW}/x-agency/method`]: 'qr' },
    want: { 'breaking none resource-method-renamed': 'draw' },
  },
  'sent once, now retried': {
    given: { [`${ISSUE}/x-agency/retry`]: 'read' },
    want: { 'breaking none retry-added': 'issueById' },
  },
  'retried, now sent once': {
    given: { [`${LIST}/x-agency/retry`]: 'once' },
    want: { 'additive none retry-removed': 'list' },
  },
  'pagination removed': {
    given: { [`${LIST}/x-agency/pagination`]: undefined },
    want: { 'breaking response pagination-removed': 'list' },
  },
  'first page is another': {
    given: { [`${LIST}/x-agency/pagination/firstPage`]: 1 },
    want: { 'breaking none pagination-changed*': 'list' },
  },
  'result kind changed': {
    given: { [`${COUNT}/x-agency/returns`]: 'image' },
    want: { 'breaking response returns-changed': 'count' },
  },
  'summary rewritten': {
    given: { [`${DRAW}/summary`]: 'Paint.' },
    want: { 'docs none operation-identity-changed': 'draw' },
  },

  // The document as a whole: its change stands under the operations for which it holds.
  'open operation asks for a credential': {
    given: { [`${COUNT}/security`]: [{ studio: [] }] },
    want: { 'breaking request security-added': 'count' },
  },
  'credential no longer asked for': {
    given: { [`${DRAW}/security`]: [] },
    want: { 'additive request security-removed': 'draw' },
  },
  'other credential for all': {
    given: { '/security': [{ studio: [] }] },
    want: { 'breaking request security-changed': 'draw get issueByAlias issueById list save' },
  },
  'another credential accepted too': {
    given: { [`${DRAW}/security`]: [{ hash: [] }, { studio: [] }] },
    want: { 'additive request security-alternative-added': 'draw' },
  },
  'credential in another header': {
    given: { '/components/securitySchemes/hash/name': 'x-hash' },
    want: { 'breaking request security-header-changed*': 'draw get issueByAlias issueById list save' },
  },
  'prefix of all paths': {
    given: { '/servers/0/url': 'https://agency.example.com/v2' },
    want: { 'breaking none server-prefix-changed': ALL },
  },
  'another host': {
    given: { '/servers/0/url': 'https://other.example.com/bc/admin' },
    want: { 'docs none servers-changed': ALL },
  },
  'title changed': { given: { '/info/title': 'The agency' }, want: { 'docs none info-changed': '' } },
};

it.each(Object.entries(CASES))('%s', (_name, { from = {}, given, want }) => {
  const before = edited(testDocument, from);
  const changes = diffDocuments(before, edited(before, given));
  const found = changes.map((change) => [
    `${change.class} ${change.direction} ${change.kind}${change.sourceCompatible ? '*' : ''}`,
    change.operations.join(' '),
  ]);
  expect(found.sort()).toEqual(Object.entries(want).sort());
});

/** From what a value is least shown to most: marked, by its kind, marked as no secret. */
const EXPOSURES: readonly (readonly unknown[])[] = [['claim', 'email'], [undefined], ['none']];
const MARKS = EXPOSURES.flatMap((marks, shown) => marks.map((mark) => ({ mark, shown })));

describe.each([
  { of: 'request', at: `${PAYLOAD}/schemaId/x-secrecy`, operations: ISSUERS },
  { of: 'response', at: `${ALIAS}/x-secrecy`, operations: 'get list', also: 'save' },
  { of: 'response', at: `${DRAW}/responses/200/x-secrecy`, operations: 'draw' },
])('a mark of secrecy of a $of, at $at', ({ of, at, operations, also }) => {
  const pairs = MARKS.flatMap((one) => MARKS.filter((other) => other !== one).map((other) => ({ one, other })));

  it.each(pairs)('from $one.mark to $other.mark', ({ one, other }) => {
    const before = edited(testDocument, { [at]: one.mark });
    const changes = diffDocuments(before, edited(before, { [at]: other.mark }));
    const step = other.shown > one.shown ? 'removed' : other.shown < one.shown ? 'added' : 'changed';
    const found = changes.map((change) => `${change.class} ${change.kind} ${change.operations.join(' ')}`);
    const what = (flow: string) => `${step === 'removed' ? 'breaking' : 'additive'} ${flow}-secrecy-${step}`;
    expect(found.sort()).toEqual([...(also ? [`${what('request')} ${also}`] : []), `${what(of)} ${operations}`].sort());
  });
});

const VERBOSE_AT = `${GET}/parameters/0`;
const RESPONSE = `${GET}/responses/200`;
const BODY = `${LIST}/requestBody`;

/** Marks and words of what is no schema: where each stands, in both documents, and what a reader is told. */
describe.each<{ at: string; name: string; to: unknown; want: string; what: string }>([
  { at: VERBOSE_AT, name: 'required', to: true, want: 'breaking parameter-required', what: 'is required now' },
  { at: VERBOSE_AT, name: 'deprecated', to: true, want: 'additive request-deprecated', what: 'is deprecated' },
  {
    at: VERBOSE_AT,
    name: 'x-secrecy',
    to: 'claim',
    want: 'additive request-secrecy-added',
    what: "secrecy is 'claim' now",
  },
  {
    at: VERBOSE_AT,
    name: 'x-secrecy',
    to: 'none',
    want: 'breaking request-secrecy-removed',
    what: "secrecy is 'none' now",
  },
  {
    at: RESPONSE,
    name: 'x-secrecy',
    to: 'claim',
    want: 'additive response-secrecy-added',
    what: "The response: the secrecy is 'claim' now",
  },
  ...[
    { name: 'explode', to: false, what: '(explode: true → false)' },
    { name: 'allowReserved', to: true, what: '(allowReserved: false → true)' },
    { name: 'allowEmptyValue', to: true, what: '(allowEmptyValue: false → true)' },
  ].map((each) => ({ ...each, at: VERBOSE_AT, want: 'breaking parameter-style-changed*' })),
  ...[
    { at: VERBOSE_AT, flow: 'request', told: (name: string) => `The query parameter \`verbose\`: ${name} changed` },
    { at: BODY, flow: 'request', told: (name: string) => `The ${name} of the body changed` },
    { at: RESPONSE, flow: 'response', told: (name: string) => `The ${name} of the response changed` },
  ].flatMap(({ at, flow, told }) => [
    { at, name: 'description', to: 'Other.', want: `docs ${flow}-description-changed`, what: told('description') },
    { at, name: 'x-other', to: 1, want: `docs ${flow}-extension-changed`, what: told('x-other') },
  ]),
  {
    at: RESPONSE,
    name: 'links',
    to: {},
    want: 'docs response-links-changed',
    what: 'The links of the response changed',
  },
])('$name of $at', ({ at, name, to, want, what }) => {
  it(`as ${JSON.stringify(to)}: ${want}`, () => {
    const after = edited(testDocument, { [`${at}/${name}`]: to });
    const told = diffDocuments(testDocument, after).map((change) => [
      `${change.class} ${change.kind}${change.sourceCompatible ? '*' : ''}`,
      change.pointers,
      change.reason,
    ]);
    const isThere = name in Object(valueAt(testDocument, pathOf(`#${at}`)));
    const pointers = { before: isThere ? `#${at}/${name}` : `#${at}`, after: `#${at}/${name}` };
    expect(told).toEqual([[want, pointers, expect.stringContaining(what)]]);
    const back = diffDocuments(after, testDocument).map((change) => change.pointers);
    expect(back).toEqual([{ before: pointers.after, after: pointers.before }]);
  });
});
