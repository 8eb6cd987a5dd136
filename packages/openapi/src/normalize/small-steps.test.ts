import { describe, expect, it } from 'vitest';
import { objectAt } from '../document/schema.ts';
import { applied, known, operationIn, withOperation } from './testing/steps.ts';
import { renameComponents } from './component-names.ts';
import { declareFailures } from './failures.ts';
import { dropIgnoredHeaders } from './ignored-headers.ts';
import { plainJsonTypes } from './media-types.ts';
import { wrapReferences } from './ref-siblings.ts';
import { inlineRequestBodies } from './request-bodies.ts';
import { inlineResponses } from './responses.ts';
import { unwrapSingles } from './single-all-of.ts';
import { nameStudioScheme } from './studio-scheme.ts';
import { listTags } from './tags.ts';

const operation = (step: Parameters<typeof applied>[0], given: object, more: object = {}) =>
  operationIn(applied(step, withOperation(given, more)).document);

it.each([
  { given: [], used: ['B', 'A'], want: ['B'] },
  { given: ['B', 'A'], used: ['A'], want: ['B', 'A'] },
  { given: ['A', 'A'], used: ['C'], want: ['A', 'C'] },
  { given: ['A', 'A'], used: ['A'], want: ['A'] },
])('lists tags: $given, used $used -> $want', ({ given, used, want }) => {
  const { document } = applied(listTags, withOperation({ tags: used }, { tags: given.map((name) => ({ name })) }));
  expect(document['tags']).toEqual(want.map((name) => ({ name })));
});

it('an operation of several tags has the first, and no list stays none', () => {
  const several = applied(listTags, withOperation({ tags: ['B', 'A'] }));
  expect(several.document).toEqual(withOperation({ tags: ['B'] }, { tags: [{ name: 'B' }] }));
  for (const given of [withOperation({}), withOperation({ tags: ['A'] }, { tags: [{ name: 'A' }] })])
    expect(applied(listTags, given).document).toEqual(given);
  const { document } = applied(listTags, {
    paths: { '/b': { get: { tags: ['Z'] } }, '/a': { get: { tags: ['M'] }, put: { tags: ['Z'] } } },
    tags: [
      { name: 'Q', description: 'First.' },
      { name: 'Q', description: 'Again.' },
    ],
  });
  expect(document['tags']).toEqual([{ name: 'Q', description: 'First.' }, { name: 'M' }, { name: 'Z' }]);
});

it('drops the headers that OpenAPI ignores, and no others', () => {
  const header = (name: string) => ({ name, in: 'header' });
  expect(
    operation(dropIgnoredHeaders, {
      parameters: [
        header('Accept'),
        header('x-trace'),
        header('Content-Type'),
        header('AUTHORIZATION'),
        { name: 'accept', in: 'query' },
      ],
    }),
  ).toEqual({
    parameters: [header('x-trace'), { name: 'accept', in: 'query' }],
  });
});

it.each([
  { given: { 200: { $ref: '#/components/responses/Done' } }, want: { 200: { description: 'Done.' } } },
  {
    given: { '2XX': { description: '' }, 400: {} },
    want: { 201: { description: '', 'x-inferred': { status: 'status-of-success' } }, 400: {} },
  },
  {
    given: { default: { description: '' } },
    want: { 201: { description: '', 'x-inferred': { status: 'status-of-success' } } },
  },
  { given: { 200: {}, default: {} }, want: { 200: {}, default: {} } },
  { given: { 2000: {}, 1200: {} }, want: { 2000: {}, 1200: {} } },
  {
    given: { 2000: {}, 1200: {}, default: {} },
    want: { 2000: {}, 1200: {}, 201: { 'x-inferred': { status: 'status-of-success' } } },
  },
  { given: { 200: 'none', 400: null }, want: { 200: 'none', 400: null } },
])('writes responses out: $given', ({ given, want }) => {
  expect(
    operation(inlineResponses, { responses: given }, { components: { responses: { Done: { description: 'Done.' } } } }),
  ).toEqual({ responses: want });
});

it('writes shared request bodies out, each of its own', () => {
  const requestBody = { required: true, content: {} };
  const step = (requestBody: object) =>
    operation(
      inlineRequestBodies,
      { requestBody },
      { components: { requestBodies: { Shared: { required: true, content: {} } } } },
    );
  expect(step({ $ref: '#/components/requestBodies/Shared' })).toEqual({ requestBody });
  expect(step(requestBody)).toEqual({ requestBody });
});

describe('failures that a document does not declare', () => {
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const success = json({ type: 'object', properties: { isSuccessfull: { type: 'boolean' } } });
  const marks = { status: 'status-of-failure', description: 'response-description' };
  const formless = { description: 'Failure; its form is not documented.', 'x-inferred': marks };
  const envelope = {
    description: 'Failure.',
    ...json({ $ref: '#/components/schemas/FailureEnvelope' }),
    'x-inferred': { ...marks, content: 'failure-everywhere' },
  };

  it.each([
    { given: { 200: success }, want: { 200: success, 400: envelope } },
    { given: { 200: success, 500: {} }, want: { 200: success, 400: envelope, 500: {} } },
    {
      given: { 200: { content: { 'image/png': {} } } },
      want: { 200: { content: { 'image/png': {} } }, 400: envelope },
    },
    { given: { 204: {} }, want: { 204: {}, 400: envelope } },
    { given: { 200: {} }, want: { 200: {}, '4XX': formless } },
    { given: { 200: json({ type: 'object' }) }, want: { 200: json({ type: 'object' }), '4XX': formless } },
    {
      given: { 200: success, default: { content: {} } },
      want: {
        200: success,
        default: { content: {} },
        '4XX': { content: {}, 'x-inferred': { status: 'status-of-failure' } },
      },
    },
    { given: { 200: success, 422: {} }, want: { 200: success, 422: {} } },
  ])('$given', ({ given, want }) => {
    expect(operation(declareFailures, { responses: given })).toEqual({ responses: want });
  });

  it('follow an overlay that says that a delete answers nothing', () => {
    const deletes = known('T', 'S.', { names: { returns: 'empty' } });
    const { document } = applied(
      declareFailures,
      withOperation({ tags: ['T'], summary: 'S.', responses: { 200: {} } }),
      deletes,
    );
    expect(operationIn(document)).toMatchObject({ responses: { 400: envelope } });
  });

  it('bring the component with them, unless something else has its name', () => {
    const { document } = applied(declareFailures, withOperation({ responses: { 204: {} } }));
    expect(document).toMatchObject({
      components: { schemas: { FailureEnvelope: { required: ['isSuccessfull', 'errorCode', 'message'] } } },
    });
    const other = applied(
      declareFailures,
      withOperation({ responses: { 204: {} } }, { components: { schemas: { FailureEnvelope: { type: 'string' } } } }),
    );
    expect(other.document).toMatchObject({ components: { schemas: { FailureEnvelope: { type: 'string' } } } });
    expect(operationIn(other.document)).toMatchObject({
      responses: {
        400: { content: { 'application/json': { schema: { required: ['isSuccessfull', 'errorCode', 'message'] } } } },
      },
    });
  });
});

it.each([
  { given: 'application/json; charset=utf-8', want: 'application/json' },
  { given: 'application/hal+json', want: 'application/json' },
  { given: 'Application/JSON', want: 'application/json' },
  { given: 'text/plain', want: 'text/plain' },
  { given: 'application/jsonlines', want: 'application/jsonlines' },
])('calls $given $want', ({ given, want }) => {
  const body = { requestBody: { content: { [given]: {} } }, responses: { 200: { content: { [given]: {} } } } };
  expect(operation(plainJsonTypes, body)).toEqual({
    requestBody: { content: { [want]: {} } },
    responses: { 200: { content: { [want]: {} } } },
  });
});

const BYTES = { schema: { type: 'string', format: 'binary' } };
it.each<{ why: string; given: Record<string, object>; want: readonly string[] }>([
  { why: 'only one', given: { 'text/json': {}, 'application/hal+json': {} }, want: ['text/json', 'application/json'] },
  { why: 'the closest', given: { '*/*': {}, 'application/json;v=1': {} }, want: ['*/*', 'application/json'] },
  {
    why: 'none beside the plain one',
    given: { 'application/json': {}, 'text/json': {} },
    want: ['application/json', 'text/json'],
  },
  { why: 'no list of JSON', given: { 'text/json-seq': {} }, want: ['text/json-seq'] },
  { why: 'no other text', given: { 'x-text/json': {} }, want: ['x-text/json'] },
  { why: 'text without more', given: { 'text/json': {} }, want: ['application/json'] },
  { why: 'a type with a suffix, and blanks', given: { 'application/hal+json ; q=1': {} }, want: ['application/json'] },
  { why: 'a suffix of another kind', given: { 'x-application/hal+json': {} }, want: ['x-application/hal+json'] },
  { why: 'a range with blanks', given: { 'application/*+json ;q=1': {} }, want: ['application/json'] },
  { why: 'bytes of any kind, with blanks', given: { '*/* ;q=1': BYTES }, want: ['*/* ;q=1'] },
  { why: 'no other range', given: { 'x-application/*+json': {} }, want: ['x-application/*+json'] },
  { why: 'no range within', given: { 'x-application/*': {} }, want: ['x-application/*'] },
  { why: 'text', given: { 'text/JSON ; charset=utf-8': {} }, want: ['application/json'] },
  { why: 'a range of JSON', given: { 'application/*+json': {}, '*/*': {} }, want: ['application/json', '*/*'] },
  { why: 'a range of applications', given: { 'application/*': {} }, want: ['application/json'] },
  { why: 'every type', given: { '*/*;q=0.8': {} }, want: ['application/json'] },
  { why: 'no bytes', given: { '*/*': BYTES }, want: ['*/*'] },
  { why: 'no bytes in base64', given: { 'application/*': { schema: { format: 'byte' } } }, want: ['application/*'] },
  { why: 'no encoded text', given: { '*/*': { schema: { contentEncoding: 'base64' } } }, want: ['*/*'] },
  { why: 'bytes that are called JSON', given: { 'application/vnd.a+json': BYTES }, want: ['application/json'] },
  {
    why: 'no other',
    given: { 'image/*': {}, 'x-application/json': {}, 'application/jsonp': {} },
    want: ['image/*', 'x-application/json', 'application/jsonp'],
  },
])('calls one media type JSON: $why', ({ given, want }) => {
  const { requestBody } = operation(plainJsonTypes, { requestBody: { content: given }, responses: {} });
  expect(Object.entries(objectAt(objectAt(requestBody)['content']))).toEqual(
    Object.values(given).map((media, at) => [want[at], media]),
  );
});

it.each(['2XX', '2xx', 'default'])('a success for %s has the status of its method', (range) => {
  const get = { responses: { [range]: { description: 'Done.' }, 302: {} } };
  expect(applied(inlineResponses, { paths: { '/a': { get } } }).document).toEqual({
    paths: {
      '/a': {
        get: { responses: { 200: { description: 'Done.', 'x-inferred': { status: 'status-of-success' } }, 302: {} } },
      },
    },
  });
});

const S = '#/components/schemas/S';
/** What a step makes of a property of a component that refers to another one. */
const referring = (step: Parameters<typeof applied>[0], given: object) => {
  const { document } = applied(step, { components: { schemas: { S: {}, T: { properties: { a: given } } } } });
  return document;
};
const holding = (given: object) => ({ components: { schemas: { S: {}, T: { properties: { a: given } } } } });

it.each([
  {
    given: { $ref: S, description: 'Words.', 'x-secrecy': 'claim' },
    want: { $ref: S, description: 'Words.', 'x-secrecy': 'claim' },
  },
  {
    given: { $ref: S, minLength: 1, description: 'Words.' },
    want: { minLength: 1, description: 'Words.', allOf: [{ $ref: S }] },
  },
  { given: { type: 'object', $ref: S }, want: { $ref: S } },
])('wraps $given', ({ given, want }) => {
  expect(referring(wrapReferences, given)).toEqual(holding(want));
});

it.each([
  { given: { allOf: [{ $ref: S }], description: 'Words.' }, want: { $ref: S, description: 'Words.' } },
  { given: { type: 'object', allOf: [{ $ref: S }] }, want: { $ref: S } },
  // A default is of one place, and two schemas are not one.
  { given: { allOf: [{ $ref: S }], default: 1 }, want: { allOf: [{ $ref: S }], default: 1 } },
  { given: { allOf: [{ $ref: S }, { type: 'object' }] }, want: { allOf: [{ $ref: S }, { type: 'object' }] } },
])('takes the wrapper off $given', ({ given, want }) => {
  expect(referring(unwrapSingles, given)).toEqual(holding(want));
});

it('names the Studio’s scheme, where it is one', () => {
  const studio = known('T', 'S.', { names: { client: 'studio' } });
  const given = withOperation(
    { tags: ['T'], summary: 'S.', security: [{ bearer: [] }] },
    { components: { securitySchemes: { bearer: { type: 'http' } } } },
  );
  const { document, notes } = applied(nameStudioScheme, given, studio);
  expect(document).toMatchObject({
    components: { securitySchemes: { studio: { type: 'http' } } },
    paths: { '/a': { post: { security: [{ studio: [] }] } } },
  });
  expect(notes).toEqual([
    "The security scheme 'bearer' of the Studio's operations is the one that the client calls 'studio'.",
  ]);
  expect(applied(nameStudioScheme, given, known('T', 'S.')).document).toEqual(given);
});

it('names the Studio’s scheme wherever it stands, and leaves others alone', () => {
  const studio = known('T', 'S.', { names: { client: 'studio' } });
  const paths = (name: string) => ({
    '/a': { post: { tags: ['T'], summary: 'S.', security: [{ [name]: [] }] } },
    '/b': { post: { security: [{ hash: [] }, { [name]: ['a'], hash: [] }] } },
    '/c': { post: { security: [{ hash: [] }] } },
  });
  const schemes = (name: string) => ({ securitySchemes: { [name]: { type: 'http' }, hash: { type: 'apiKey' } } });
  const given = { paths: paths('bearer'), components: schemes('bearer') };
  expect(applied(nameStudioScheme, given, studio).document).toEqual({
    paths: paths('studio'),
    components: schemes('studio'),
  });
});

it.each([
  { why: 'it is called so already', security: [{ studio: [] }], schemes: ['studio'] },
  { why: 'there are two', security: [{ a: [] }, { b: [] }], schemes: ['a', 'b'] },
  { why: 'it is none of the document’s', security: [{ a: [] }], schemes: ['b'] },
  { why: 'another one is called so', security: [{ a: [] }], schemes: ['a', 'studio'] },
  { why: 'none is asked for', security: [], schemes: ['a'] },
])('the Studio’s scheme keeps its name where $why', ({ security, schemes }) => {
  const studio = known('T', 'S.', { names: { client: 'studio' } });
  const given = withOperation(
    { tags: ['T'], summary: 'S.', security },
    { components: { securitySchemes: Object.fromEntries(schemes.map((name) => [name, { type: 'http' }])) } },
  );
  const { document, notes } = applied(nameStudioScheme, given, studio);
  expect([document, notes]).toEqual([given, []]);
});

it.each<{ why: string; renames: Record<string, string>; want: Record<string, number> }>([
  { why: 'a name that is taken stays', renames: { A: 'B' }, want: { A: 1, B: 2 } },
  { why: 'what is not there is passed over', renames: { Gone: 'C', valueOf: 'D' }, want: { A: 1, B: 2 } },
  { why: 'into a name that objects have', renames: { A: 'valueOf' }, want: { B: 2, ['valueOf' as string]: 1 } },
])('renames components: $why', ({ renames, want }) => {
  const schemas = (of: object) => ({
    components: { schemas: Object.fromEntries(Object.entries(of).map(([name, minimum]) => [name, { minimum }])) },
  });
  const { document } = applied((context) => renameComponents(context, renames), schemas({ A: 1, B: 2 }));
  expect(document).toEqual(schemas(want));
});

it('renames no component of another kind, and none whose name a reference only ends in', () => {
  const given = {
    components: {
      parameters: { Item: { name: 'i' } },
      schemas: { Item: {}, Other: {}, A: { discriminator: { mapping: { one: 'Item', two: 'Other' } } } },
    },
    paths: { '/a': { get: { parameters: [{ $ref: '#/components/parameters/Item' }] } } },
  };
  expect(applied((context) => renameComponents(context, { Item: 'Thing' }), given).document).toEqual({
    ...given,
    components: {
      parameters: given.components.parameters,
      schemas: {
        Thing: {},
        Other: {},
        A: { discriminator: { mapping: { one: '#/components/schemas/Thing', two: 'Other' } } },
      },
    },
  });
});

it('renames components and what refers to them, mappings too', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const given = {
    components: {
      schemas: {
        ItemDto: { items: ref('ItemDto') },
        A: { oneOf: [ref('ItemDto')], discriminator: { mapping: { one: '#/components/schemas/ItemDto' } } },
      },
    },
  };
  expect(applied((context) => renameComponents(context, { ItemDto: 'Item', Gone: 'X' }), given).document).toEqual({
    components: {
      schemas: {
        A: { oneOf: [ref('Item')], discriminator: { mapping: { one: '#/components/schemas/Item' } } },
        Item: { items: ref('Item') },
      },
    },
  });
});
