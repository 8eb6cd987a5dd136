/** What stands where in an OpenAPI document, and in which order its keys conventionally come. */
export interface Shape {
  /** Keys in their conventional order. Keys named nowhere (extensions above all) come between `first` and `last`. */
  readonly first?: readonly string[];
  readonly last?: readonly string[];
  /** The kind of what stands under a key; a key that is not named holds plain data. */
  readonly children?: Readonly<Record<string, Kind>>;
  /** Set on maps with free keys: the kind of every value. */
  readonly entries?: Kind;
  /** A map whose keys are sorted in every mode. */
  readonly sorted?: boolean;
}

export type Kind =
  | 'document'
  | 'info'
  | 'tag'
  | 'server'
  | 'serverVariables'
  | 'serverVariable'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'body'
  | 'responses'
  | 'response'
  | 'headers'
  | 'content'
  | 'media'
  | 'examples'
  | 'example'
  | 'schema'
  | 'schemas'
  | 'schemaMap'
  | 'components'
  | 'parameters'
  | 'bodies'
  | 'sharedResponses'
  | 'sharedExamples'
  | 'securitySchemes'
  | 'securityScheme'
  | 'sharedHeaders';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export const kinds: Readonly<Record<Kind, Shape>> = {
  document: {
    first: ['openapi', 'jsonSchemaDialect', 'info', 'servers', 'tags', 'externalDocs', 'security'],
    last: ['paths', 'webhooks', 'components'],
    children: {
      info: 'info',
      servers: 'server',
      tags: 'tag',
      paths: 'paths',
      webhooks: 'paths',
      components: 'components',
    },
  },
  info: { first: ['title', 'summary', 'version', 'description', 'termsOfService', 'contact', 'license'] },
  tag: { first: ['name', 'description', 'externalDocs'] },
  server: { first: ['url', 'description', 'variables'], children: { variables: 'serverVariables' } },
  serverVariables: { entries: 'serverVariable' },
  serverVariable: { first: ['enum', 'default', 'description'] },
  paths: { entries: 'pathItem', sorted: true },
  pathItem: {
    first: ['$ref', 'summary', 'description', 'servers', 'parameters', ...methods],
    children: {
      parameters: 'parameter',
      servers: 'server',
      ...Object.fromEntries(methods.map((method) => [method, 'operation' as const])),
    },
  },
  operation: {
    first: ['tags', 'summary', 'description', 'externalDocs', 'operationId', 'deprecated'],
    last: ['parameters', 'requestBody', 'responses', 'callbacks', 'security', 'servers'],
    children: { parameters: 'parameter', requestBody: 'body', responses: 'responses', servers: 'server' },
  },
  parameter: {
    first: [
      '$ref',
      'name',
      'in',
      'description',
      'required',
      'deprecated',
      'allowEmptyValue',
      'style',
      'explode',
      'schema',
      'content',
      'example',
      'examples',
    ],
    children: { schema: 'schema', content: 'content', examples: 'examples' },
  },
  body: { first: ['$ref', 'description', 'required', 'content'], children: { content: 'content' } },
  responses: { entries: 'response', sorted: true },
  response: {
    first: ['$ref', 'description', 'headers', 'content', 'links'],
    children: { headers: 'headers', content: 'content' },
  },
  headers: { entries: 'parameter' },
  content: { entries: 'media' },
  media: { first: ['schema', 'example', 'examples', 'encoding'], children: { schema: 'schema', examples: 'examples' } },
  examples: { entries: 'example' },
  example: { first: ['$ref', 'summary', 'description', 'value', 'externalValue'] },
  schema: {
    first: [
      '$ref',
      'title',
      'description',
      'deprecated',
      'readOnly',
      'writeOnly',
      'type',
      'format',
      'default',
      'enum',
      'const',
      'minimum',
      'exclusiveMinimum',
      'maximum',
      'exclusiveMaximum',
      'multipleOf',
      'minLength',
      'maxLength',
      'pattern',
      'minItems',
      'maxItems',
      'uniqueItems',
      'items',
      'minProperties',
      'maxProperties',
      'required',
      'properties',
      'additionalProperties',
      'allOf',
      'oneOf',
      'anyOf',
      'not',
      'discriminator',
      'xml',
      'externalDocs',
      'example',
      'examples',
    ],
    children: {
      items: 'schema',
      properties: 'schemaMap',
      additionalProperties: 'schema',
      patternProperties: 'schemaMap',
      prefixItems: 'schema',
      allOf: 'schema',
      oneOf: 'schema',
      anyOf: 'schema',
      not: 'schema',
      $defs: 'schemas',
    },
  },
  schemaMap: { entries: 'schema' },
  schemas: { entries: 'schema', sorted: true },
  components: {
    first: [
      'schemas',
      'responses',
      'parameters',
      'examples',
      'requestBodies',
      'headers',
      'securitySchemes',
      'links',
      'callbacks',
    ],
    children: {
      schemas: 'schemas',
      responses: 'sharedResponses',
      parameters: 'parameters',
      examples: 'sharedExamples',
      requestBodies: 'bodies',
      headers: 'sharedHeaders',
      securitySchemes: 'securitySchemes',
    },
  },
  parameters: { entries: 'parameter', sorted: true },
  bodies: { entries: 'body', sorted: true },
  sharedResponses: { entries: 'response', sorted: true },
  sharedExamples: { entries: 'example', sorted: true },
  sharedHeaders: { entries: 'parameter', sorted: true },
  securitySchemes: { entries: 'securityScheme', sorted: true },
  securityScheme: {
    first: ['$ref', 'type', 'description', 'name', 'in', 'scheme', 'bearerFormat', 'flows', 'openIdConnectUrl'],
  },
};
