import { isObject, objectAt } from '@one37id/agency-openapi/document';
import { childIn, type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import type { NestOptions } from './nest-options.ts';

const BASE = { $ref: '#/components/schemas/BaseResponse' };
const FAILURE = { $ref: '#/components/schemas/ErrorResponse' };
const FLAG = { isSuccessfull: { type: 'boolean' } };

/**
 * Composes the envelopes as services do with `getSchemaPath`, with a class of their own per result, or with
 * alternatives.
 */
export function nestEnvelopes(document: Json, style: NonNullable<NestOptions['envelope']>): void {
  const schemas = childIn(childIn(document, 'components'), 'schemas');
  schemas['BaseResponse'] = { type: 'object', properties: FLAG, required: ['isSuccessfull'] };
  schemas['ErrorResponse'] = {
    type: 'object',
    properties: { ...FLAG, errorCode: { type: 'number' }, message: { type: 'string' } },
  };
  for (const [index, { operation }] of workingOperations(document).entries()) {
    for (const [status, response] of Object.entries(objectIn(operation.responses))) {
      const media = objectAt(objectAt(response).content)['application/json'];
      const properties = objectIn(objectAt(objectAt(media).schema).properties);
      if (!status.startsWith('2') || !isObject(media) || properties['result'] === undefined) continue;
      Object.assign(media, { schema: composed(schemas, style, properties, index) });
    }
  }
}

function composed(schemas: Json, style: NonNullable<NestOptions['envelope']>, properties: Json, index: number): Json {
  const { result } = properties;
  if (style === 'allOf') return { allOf: [BASE, { properties: { result } }] };
  if (style === 'base last')
    return { title: 'Response', allOf: [{ type: 'object', properties: { result }, required: ['result'] }, BASE] };
  const name = `Response${index}Dto`;
  schemas[name] = { type: 'object', properties, required: ['isSuccessfull'] };
  const ref = { $ref: `#/components/schemas/${name}` };
  return style === 'class' ? ref : { oneOf: [ref, FAILURE] };
}
