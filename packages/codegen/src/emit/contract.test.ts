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
const success = json({ example: { isSuccessfull: true, result: 2 } });

/** The row of a document with one operation. */
function rowOf(operation: JsonObject): string {
  const method = operation['requestBody'] === undefined ? 'get' : 'post';
  const names = { client: 'agency', resource: 'things', method: 'get' };
  const document = {
    openapi: '3.0.3',
    info: { title: 't', version: '1' },
    paths: {
      '/things': {
        [method]: {
          tags: ['T'],
          summary: 's',
          operationId: 'getThing',
          'x-agency': names,
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
  { part: 'a body', given: { requestBody: json({ example: { a: 1 } }) }, want: "requestType: 'application/json'" },
])('$part', ({ given, want }) => {
  expect(rowOf(given)).toContain(want);
});
