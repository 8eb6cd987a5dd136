import { schemaInOneDialect } from '@one37id/agency-openapi/dialect';
import type { Schema, Schemas } from '../../schema.ts';

/** What real documents have and the reconstruction has not, by what is special about it. */
export const components: Schemas = {
  Named: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } },
  Aged: { type: 'object', required: ['age'], properties: { age: { type: 'integer', minimum: 0 } } },
  Cat: {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
  },
  Dog: {
    type: 'object',
    required: ['kind', 'tricks'],
    properties: { kind: { type: 'string' }, tricks: { type: 'array', items: { type: 'string' } } },
  },
  Tree: {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string' },
      parent: { $ref: '#/components/schemas/Tree' },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  },
  Owner: {
    type: 'object',
    required: ['pets'],
    properties: { pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } },
  },
  Pet: { type: 'object', properties: { owner: { $ref: '#/components/schemas/Owner' } } },
  Endless: { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Endless' } } },
};

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const field = (schema: Schema): Schema => ({ type: 'object', required: ['field'], properties: { field: schema } });
const both: readonly Schema[] = [ref('Cat'), ref('Dog')];

export const realSchemas: Readonly<Record<string, Schema>> = {
  'allOf with fields beside it': {
    allOf: [ref('Named'), ref('Aged')],
    required: ['mail'],
    properties: { mail: { type: 'string', format: 'email' } },
  },
  tuple: field({ type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], minItems: 2, maxItems: 2 }),
  'tuple that ends early, or goes on': field({ prefixItems: [{ enum: ['a'] }, ref('Named')], minItems: 1 }),
  'tuple of different items': field({
    prefixItems: [{ enum: [1, 2] }, { enum: [1, 2] }],
    maxItems: 2,
    uniqueItems: true,
  }),
  'allOf of tuples': field({
    allOf: [
      { prefixItems: [{ type: 'string' }] },
      { type: 'array', items: { minLength: 2, type: 'string' }, maxItems: 3 },
    ],
  }),
  'allOf of one that may be null': field({ anyOf: [ref('Named'), { type: 'null' }] }),
  'allOf that narrows a field': field({
    allOf: [{ type: 'string', minLength: 2 }, { maxLength: 4 }, { type: 'string', pattern: '^[a-z]+$' }],
  }),
  'allOf where one part knows all fields': {
    allOf: [
      ref('Named'),
      { type: 'object', additionalProperties: false, properties: { name: {}, more: { type: 'boolean' } } },
    ],
  },
  'oneOf of components': field({ oneOf: both }),
  'oneOf with a discriminator': field({
    oneOf: both,
    discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat', dog: 'Dog' } },
  }),
  'oneOf with a discriminator without mapping': field({ oneOf: both, discriminator: { propertyName: 'kind' } }),
  'oneOf of which one contains the other': field({ oneOf: [ref('Named'), { allOf: [ref('Named'), ref('Aged')] }] }),
  'anyOf of types': field({
    anyOf: [
      { type: 'string', maxLength: 3 },
      { type: 'number', minimum: 10 },
    ],
  }),
  'alternatives beside fields': {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' } },
    anyOf: [
      { required: ['a'], properties: { a: { type: 'string' } } },
      { required: ['b'], properties: { b: { type: 'number' } } },
    ],
  },
  not: field({ type: 'string', not: { enum: ['', 'a'] } }),
  const: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: 'cat' }, size: { type: 'number', enum: [1, 2] } },
  },
  pattern: field({ type: 'string', pattern: '^[A-Z]{2}\\d{2,4}$' }),
  'pattern with a length': field({ type: 'string', pattern: '^\\w+$', minLength: 3, maxLength: 5 }),
  'pattern that looks ahead': field({ type: 'string', pattern: '^(?=.*\\d)(?=.*[A-Z]).{3,}$' }),
  'formats of texts': {
    type: 'object',
    required: ['uuid', 'uri', 'email', 'date', 'ipv4', 'hostname', 'byte', 'password', 'phone'],
    properties: Object.fromEntries(
      [
        'uuid',
        'uri',
        'email',
        'date',
        'date-time',
        'time',
        'duration',
        'ipv4',
        'ipv6',
        'hostname',
        'byte',
        'password',
        'phone',
      ].map((format) => [format, { type: 'string', format }]),
    ),
  },
  'a format with a length': field({ type: 'string', format: 'email', maxLength: 20 }),
  'formats of numbers': {
    type: 'object',
    properties: {
      int32: { type: 'integer', format: 'int32' },
      int64: { type: 'integer', format: 'int64' },
      float: { type: 'number', format: 'float' },
    },
  },
  'bounds of numbers': {
    type: 'object',
    required: ['a', 'b', 'c'],
    properties: {
      a: { type: 'number', minimum: 0.5, maximum: 1.5 },
      b: { type: 'integer', minimum: 1, maximum: 3 },
      c: { type: 'number', maximum: -5 },
    },
  },
  multipleOf: {
    type: 'object',
    required: ['a', 'b'],
    properties: {
      a: { type: 'integer', multipleOf: 5, minimum: 7 },
      b: { type: 'number', multipleOf: 0.01, minimum: 0, maximum: 1 },
    },
  },
  'lists with limits': {
    type: 'object',
    required: ['a', 'b'],
    properties: {
      a: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'boolean' } },
      b: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'object', properties: { x: { enum: [1, 2] } } },
      },
    },
  },
  'a list of different values': field({
    type: 'array',
    minItems: 2,
    maxItems: 3,
    uniqueItems: true,
    items: { type: 'string', enum: ['a', 'b', 'c'] },
  }),
  'a list as the body': { type: 'array', minItems: 1, items: { type: 'string', format: 'uuid' } },
  'a map': field({ type: 'object', additionalProperties: { type: 'integer' }, minProperties: 1, maxProperties: 3 }),
  'a closed object': {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: { a: { type: 'string' }, b: { type: 'string' } },
  },
  'fields without a type': { required: ['a'], properties: { a: { minLength: 2 }, b: {} } },
  'a field of the answer': {
    type: 'object',
    required: ['id', 'name'],
    properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
  },
  'a component that holds itself': ref('Tree'),
  'components that hold each other': ref('Owner'),
};

/** Those that only OpenAPI 3.1 can say, or says otherwise. */
export const newerSchemas: Readonly<Record<string, Schema>> = {
  'a text or null': field({ type: ['string', 'null'], minLength: 1 }),
  'a component or null': field({ oneOf: [ref('Named'), { type: 'null' }] }),
  'types without null': field({ type: ['string', 'integer'] }),
  'exclusive bounds': field({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }),
  'unevaluated fields': {
    allOf: [ref('Named')],
    properties: { more: { type: 'boolean' } },
    unevaluatedProperties: false,
  },
};

/** Those that OpenAPI 3.0 says in words of its own. */
export const olderSchemas = schemaInOneDialect({
  properties: {
    'a component or null, in allOf': field({ allOf: [ref('Named')], ...{ nullable: true } }),
    'nullable text': field({ type: 'string', ...{ nullable: true } }),
    'nullable enum without null': field({ type: 'string', enum: ['a', 'b'], ...{ nullable: true } }),
    'exclusive bounds as flags': field({
      type: 'integer',
      minimum: 0,
      maximum: 3,
      ...{ exclusiveMinimum: true, exclusiveMaximum: true },
    } as object),
  },
}) as { readonly properties: Readonly<Record<string, Schema>> };
