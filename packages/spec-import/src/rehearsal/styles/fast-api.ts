import { childIn, type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import type { Habit } from '../habits/habit.ts';
import { eachSchema } from './each-schema.ts';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/**
 * Python's: 3.1, a title on everything, `anyOf` with null, tuples and unions in its own errors, 422 beside each
 * operation.
 */
export const fastApi: Habit = (document) => {
  document.openapi = '3.1.0';
  for (const { operation, path, method } of workingOperations(document)) {
    operation.operationId = `${path.replaceAll(/\W+/g, '_')}_${method}`;
    const responses = objectIn(operation.responses);
    responses['422'] = {
      description: 'Validation Error',
      content: { 'application/json': { schema: ref('HTTPValidationError') } },
    };
    delete responses['400'];
  }
  eachSchema(document, (schema, name) => {
    if (name !== '') schema.title ??= name.charAt(0).toUpperCase() + name.slice(1);
    if (schema['nullable'] !== true) return;
    const { nullable: _, title, description, ...own } = schema;
    for (const key of Object.keys(schema)) delete schema[key];
    Object.assign(schema, {
      anyOf: [own, { type: 'null' }],
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    });
  });
  Object.assign(childIn(childIn(document, 'components'), 'schemas'), {
    HTTPValidationError: {
      title: 'HTTPValidationError',
      type: 'object',
      properties: { detail: { title: 'Detail', type: 'array', items: ref('ValidationError') } },
    },
    ValidationError: {
      title: 'ValidationError',
      type: 'object',
      required: ['loc', 'msg', 'type'],
      properties: {
        loc: { title: 'Location', type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
        msg: { title: 'Message', type: 'string' },
        type: { title: 'Error Type', type: 'string' },
      },
    },
  });
};
