import { expect, it } from 'vitest';
import { readCatalog, readWebhooks } from '@one37id/agency-openapi/catalog';
import { typesInput } from './types-input.ts';

const text = { type: 'string' };
const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const envelope = (result: object) => ({
  type: 'object',
  required: ['result'],
  properties: { isSuccessfull: {}, result },
});

interface Given {
  readonly body?: unknown;
  readonly result?: object;
  /** What else the operation has. */
  readonly operation?: object;
  readonly agency?: object;
  readonly schemas?: object;
  readonly more?: object;
  readonly taken?: readonly string[];
}

function typesOf({ body, result, operation = {}, agency = {}, schemas = {}, more = {}, taken = [] }: Given) {
  const post = {
    tags: ['T'],
    summary: 'S.',
    operationId: 'setThing',
    'x-agency': { client: 'agency', resource: 'things', method: 'set', ...agency },
    ...(body === undefined ? {} : { requestBody: { required: true, ...json(body) } }),
    responses: result === undefined ? { 204: {} } : { 200: json(envelope(result)) },
    ...operation,
  };
  const document = { openapi: '3.1.1', paths: { '/thing': { post } }, components: { schemas }, ...more };
  const described = { catalog: readCatalog(document), webhooks: readWebhooks(document) };
  return typesInput(document, described, new Set(taken));
}

const schemasOf = (given: Given) =>
  (typesOf(given).document.components as { schemas: Record<string, unknown> }).schemas;

const OBJECT = { type: 'object', properties: { at: text } };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const GUESS = { description: 'Inferred: the vendor’s reference does not name this field.' };

it.each<{ given: unknown; request: unknown; answer?: unknown }>([
  { given: text, request: text },
  { given: { type: ['string', 'null'] }, request: { type: ['string', 'null'] } },
  { given: { type: ['file', 'string'] }, request: { type: ['string'] } },
  { given: { type: 'file' }, request: {} },
  // What says no more than what a value looks like has no type.
  { given: { ...text, format: 'uuid', pattern: '^a$', 'x-a': 1, not: {} }, request: text },
  {
    given: { ...text, format: 'date-time' },
    request: { ...text, enum: ['$date$'], description: expect.stringContaining('a `Date`') },
    answer: { ...text, description: expect.not.stringContaining('`Date`') },
  },
  { given: { type: 'number', format: 'date-time' }, request: expect.not.objectContaining({ enum: ['$date$'] }) },
  // An answer may have a value that a newer agency knows.
  { given: { enum: ['a', 1, null] }, request: { enum: ['a', 1, null] }, answer: { enum: ['a', 1, null, '$open$'] } },
  { given: { type: 'array', enum: [['a']] }, request: { type: 'array' } },
  { given: { enum: [{}] }, request: {} },
  { given: { const: 'a' }, request: { const: 'a' } },
  { given: { const: null }, request: { const: null } },
  {
    given: { type: 'array', items: text, minItems: 1, maxItems: 2 },
    request: { type: 'array', items: text, minItems: 1, maxItems: 2, description: 'At least 1 item, at most 2 items.' },
  },
  { given: { items: true }, request: { items: {} } },
  { given: { items: false }, request: { items: false } },
  { given: true, request: {} },
  { given: null, request: {} },
  // Fields that nobody documents are in no type, unless something is said of them.
  { given: OBJECT, request: { ...OBJECT, additionalProperties: false } },
  { given: { ...OBJECT, additionalProperties: true }, request: { ...OBJECT, additionalProperties: false } },
  { given: { ...OBJECT, additionalProperties: {} }, request: { ...OBJECT, additionalProperties: false } },
  { given: { ...OBJECT, additionalProperties: text }, request: { ...OBJECT, additionalProperties: text } },
  { given: { additionalProperties: true }, request: { additionalProperties: true } },
  { given: { additionalProperties: {} }, request: {} },
  { given: { properties: {}, additionalProperties: false }, request: { properties: {}, additionalProperties: false } },
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((key) => ({
    given: { [key]: [text, true] },
    request: { [key]: [text, {}] },
  })),
  { given: { allOf: {}, discriminator: 'kind' }, request: {} },
  { given: ref('Part'), request: ref('Part') },
  {
    given: { ...ref('Part'), title: 'A part' },
    request: { allOf: [ref('Part')], title: 'A part' },
  },
  {
    given: { ...ref('Part'), description: 'Which' },
    request: { allOf: [ref('Part')], description: 'Which.' },
  },
  { given: { ...ref('Part'), 'x-words': 'Which' }, request: { allOf: [ref('Part')], description: 'Which.' } },
  {
    given: { ...text, title: 'T', deprecated: true, description: 'A\r\nb', maxLength: 3 },
    request: { ...text, title: 'T', deprecated: true, description: 'A\nb. At most 3 characters.' },
  },
  { given: { ...text, title: 7, deprecated: 'yes' }, request: { ...text, deprecated: 'yes' } },
])('a field $given', ({ given, request, answer = request }) => {
  const object = { type: 'object', properties: { a: given } };
  const [input, result] = [{ body: object }, { result: object }].map((each) =>
    schemasOf({ ...each, schemas: { Part: OBJECT } }),
  );
  expect(input?.['SetThingInput']).toMatchObject({ properties: { a: request } });
  expect(result?.['SetThingResult']).toEqual({
    type: 'object',
    properties: { a: answer },
    additionalProperties: false,
  });
});

it('a text of the document goes in as a name where it is not plain, and comes out as it is', () => {
  const result = { type: 'object', required: ["it's"], properties: { "it's": { enum: ['a*/', 'plain'] } } };
  const { document, texts, restore } = typesOf({ result });
  const { properties, required } = (document.components as { schemas: Record<string, Record<string, object>> }).schemas[
    'SetThingResult'
  ] as { properties: Record<string, { enum: string[] }>; required: string[] };
  expect(required).toEqual(Object.keys(properties));
  const [name = ''] = required;
  expect(name).not.toContain("'");
  expect(restore(`{ ${name}: '${String(properties[name]?.enum[0])}' }`)).toBe("{ 'it\\'s': 'a*/' }");
  expect([...texts].sort()).toEqual(["it's", 'a*/', 'plain'].sort());
});

it('a discriminator refers to types, and its values are texts', () => {
  const discriminatorOf = (discriminator: object) => {
    const made = schemasOf({ result: { oneOf: [ref('Part')], discriminator }, schemas: { Part: OBJECT } });
    return (made['SetThingResult'] as { discriminator: { mapping?: object } }).discriminator;
  };
  expect(discriminatorOf({ propertyName: 'kind' })).toEqual({ propertyName: 'kind' });
  const { mapping = {} } = discriminatorOf({
    propertyName: 'kind',
    mapping: { b: 'Part', "a'": '#/components/schemas/Part' },
  });
  expect(Object.keys(mapping)).toEqual(['b', expect.stringMatching(/^\$text/)]);
  expect(Object.values(mapping)).toEqual(Object.values({ b: ref('Part').$ref, a: ref('Part').$ref }));
});

it('a field that only the other side sends is in no type of this one', () => {
  const fields = { id: { ...text, readOnly: true }, pin: { ...text, writeOnly: true }, part: ref('Given'), both: text };
  const object = { type: 'object', properties: fields };
  const schemas = { Given: { ...text, readOnly: true } };
  const { meant } = typesOf({ body: object, result: object, schemas });
  expect(meant.declarations).toContainEqual({ kind: 'type', name: 'SetThingInput', members: ['pin', 'both'] });
  expect(meant.declarations).toContainEqual({ kind: 'type', name: 'SetThingResult', members: ['id', 'part', 'both'] });
  const { SetThingInput: input } = schemasOf({ body: { type: 'array', items: object }, schemas });
  const { properties } = input as { properties: { body: { items: { properties: object } } } };
  expect(Object.keys(properties.body.items.properties)).toEqual(['pin', 'both']);
});

it.each<{ why: string; given: Given; want: readonly string[]; notes?: readonly string[] }>([
  {
    why: 'that both sides have is one of each',
    given: { body: { type: 'object', properties: { p: ref('Part') } }, result: ref('Part'), schemas: { Part: OBJECT } },
    want: ['Part', 'PartInput', 'SetThingInput', 'SetThingResult'],
  },
  {
    why: 'that only callers give keeps its name',
    given: { body: { type: 'object', properties: { p: ref('Part') } }, schemas: { Part: OBJECT } },
    want: ['Part', 'SetThingInput'],
  },
  {
    why: 'that another one refers to comes along, once',
    given: {
      result: { type: 'object', properties: { a: ref('Tree'), b: ref('Tree') } },
      schemas: { Tree: { properties: { next: ref('Tree') } }, Other: OBJECT },
    },
    want: ['SetThingResult', 'Tree'],
  },
  {
    why: 'inside another one is called by its place',
    given: {
      result: ref('Part/properties/inner'),
      schemas: { Part: { properties: { inner: OBJECT } } },
    },
    want: ['ComponentsSchemasPartPropertiesInner', 'SetThingResult'],
  },
  {
    why: 'whose name is taken gets another one, and the maintainer is told',
    given: {
      result: { allOf: [ref('Agency'), ref('a b')] },
      schemas: { Agency: OBJECT, 'a b': OBJECT },
      taken: ['Agency'],
    },
    want: ['AB', 'AgencyModel', 'SetThingResult'],
    notes: [
      'the component "Agency" is the type \'AgencyModel\': its own name is taken or could not be one',
      'the component "a b" is the type \'AB\': its own name is taken or could not be one',
    ],
  },
  {
    why: 'is called as nothing else that the client exports',
    given: {
      result: {
        allOf: [
          ...['ClientOptions', 'SetThingInput', 'SetThingItem', 'SetThingAnswer', 'ThingsSetInput', 'ThingsResource'],
          ...['AgencyResources', 'WebhookHandlers'],
        ].map(ref),
      },
      schemas: Object.fromEntries(
        [
          ...['ClientOptions', 'SetThingInput', 'SetThingItem', 'SetThingAnswer', 'ThingsSetInput', 'ThingsResource'],
          ...['AgencyResources', 'WebhookHandlers'],
        ].map((name) => [name, OBJECT]),
      ),
    },
    want: [
      ...['AgencyResourcesModel', 'ClientOptionsModel', 'SetThingAnswerModel', 'SetThingInputModel'],
      ...['SetThingItemModel', 'SetThingResult', 'ThingsResourceModel', 'ThingsSetInputModel', 'WebhookHandlers'],
    ],
    notes: Array.from({ length: 7 }, () => expect.stringContaining("Model': its own name is taken") as string),
  },
  {
    why: 'has the name that an overlay gives it, without a word',
    given: { result: ref('PartDto'), schemas: { PartDto: OBJECT }, agency: { models: { result: 'Part' } } },
    want: ['Part', 'SetThingResult'],
  },
  {
    why: 'that is there once has a name of an overlay where it stands',
    given: {
      body: { type: 'object', properties: { list: { type: 'array', items: { ...OBJECT } } } },
      result: { allOf: [OBJECT] },
      agency: { models: { 'input.list[]': 'Entry', result: 'Thing' } },
    },
    want: ['Entry', 'SetThingInput', 'SetThingResult', 'Thing'],
  },
  {
    why: 'that is not there is told of',
    given: { result: OBJECT, agency: { models: { 'result.gone': 'Gone', result: 7 } } },
    want: ['SetThingResult'],
    notes: [
      'setThing has no \'result.gone\', which an overlay calls "Gone"',
      "setThing has no 'result', which an overlay calls 7",
    ],
  },
])('a schema $why', ({ given, want, notes = [] }) => {
  const made = typesOf(given);
  expect(made.meant.declarations.map(({ name }) => name).sort()).toEqual([...want].sort());
  expect(made.notes).toEqual(notes);
});

it('what callers give is told from what the agency answers', () => {
  const body = { type: 'object', properties: { p: ref('Part') } };
  const { requests } = typesOf({ body, result: ref('Part'), schemas: { Part: OBJECT } });
  expect([...requests].sort()).toEqual(['PartInput', 'SetThingInput']);
});

it('a model is referred to from where it stands', () => {
  const result = { type: 'object', properties: { list: { type: 'array', items: OBJECT } } };
  const given = { result, agency: { models: { 'result.list[]': 'Entry' } } };
  expect(schemasOf(given)).toMatchObject({
    Entry: { ...OBJECT, additionalProperties: false },
    SetThingResult: { properties: { list: { type: 'array', items: ref('Entry') } } },
  });
  expect(typesOf(given).meant.declarations).toEqual([
    { kind: 'type', name: 'Entry', members: ['at'] },
    { kind: 'type', name: 'SetThingResult', members: ['list'] },
  ]);
  // A result that is a model itself is no more than its name.
  const whole = typesOf({ result: OBJECT, agency: { models: { result: 'Thing' } } });
  expect(whole.meant.declarations).toEqual([
    { kind: 'type', name: 'Thing', members: ['at'] },
    { kind: 'type', name: 'SetThingResult' },
  ]);
});

it.each([
  { given: { $ref: '#/components/schemas/Part' } },
  { given: { enum: [{}], properties: {} } },
  { given: { type: 'string' } },
  { given: { allOf: [OBJECT], properties: {} } },
  { given: { type: ['object', 'null'], properties: {} } },
])('what is no plain object has no fields of its own: $given', ({ given }) => {
  const { meant } = typesOf({ result: given, schemas: { Part: OBJECT }, agency: { returns: 'result' } });
  expect(meant.declarations).toContainEqual({ kind: 'type', name: 'SetThingResult' });
});

it('an input has path, query and body side by side, each with its words', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: text, description: 'Which', deprecated: true },
    { name: 'q', in: 'query', schema: { ...text, description: 'Its own.' } },
    { name: 'r', in: 'query', required: true, 'x-words': 'Ours', schema: text },
    { name: 'X-A', in: 'header', schema: text },
  ];
  const post = {
    operationId: 'setThing',
    parameters,
    requestBody: json({ type: 'object', required: ['a'], properties: { a: text, b: text } }),
    responses: { 204: {} },
  };
  const made = schemasOf({ more: { paths: { '/thing/{id}': { post } } } });
  expect(made).toEqual({
    SetThingInput: {
      type: 'object',
      additionalProperties: false,
      properties: {
        id: { ...text, description: 'Which.', deprecated: true },
        q: { ...text, description: 'Its own.' },
        r: { ...text, description: 'Ours.' },
        a: text,
        b: text,
      },
      required: ['id', 'r', 'a'],
    },
  });
  expect(schemasOf({ body: { type: 'array', items: text } })['SetThingInput']).toMatchObject({
    properties: { body: { type: 'array', items: text } },
    required: ['body'],
  });
});

const flag = { isSuccessfull: { type: 'boolean' } };
it.each<{ why: string; responses: object; want: object }>([
  { why: 'no type where it gives nothing', responses: { 204: {}, 200: {}, 400: json(OBJECT) }, want: {} },
  { why: 'its JSON', responses: { 200: json(text) }, want: { SetThingResult: text } },
  { why: 'what its envelope holds', responses: { 200: json(envelope(text)) }, want: { SetThingResult: text } },
  {
    why: 'one of what several hold',
    responses: { 200: json(envelope(text)), 201: json(envelope({ type: 'number' })), 404: json(envelope(OBJECT)) },
    want: { SetThingResult: { anyOf: [text, { type: 'number' }] } },
  },
  {
    why: 'one for each status where they are read in different ways',
    responses: { 200: json(envelope(text)), '2xx': json(text), 202: {} },
    want: { SetThingAnswer200: text, SetThingAnswer2XX: {} },
  },
  {
    why: 'what may be missing, under another name',
    responses: { 200: json({ ...envelope(text), required: [] }) },
    want: { SetThingAnswer: text },
  },
  {
    why: 'what alternatives of the envelope hold',
    responses: {
      200: json({
        oneOf: [
          { required: ['result'], properties: { ...flag, result: text } },
          { properties: { ...flag, errorCode: {} } },
        ],
      }),
    },
    want: { SetThingResult: text },
  },
  {
    why: 'anything where nothing is said of it',
    responses: { 200: json(envelope(text)), 201: json({ ...envelope(text), properties: flag }) },
    want: { SetThingAnswer200: text },
  },
])('an operation answers $why', ({ responses, want }) => {
  expect(schemasOf({ operation: { responses } })).toEqual(want);
});

it('what is always there is never null', () => {
  const returns = { agency: { returns: 'result' } };
  expect(schemasOf({ result: { type: ['string', 'null'] }, ...returns })).toEqual({
    SetThingResult: { type: ['string'] },
  });
  const none = { type: 'null' };
  for (const key of ['anyOf', 'oneOf'])
    expect(schemasOf({ result: { [key]: [text, none, OBJECT] }, ...returns })).toMatchObject({
      SetThingResult: { [key]: [text, OBJECT] },
    });
  // Where null may come, the type has it.
  expect(schemasOf({ result: { type: ['string', 'null'] } })).toEqual({ SetThingAnswer: { type: ['string', 'null'] } });
});

it('a list has types of its items, and of an input without the page', () => {
  const pagination = { page: 'at', size: 'rows', firstPage: 0, defaultSize: 50, items: 'all' };
  const number = { type: 'integer' };
  const body = {
    type: 'object',
    required: ['rows', 'at', 'of'],
    properties: { at: number, rows: number, of: text, more: text },
  };
  const result = { type: 'object', properties: { all: { type: 'array', items: OBJECT }, total: number } };
  const made = schemasOf({ body, result, agency: { pagination } });
  expect(Object.keys(made)).toEqual(['SetThingInput', 'SetThingResult', 'SetThingItem', 'ThingsSetInput']);
  expect(made).toMatchObject({
    SetThingInput: { required: ['at', 'rows', 'of'] },
    SetThingItem: { ...OBJECT, additionalProperties: false },
    ThingsSetInput: { properties: { at: number, rows: number, of: text, more: text }, required: ['of'] },
  });
});

it('fields that the vendor’s reference does not name say so, and no answer has to have them', () => {
  const inferred = { 'x-inferred': { properties: 'rule' } };
  const guessed = {
    type: 'object',
    required: ['a'],
    properties: { a: text, b: { ...text, description: 'B' }, c: ref('Part') },
    ...inferred,
  };
  const properties = {
    a: { ...text, ...GUESS },
    b: { ...text, description: 'Inferred: B.' },
    c: { allOf: [ref('Part')], ...GUESS },
  };
  const schemas = { Part: OBJECT, Body: guessed };
  const answer = schemasOf({ result: guessed, schemas });
  expect(answer['SetThingResult']).toEqual({ type: 'object', properties, additionalProperties: false });
  expect(schemasOf({ body: ref('Body'), schemas })['SetThingInput']).toMatchObject({ properties, required: ['a'] });
  expect(schemasOf({ body: { type: 'array', items: guessed }, schemas })).toMatchObject({
    SetThingInput: { properties: { body: { items: { properties, required: ['a'] } } } },
  });
  // Of what is known only to be needed by a guess, the fields are the vendor's.
  const needed = { ...OBJECT, required: ['at'], 'x-inferred': { required: 'rule' } };
  expect(schemasOf({ result: needed })).toEqual({ SetThingResult: { ...OBJECT, additionalProperties: false } });
});

it('what the agency sends by itself has a type, and names of overlays', () => {
  const event = (schema: object, agency: object = {}) => ({
    post: { requestBody: json(schema), responses: {}, 'x-agency': agency },
  });
  const webhooks = {
    done: event(
      { type: 'object', properties: { at: { ...text, format: 'date-time' }, part: ref('PartDto'), one: OBJECT } },
      { models: { 'payload.part': 'Part', 'payload.one': 'One', 'payload.none': 'None' } },
    ),
    bare: { post: { responses: {} } },
  };
  const schemas = { PartDto: OBJECT, DoneEvent: OBJECT, WebhookHandlers: OBJECT };
  const made = typesOf({ more: { webhooks }, schemas, result: { allOf: [ref('DoneEvent'), ref('WebhookHandlers')] } });
  expect(made.meant.declarations.map(({ name }) => name)).toEqual([
    'One',
    'DoneEventModel',
    'WebhookHandlersModel',
    'Part',
    'SetThingResult',
    'DoneEvent',
  ]);
  expect(made.document.components).toMatchObject({
    schemas: { DoneEvent: { properties: { at: { ...text }, part: ref('Part'), one: ref('One') } } },
  });
  expect(made.requests.has('DoneEvent')).toBe(false);
  expect(made.notes).toContain('done has no \'payload.none\', which an overlay calls "None"');
});
