import { additive, breaking, type CallRule, docs, onWire } from './rule.ts';

const REFUSED = 'calls without it are refused';
const INSTALLED = 'installed versions send it wrongly';
const PARAMETER = 'parameters: [{ name: a, in: query, schema: { type: string } }]';
const HEADER = 'parameters: [{ name: X-A, in: header, schema: { type: string } }]';
const BODY = (more = '') => `requestBody: { ${more}content: { application/json: { schema: { type: object } } } }`;

/** What changes of parameters and bodies mean. */
export const REQUEST_RULES = {
  'parameter-added-required': {
    when: 'A required parameter is added',
    in: 'operation',
    before: 'parameters: []',
    after: 'parameters: [{ name: a, in: query, required: true, schema: { type: string } }]',
    ...breaking(REFUSED),
  },
  'parameter-added-optional': {
    when: 'An optional parameter of the query is added',
    in: 'operation',
    before: 'parameters: []',
    after: PARAMETER,
    ...additive('calls may leave it out'),
  },
  'parameter-removed': {
    when: 'A parameter of the path or the query is removed',
    in: 'operation',
    before: PARAMETER,
    after: 'parameters: []',
    ...breaking('calls that pass it do not compile'),
  },
  'header-added-optional': {
    when: 'An optional header or cookie is added',
    in: 'operation',
    before: 'parameters: []',
    after: HEADER,
    ...docs('no call has a field for it; `options.headers` takes any'),
  },
  'header-removed': {
    when: 'A header or a cookie is removed',
    in: 'operation',
    before: HEADER,
    after: 'parameters: []',
    ...docs('no call has a field for it; `options.headers` takes any'),
  },
  'parameter-required': {
    when: 'A parameter becomes required',
    in: 'operation',
    before: PARAMETER,
    after: 'parameters: [{ name: a, in: query, required: true, schema: { type: string } }]',
    ...breaking(REFUSED),
  },
  'parameter-optional': {
    when: 'A parameter becomes optional',
    in: 'operation',
    before: 'parameters: [{ name: a, in: query, required: true, schema: { type: string } }]',
    after: PARAMETER,
    ...additive('calls may leave it out'),
  },
  'parameter-style-changed': {
    when: 'A parameter is written otherwise: `style`, `explode`, `allowReserved`, `allowEmptyValue`, `content`',
    in: 'operation',
    before: PARAMETER,
    after: 'parameters: [{ name: a, in: query, explode: false, schema: { type: string } }]',
    ...onWire(INSTALLED),
  },
  'request-field-moved': {
    when: 'A field moves between path, query and body',
    in: 'operation',
    before: 'parameters: [{ name: a, in: query, schema: { type: string } }, { name: b, in: query, schema: {} }]',
    after:
      '{ parameters: [{ name: b, in: query, schema: {} }], requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }',
    ...onWire(INSTALLED),
  },
  'request-body-added-required': {
    when: 'A required body is added',
    in: 'operation',
    before: '{}',
    after: BODY('required: true, '),
    ...breaking(REFUSED),
  },
  'request-body-added-optional': {
    when: 'An optional body is added',
    in: 'operation',
    before: '{}',
    after: BODY(),
    ...additive('calls may leave it out'),
  },
  'request-body-removed': {
    when: 'The body is removed',
    in: 'operation',
    before: BODY(),
    after: '{}',
    ...breaking('calls that pass its fields do not compile'),
  },
  'request-body-required': {
    when: 'The body becomes required',
    in: 'operation',
    before: BODY(),
    after: BODY('required: true, '),
    ...breaking(REFUSED),
  },
  'request-body-optional': {
    when: 'The body becomes optional',
    in: 'operation',
    before: BODY('required: true, '),
    after: BODY(),
    ...additive('calls may leave it out'),
  },
  'request-content-type-added': {
    when: 'Another media type is accepted',
    in: 'operation',
    before: BODY(),
    after: 'requestBody: { content: { application/json: { schema: { type: object } }, text/csv: {} } }',
    ...additive('the client sends what it sent'),
  },
  'request-content-type-removed': {
    when: 'A media type is accepted no longer',
    in: 'operation',
    before: 'requestBody: { content: { application/json: { schema: { type: object } }, text/csv: {} } }',
    after: BODY(),
    ...breaking('calls that send it are refused'),
  },
  'request-content-type-changed': {
    when: 'The body has another media type',
    in: 'operation',
    before: 'requestBody: { content: { text/csv: {} } }',
    after: 'requestBody: { content: { text/plain: {} } }',
    ...breaking('calls that send the old one are refused'),
  },
  'request-json-type-changed': {
    when: 'The body has another media type of JSON',
    in: 'operation',
    before: BODY(),
    after: 'requestBody: { content: { application/merge-patch+json: { schema: { type: object } } } }',
    ...onWire('installed versions may be refused'),
  },
  'request-encoding-changed': {
    when: 'The parts of a form are encoded otherwise',
    in: 'operation',
    before: 'requestBody: { content: { multipart/form-data: {} } }',
    after: 'requestBody: { content: { multipart/form-data: { encoding: { a: { contentType: text/csv } } } } }',
    ...breaking('calls that encode them as before are refused'),
  },
} as const satisfies Readonly<Record<string, CallRule>>;
