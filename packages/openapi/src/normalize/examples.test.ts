import { expect, it } from 'vitest';
import { applied, operationIn, withOperation } from './testing/steps.ts';
import { fillExamples } from './examples.ts';

const schema = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
const envelope = {
  type: 'object',
  required: ['isSuccessfull'],
  properties: { isSuccessfull: { type: 'boolean' }, result: schema },
};
const failure = { type: 'object', properties: { isSuccessfull: { type: 'boolean' }, message: { type: 'string' } } };
const odd = { type: 'string', pattern: '^(never made){3}$' };
const RULE = { example: 'example-from-schema' };
const fill = (media: object, status: string) => {
  const { document, notes } = applied(
    fillExamples,
    withOperation({ tags: ['T'], summary: 'S.', responses: { [status]: { content: { 'application/json': media } } } }),
  );
  return {
    media: (operationIn(document) as { responses: Record<string, { content: Record<string, unknown> }> }).responses[
      status
    ]?.content['application/json'],
    notes,
  };
};

it.each([
  {
    why: 'given and right',
    status: '200',
    given: { schema, example: { id: 'x' } },
    want: { example: { id: 'x' } },
    notes: 0,
  },
  { why: 'none', status: '200', given: { schema }, want: { example: { id: 'id' }, 'x-inferred': RULE }, notes: 0 },
  {
    why: 'given and wrong',
    status: '200',
    given: { schema, example: { id: 1 } },
    want: { example: { id: 'id' }, 'x-inferred': RULE },
    notes: 1,
  },
  {
    why: 'named, for a success',
    status: '200',
    given: { schema, examples: { b: { value: { id: 'b' } }, a: { value: { id: 'a' } } } },
    want: { example: { id: 'a' } },
    notes: 0,
  },
  {
    why: 'named, for a failure',
    status: '400',
    given: { schema, examples: { b: { value: { id: 'b' } } } },
    want: { examples: { b: { value: { id: 'b' } } } },
    notes: 0,
  },
  {
    why: 'named, one of them wrong',
    status: '400',
    given: { schema, examples: { b: { value: 1 }, c: { value: { id: 'c' } } } },
    want: { example: { id: 'c' }, 'x-inferred': RULE },
    notes: 1,
  },
  {
    why: 'an envelope of success',
    status: '201',
    given: { schema: envelope },
    want: { example: { isSuccessfull: true, result: { id: 'id' } }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'an envelope of failure',
    status: '500',
    given: { schema: envelope },
    want: { example: { isSuccessfull: false, result: { id: 'id' } }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'a failure that says something',
    status: '400',
    given: { schema: failure },
    want: { example: { isSuccessfull: false, message: 'The request is not valid.' }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'a schema’s own example that the schema forbids',
    status: '200',
    given: { schema: { ...schema, examples: [{}] } },
    want: { example: { id: 'id' }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'a field that cannot be made, and need not be',
    status: '200',
    given: { schema: { ...schema, properties: { ...schema.properties, odd } } },
    want: { example: { id: 'id' }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'null where it may be',
    status: '200',
    given: { schema: { ...schema, properties: { id: { type: ['string', 'null'] } } }, example: { id: null } },
    want: { example: { id: null } },
    notes: 0,
  },
  {
    why: 'named in another order',
    status: '200',
    given: { schema, examples: { a: { value: { id: 'a' } }, c: { value: { id: 'c' } }, b: { value: { id: 'b' } } } },
    want: { example: { id: 'a' } },
    notes: 0,
  },
  {
    why: 'named and referred to nowhere',
    status: '200',
    given: { schema: {}, examples: { a: {}, b: { value: 1 } } },
    want: { example: 1, 'x-inferred': RULE },
    notes: 1,
  },
  { why: 'nothing to fit', status: '200', given: {}, want: {}, notes: 0 },
  ...['402', '503'].map((status) => ({
    why: `a failure with ${status}`,
    status,
    given: { schema: envelope },
    want: { example: { isSuccessfull: false, result: { id: 'id' } }, 'x-inferred': RULE },
    notes: 0,
  })),
  {
    why: 'a success with a message',
    status: '200',
    given: { schema: failure },
    want: { example: { isSuccessfull: true, message: 'message' }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'a schema’s own example that it forbids, and further fields',
    status: '200',
    given: { schema: { ...schema, properties: { ...schema.properties, note: { type: 'string' } }, examples: [{}] } },
    want: { example: { id: 'id', note: 'note' }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'a field’s own example, where another one cannot be made',
    status: '200',
    given: {
      schema: { ...schema, properties: { id: { type: 'string', pattern: '^x{3}$', examples: ['xxx'] }, odd } },
    },
    want: { example: { id: 'xxx' }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'neither a field’s own example nor another field',
    status: '200',
    given: { schema: { ...schema, properties: { id: { type: 'string', examples: [5] }, odd } } },
    want: { example: { id: 'id' }, 'x-inferred': RULE },
    notes: 0,
  },
  {
    why: 'what only callers give',
    status: '200',
    given: {
      schema: { properties: { pin: { type: 'string', writeOnly: true }, id: { type: 'string', readOnly: true } } },
    },
    want: { example: { id: 'id' }, 'x-inferred': RULE },
    notes: 0,
  },
  { why: 'what cannot be made', status: '200', given: { schema: odd }, want: {}, notes: 1 },
])('$why', ({ status, given, want, notes }) => {
  expect(fill(given, status)).toEqual({
    media: { schema: given.schema, ...want },
    notes: Array.from({ length: notes }, () => expect.stringContaining("'T: S.")),
  });
});

it('fills requests and path parameters', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'agentId', in: 'path', required: true, schema: { type: 'string', minLength: 36, maxLength: 36 } },
    { name: 'q', in: 'query' },
    { name: 'r', in: 'query', required: true, schema: { type: 'integer' } },
  ];
  const { document } = applied(
    fillExamples,
    withOperation({ parameters, requestBody: { content: { 'application/json': { schema } } }, responses: {} }),
  );
  expect(operationIn(document)).toMatchObject({
    parameters: [
      { example: 'id', 'x-inferred': RULE },
      { example: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
      { name: 'q', in: 'query' },
      { example: 1 },
    ],
    requestBody: { content: { 'application/json': { example: { id: 'id' } } } },
  });
});

it('leaves out the example of a component that contradicts it', () => {
  const { document, notes } = applied(fillExamples, {
    paths: {},
    components: { schemas: { A: { ...schema, examples: [{ id: 1 }] }, B: { ...schema, examples: [{ id: 'x' }, {}] } } },
  });
  expect(document).toEqual({
    paths: {},
    components: { schemas: { A: schema, B: { ...schema, examples: [{ id: 'x' }] } } },
  });
  expect(notes).toEqual([expect.stringContaining("'A' contradicts"), expect.stringContaining("'B' contradicts")]);
});

it('a request is made of what callers give, and told as one', () => {
  const properties = {
    isSuccessfull: { type: 'boolean' },
    pin: { type: 'string', writeOnly: true },
    id: { type: 'string', readOnly: true },
  };
  const media = { schema: { type: 'object', properties }, example: { pin: 5 } };
  const given = withOperation({
    ...{ tags: ['T'], summary: 'S.', responses: {} },
    requestBody: { content: { 'application/json': media } },
  });
  const { document, notes } = applied(fillExamples, given);
  expect(operationIn(document)).toMatchObject({
    requestBody: { content: { 'application/json': { example: { isSuccessfull: true, pin: 'pin' } } } },
  });
  expect(notes).toEqual(["An example of 'T: S., request' contradicts its own schema: it is replaced."]);
});

it.each<{ given: object; want: unknown }>([
  { given: { in: 'query', required: true, schema: { type: 'string' } }, want: 'p' },
  { given: { in: 'path', schema: { type: 'object', properties: { a: {} } } }, want: 'p' },
  { given: { in: 'query', required: true, schema: { type: 'integer', readOnly: true } }, want: 1 },
  { given: { in: 'query', schema: { type: 'integer' } }, want: undefined },
  { given: { in: 'header', required: true, schema: { type: 'integer' } }, want: undefined },
  { given: { in: 'path', example: 5, schema: { type: 'integer' } }, want: 5 },
  { given: { in: 'path', examples: { a: { value: 5 } }, schema: { type: 'integer' } }, want: undefined },
  { given: { in: 'path', schema: { type: 'integer', examples: [5] } }, want: undefined },
])('the example of a parameter $given is $want', ({ given, want }) => {
  const { document } = applied(fillExamples, withOperation({ parameters: [{ name: 'p', ...given }], responses: {} }));
  const [parameter] = operationIn(document)['parameters'] as { example?: unknown }[];
  expect(parameter?.example).toBe(want);
});
