import { isDeepStrictEqual } from 'node:util';
import { bodyName } from '../infer/names.ts';
import { payloads } from '../infer/payloads.ts';
import { results } from '../infer/results.ts';
import type { Document, Schema } from '../openapi.ts';
import type { Page } from '../page/model.ts';
import { bodySchema } from './body.ts';
import { sorted } from './sorted.ts';

const envelopes: Readonly<Record<string, Schema>> = {
  SuccessEnvelope: {
    type: 'object',
    required: ['isSuccessfull'],
    properties: { isSuccessfull: { type: 'boolean' } },
    'x-inferred': { name: 'envelope-component', required: 'envelope-component' },
  },
  FailureEnvelope: {
    type: 'object',
    required: ['isSuccessfull', 'errorCode', 'message'],
    properties: { isSuccessfull: { type: 'boolean' }, errorCode: { type: 'number' }, message: { type: 'string' } },
    'x-inferred': { name: 'envelope-component', required: 'envelope-component' },
  },
};

export function componentsOf(page: Page): Document['components'] {
  const schemas: Record<string, Schema> = { ...envelopes, ...payloads };
  const add = (name: string, schema: Schema) => {
    if (schemas[name] && !isDeepStrictEqual(schemas[name], schema)) throw new Error(`two schemas are named ${name}`);
    schemas[name] = schema;
  };
  for (const [name, { schema }] of Object.entries(results)) add(name, schema);
  for (const operation of page.operations) if (operation.body) add(bodyName(operation), bodySchema(operation.body));
  return {
    schemas: sorted(schemas),
    securitySchemes: {
      studio: { type: 'http', scheme: 'bearer', 'x-inferred': { type: 'studio-bearer', scheme: 'studio-bearer' } },
    },
  };
}
