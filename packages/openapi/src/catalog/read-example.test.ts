import { expect, it } from 'vitest';
import { readCatalog } from './read-catalog.ts';

const text = { type: 'string' };
const parameter = (name: string, where: string, more: object = {}) => ({ name, in: where, schema: text, ...more });
const json = (media: object) => ({ requestBody: { required: true, content: { 'application/json': media } } });

/** The example of an operation at a path with an id. */
function exampleOf(operation: object, parameters: readonly object[] = []): unknown {
  const post = {
    operationId: 'set',
    parameters: [{ ...parameter('id', 'path', { required: true }) }, ...parameters],
    responses: {},
    ...operation,
  };
  const document = {
    paths: { '/a/{id}': { post } },
    components: {
      examples: { Shared: { value: { a: 'shared' } } },
      schemas: { Told: { ...text, examples: ['told'] } },
    },
  };
  return readCatalog(document).operations[0]?.example;
}

const object = { type: 'object', properties: { a: text } };

it.each<{ why: string; operation?: object; parameters?: readonly object[]; want: object }>([
  { why: 'a path needs something, also where the document gives no example', want: { id: 'id' } },
  {
    why: 'of query parameters it has those that are needed, and of headers none',
    parameters: [
      parameter('q', 'query', { required: true, example: 'asked' }),
      parameter('optional', 'query', { example: 'no' }),
      parameter('X-A', 'header', { example: 'no' }),
    ],
    want: { id: 'id', q: 'asked' },
  },
  {
    why: 'of a parameter it takes the example of its schema where it has none itself',
    parameters: [parameter('q', 'query', { required: true, schema: { $ref: '#/components/schemas/Told' } })],
    want: { id: 'id', q: 'told' },
  },
  {
    why: 'fields of the body stand beside the others',
    operation: json({ schema: object, example: { a: 'x' } }),
    want: { id: 'id', a: 'x' },
  },
  {
    why: 'of named examples it takes the first, wherever it stands',
    operation: json({
      schema: object,
      examples: { one: { $ref: '#/components/examples/Shared' }, two: { value: { a: 'two' } } },
    }),
    want: { id: 'id', a: 'shared' },
  },
  { why: 'a body without an example adds nothing', operation: json({ schema: object }), want: { id: 'id' } },
  {
    why: 'a body that is no object of known fields is one field',
    operation: json({ schema: { type: 'array', items: text }, example: ['x'] }),
    want: { id: 'id', body: ['x'] },
  },
])('$why', ({ operation = {}, parameters, want }) => {
  expect(exampleOf(operation, parameters)).toEqual(want);
});
