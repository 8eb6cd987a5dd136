import { isObject } from '@one37id/agency-openapi/document';
import { childIn, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import type { Habit } from '../habits/habit.ts';
import { eachMedia, eachSchema } from './each-schema.ts';

/**
 * ASP.NET Core's: no operationIds, every body under all that its formatters read and write, closed objects, what may be
 * null said so, numbers with formats, failures as problem details, and 200 for everything.
 */
export const swashbuckle: Habit = (document) => {
  document.openapi = '3.0.1';
  for (const { operation } of workingOperations(document)) {
    delete operation.operationId;
    const responses = objectIn(operation.responses);
    if (responses['201'] !== undefined && responses['200'] === undefined) {
      responses['200'] = responses['201'];
      delete responses['201'];
    }
    responses['500'] ??= {
      description: 'Server Error',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
    };
  }
  eachMedia(document, (content, isRequest) => {
    const { 'application/json': media } = content;
    if (media === undefined) return content;
    return isRequest
      ? { 'application/json': media, 'text/json': media, 'application/*+json': media }
      : { 'text/plain': media, 'application/json': media, 'text/json': media };
  });
  eachSchema(document, (schema) => {
    if (schema.type === 'object' && isObject(schema.properties)) schema.additionalProperties = false;
    if (schema.type === 'number') schema.format = 'double';
    if (schema.type === 'integer') schema.format = 'int32';
  });
  childIn(childIn(document, 'components'), 'schemas')['ProblemDetails'] = {
    type: 'object',
    properties: {
      type: { type: 'string', nullable: true },
      title: { type: 'string', nullable: true },
      status: { type: 'integer', format: 'int32', nullable: true },
      detail: { type: 'string', nullable: true },
    },
    additionalProperties: {},
  };
};
