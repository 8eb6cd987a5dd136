import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { emitContract } from './contract.ts';

const json = (media: JsonObject): JsonObject => ({
  description: 'd',
  content: {
    'application/json': { schema: { type: 'object', properties: { isSuccessfull: {}, result: {} } }, ...media },
  },
});
const THINGS = { client: 'agency', resource: 'things', method: 'get' };
const envelope = (result: object) => ({
  type: 'object',
  required: ['isSuccessfull', 'result'],
  properties: { isSuccessfull: { type: 'boolean' }, result },
});
const success = json({ example: { isSuccessfull: true, result: 2 } });

/** The row of a document with one operation. */
function rowOf(operation: JsonObject): string {
  const method = operation['requestBody'] === undefined ? 'get' : 'post';
  const document = {
    openapi: '3.0.3',
    info: { title: 't', version: '1' },
    paths: {
      '/things': {
        [method]: {
          tags: ['T'],
          summary: 's',
          operationId: 'getThing',
          'x-agency': THINGS,
          responses: { 200: success },
          ...operation,
        },
      },
    },
    components: {
      securitySchemes: {
        hash: { type: 'apiKey', in: 'header', name: 'Hash' },
        studio: { type: 'http', scheme: 'bearer' },
      },
      responses: {
        Failure: json({ examples: { bad: { value: { errorCode: 1 } }, worse: { value: { errorCode: 2 } } } }),
      },
    },
  };
  return emitContract(readCatalog(document), document).text.replace(/\s+/g, ' ');
}

it.each([
  { part: 'an open operation', given: {}, want: "path: '/things', retry: 'once'" },
  {
    part: 'a key',
    given: { security: [{ hash: [] }] },
    want: "credential: { scheme: 'hash', header: 'hash', prefix: '' }",
  },
  {
    part: 'a token',
    given: { security: [{ studio: [] }] },
    want: "credential: { scheme: 'studio', header: 'authorization', prefix: 'Bearer ' }",
  },
  {
    part: 'the first of alternatives',
    given: { security: [{ studio: [] }, { hash: [] }] },
    want: "credential: { scheme: 'studio'",
  },
  {
    part: 'the retry class',
    given: { 'x-agency': { resource: 'things', method: 'get', retry: 'read' } },
    want: "retry: 'read'",
  },
  { part: 'the value of an envelope', given: {}, want: "status: 200, answerType: 'application/json', want: 2," },
  {
    part: 'an answer without content',
    given: { responses: { 204: { description: 'd' } } },
    want: 'status: 204, failures: []',
  },
  {
    part: 'each named failure',
    given: { responses: { 200: success, 400: { $ref: '#/components/responses/Failure' } } },
    want: "failures: [ { declared: '400', status: 400, example: 'bad', body: { errorCode: 1 }, }, { declared: '400', status: 400, example: 'worse', body: { errorCode: 2 }, }, ]",
  },
  {
    part: 'a failure with one example',
    given: { responses: { 200: success, 409: json({ example: { errorCode: 3 } }) } },
    want: "failures: [{ declared: '409', status: 409, body: { errorCode: 3 } }]",
  },
  {
    part: 'a range without content',
    given: { responses: { 200: success, '4XX': { description: 'd' } } },
    want: "failures: [{ declared: '4XX', status: 400 }]",
  },
  {
    part: 'where each field is sent',
    given: {
      parameters: [{ in: 'query', name: 'q', schema: { type: 'string' } }],
      requestBody: json({ schema: { type: 'object', properties: { a: {} } } }),
    },
    want: "fields: { q: 'query', a: 'body' }, requestType",
  },
  {
    part: 'how a list pages',
    given: {
      'x-agency': {
        method: 'get',
        resource: 'things',
        pagination: { page: 'at', size: 'rows', firstPage: 0, defaultSize: 50, items: 'all' },
      },
      requestBody: json({ schema: { type: 'object', properties: { at: {}, rows: {} } } }),
      responses: { 200: json({ schema: envelope({ properties: { all: { type: 'array', items: {} } } }) }) },
    },
    want: "pagination: { page: 'at',",
  },
  {
    part: 'JSON that is no envelope',
    given: { responses: { 200: json({ schema: { type: 'object' }, example: { a: 1 } }) } },
    want: "returns: 'json', fields: {}, loggable: [], input: {}, status: 200, answerType: 'application/json', want: { a: 1 },",
  },
  {
    part: 'what nobody describes, as it is',
    given: { 'x-agency': { ...THINGS, returns: 'any' }, responses: { 200: json({ example: { a: 1 } }) } },
    want: 'want: { a: 1 },',
  },
  {
    part: 'what nobody describes, and looks like an envelope',
    given: {
      'x-agency': { ...THINGS, returns: 'any' },
      responses: { 200: json({ example: { isSuccessfull: true, result: 5 } }) },
    },
    want: 'want: 5,',
  },
  {
    part: 'nothing wanted of an envelope without a result',
    given: { responses: { 200: json({ schema: { properties: { isSuccessfull: {} } }, example: { a: 1 } }) } },
    want: "returns: 'void', fields: {}, loggable: [], input: {}, status: 200, answerType: 'application/json', failures: []",
  },
  {
    part: 'no success at all',
    given: { responses: { default: { description: 'd' } } },
    want: 'status: 200, failures: []',
  },
  { part: 'a body', given: { requestBody: json({ example: { a: 1 } }) }, want: "requestType: 'application/json'" },
])('$part', ({ given, want }) => {
  expect(rowOf(given)).toContain(want);
});

it.each<{ given: object; want: string | undefined }>([
  { given: { schema: { type: 'string' } }, want: undefined },
  { given: { style: 'form', explode: true, allowReserved: false, schema: { type: 'array' } }, want: undefined },
  { given: { explode: false, schema: { type: 'array' } }, want: "style: 'form', explode: false, allowReserved: false" },
  { given: { schema: { type: 'object' } }, want: "style: 'form', explode: true, allowReserved: false" },
  {
    given: { style: 'spaceDelimited', schema: { type: 'array' } },
    want: "style: 'spaceDelimited', explode: false, allowReserved: false",
  },
  { given: { allowReserved: true, schema: {} }, want: "style: 'form', explode: true, allowReserved: true" },
  {
    given: { content: { 'application/json': { schema: { type: 'string' } } } },
    want: "style: 'json', explode: false, allowReserved: false",
  },
])('of a query parameter with $given it says how it is written: $want', ({ given, want }) => {
  const row = rowOf({ parameters: [{ in: 'query', name: 'q', ...given }] });
  if (want === undefined) expect(row).not.toContain('written:');
  else expect(row).toContain(`written: { q: { ${want} }`);
});

it('a header is no query, and the file is what it says', () => {
  const made = rowOf({ parameters: [{ in: 'header', name: 'X-A', explode: false, schema: { type: 'array' } }] });
  expect(made).not.toContain('written:');
  expect(made).toContain("import type { ContractRow } from '../contract-row.ts'; /** One row per operation of openapi");
});
