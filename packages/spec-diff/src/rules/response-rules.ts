import { additive, breaking, type CallRule, docs } from './rule.ts';

const ANSWER = (content: string) => `responses: { 200: { description: Done., ${content} } }`;
const ANSWER_HEADER = (header: string) => ANSWER(`headers: { X-A: ${header} }`);

/** What changes of responses mean; those of their schemas are rules of schemas. */
export const RESPONSE_RULES = {
  'response-failure-added': {
    when: 'A status of failures is added',
    in: 'operation',
    before: 'responses: { 200: { description: Done. } }',
    after: 'responses: { 200: { description: Done. }, 429: { description: Later. } }',
    ...additive('it reaches callers as an error like any other'),
  },
  'response-failure-removed': {
    when: 'A status of failures is removed',
    in: 'operation',
    before: 'responses: { 200: { description: Done. }, 429: { description: Later. } }',
    after: 'responses: { 200: { description: Done. } }',
    ...additive('code that handles it is still right'),
  },
  'response-success-added': {
    when: 'A success is added whose content is that of another',
    in: 'operation',
    before: 'responses: { 200: { description: Done. } }',
    after: 'responses: { 200: { description: Done. }, 201: { description: Done. } }',
    ...additive('the client takes any 2xx, and it reads like the other'),
  },
  'response-success-added-otherwise': {
    when: 'A success is added whose content is another',
    in: 'operation',
    before: 'responses: { 200: { description: Done. } }',
    after:
      'responses: { 200: { description: Done. }, 201: { description: Done., content: { application/json: { schema: { type: string } } } } }',
    ...breaking('code that handles the result must handle that'),
  },
  'response-success-removed': {
    when: 'A success is removed, and another is left',
    in: 'operation',
    before: 'responses: { 200: { description: Done. }, 201: { description: Done. } }',
    after: 'responses: { 200: { description: Done. } }',
    ...additive('the client takes any 2xx, and code that handles it is still right'),
  },
  'response-last-success-removed': {
    when: 'The last success is removed',
    in: 'operation',
    before: 'responses: { 200: { description: Done. }, 400: { description: No. } }',
    after: 'responses: { 400: { description: No. } }',
    ...breaking('no call can succeed'),
  },
  'response-status-changed': {
    when: 'The success has another status',
    in: 'operation',
    before: 'responses: { 200: { description: Done. } }',
    after: 'responses: { 201: { description: Done. } }',
    ...additive('the client takes any 2xx'),
  },
  'response-content-type-added': {
    when: 'A response may have another media type too, or gets its first',
    in: 'operation',
    before: ANSWER('content: { application/json: {} }'),
    after: ANSWER('content: { application/json: {}, text/csv: {} }'),
    ...additive('the client asks for what it asked for'),
  },
  'response-content-type-removed': {
    when: 'A response has a media type no longer',
    in: 'operation',
    before: ANSWER('content: { application/json: {}, text/csv: {} }'),
    after: ANSWER('content: { application/json: {} }'),
    ...breaking('code that reads it fails'),
  },
  'response-content-type-changed': {
    when: 'A response has another media type',
    in: 'operation',
    before: ANSWER('content: { image/png: {} }'),
    after: ANSWER('content: { image/svg+xml: {} }'),
    ...breaking('code that reads it fails'),
  },
  'response-json-type-changed': {
    when: 'A response has another media type of JSON',
    in: 'operation',
    before: ANSWER('content: { application/json: {} }'),
    after: ANSWER('content: { application/problem+json: {} }'),
    ...additive('the client reads both alike'),
  },
  'response-encoding-changed': {
    when: 'The parts of a response are encoded otherwise',
    in: 'operation',
    before: ANSWER('content: { multipart/form-data: {} }'),
    after: ANSWER('content: { multipart/form-data: { encoding: { a: { contentType: text/csv } } } }'),
    ...breaking('code that reads them fails'),
  },
  'response-header-added': {
    when: 'A header of a response is added',
    in: 'operation',
    before: ANSWER('headers: {}'),
    after: ANSWER_HEADER('{ schema: { type: string } }'),
    ...docs('the client gives callers no headers'),
  },
  'response-header-removed': {
    when: 'A header of a response is removed',
    in: 'operation',
    before: ANSWER_HEADER('{ schema: { type: string } }'),
    after: ANSWER('headers: {}'),
    ...docs('the client gives callers no headers'),
  },
  'response-header-changed': {
    when: 'A header of a response becomes required or optional, or its schema changes',
    in: 'operation',
    before: ANSWER_HEADER('{ schema: { type: string } }'),
    after: ANSWER_HEADER('{ schema: { type: integer } }'),
    ...docs('the client gives callers no headers'),
  },
  'response-links-changed': {
    when: 'The `links` of a response',
    in: 'operation',
    before: ANSWER('links: {}'),
    after: ANSWER('links: { next: { operationId: doThing } }'),
    ...docs('the client follows none'),
  },
} as const satisfies Readonly<Record<string, CallRule>>;
