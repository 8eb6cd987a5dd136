import { describe, expect, it } from 'vitest';
import { operationAt, parametersIn, requestOf, responsesOf, successOf } from './operation-view.ts';

const schema = { type: 'string' };
const content = { 'application/json': { schema } };
const document = {
  paths: { '/a': { parameters: [{ $ref: '#/components/parameters/Id' }], get: { summary: 'Get.' } } },
  components: {
    parameters: { Id: { in: 'path', name: 'id', required: true, schema } },
    requestBodies: { Body: { required: true, content } },
    responses: { Answer: { $ref: '#/components/responses/Same' }, Same: { description: '', content } },
    examples: { One: { value: 1 } },
  },
};

describe('a body', () => {
  it.each([
    { given: {}, want: { required: false, types: [], json: undefined } },
    { given: { requestBody: { content: {} } }, want: { required: false, types: [], json: undefined } },
    {
      given: { requestBody: { $ref: '#/components/requestBodies/Body' } },
      want: { required: true, types: ['application/json'], json: { schema } },
    },
    { given: { requestBody: { content: { 'text/csv': {} } } }, want: { types: ['text/csv'], json: undefined } },
  ])('$given', ({ given, want }) => {
    expect(requestOf(document, given)).toMatchObject(want);
  });
});

it.each([
  { given: { example: 5 }, want: [['', 5]] },
  {
    given: { examples: { a: { value: 1 }, b: { $ref: '#/components/examples/One' } } },
    want: [
      ['a', 1],
      ['b', 1],
    ],
  },
  { given: {}, want: [] },
])('examples are read alike, whichever way they are written: $given', ({ given, want }) => {
  const { json } = requestOf(document, { requestBody: { content: { 'application/json': given } } });
  expect([...(json?.examples ?? [])]).toEqual(want);
  const [parameter] = parametersIn(document, { parameters: [given] });
  expect([...(parameter?.examples ?? [])]).toEqual(want);
});

it('reads answers, references followed, in the document’s order', () => {
  const operation = { responses: { default: {}, 400: {}, 201: { $ref: '#/components/responses/Answer' }, '2XX': {} } };
  const read = responsesOf(document, operation).map(({ status, isSuccess, types }) => [status, isSuccess, types]);
  expect(read).toEqual([
    ['201', true, ['application/json']],
    ['400', false, []],
    ['default', false, []],
    ['2XX', true, []],
  ]);
  expect(successOf(document, operation)?.status).toBe('201');
  expect(successOf(document, {})).toBeUndefined();
});

it('reads the parameters of a path, and then those of the operation', () => {
  const { item, operation } = operationAt(document, '/a', 'GET');
  const own = { ...operation, parameters: [{ in: 'query', name: 'q', content }] };
  expect(parametersIn(document, item, own)).toMatchObject([
    { in: 'path', name: 'id', required: true, schema },
    { in: 'query', name: 'q', required: false, schema },
  ]);
  expect(operationAt(document, '/b', 'GET')).toEqual({ item: {}, operation: {} });
});
