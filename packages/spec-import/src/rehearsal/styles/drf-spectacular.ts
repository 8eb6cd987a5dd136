import { isObject } from '@one37id/agency-openapi/document';
import { childIn, type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import type { Habit } from '../habits/habit.ts';
import { eachMedia } from './each-schema.ts';

/**
 * Django REST framework's: paths that end in a slash, bodies as JSON, forms and multipart, enums of their own with a
 * blank beside them, a cookie before the credential that is meant, and an answer without a body for what deletes.
 */
export const drfSpectacular: Habit = (document) => {
  document.openapi = '3.0.3';
  const schemes = childIn(childIn(document, 'components'), 'securitySchemes');
  schemes['cookieAuth'] = { type: 'apiKey', in: 'cookie', name: 'sessionid' };
  for (const { operation, path, method } of workingOperations(document)) {
    operation.operationId = `${path.replaceAll(/\W+/g, '_').toLowerCase()}_${method}`;
    const security = operation.security;
    if (Array.isArray(security) && security.length > 0)
      operation.security = [{ cookieAuth: [] }, ...(security as unknown[])];
  }
  const paths = objectIn(document.paths);
  document.paths = Object.fromEntries(
    // Of an operation without a summary the path is the name.
    Object.entries(paths).map(([path, item]) => [path.endsWith('/') || isWordless(item) ? path : `${path}/`, item]),
  );
  eachMedia(document, ({ 'application/json': media, ...others }, isRequest) =>
    media === undefined
      ? others
      : isRequest
        ? { 'application/json': media, 'application/x-www-form-urlencoded': media, 'multipart/form-data': media }
        : { 'application/json': media },
  );
  const schemas = childIn(childIn(document, 'components'), 'schemas');
  schemas['BlankEnum'] = { enum: [''] };
  for (const [name, schema] of Object.entries(schemas)) ownEnums(schemas, name, schema);
};

function isWordless(item: unknown): boolean {
  return Object.values(objectIn(item)).some((operation) => isObject(operation) && operation.summary === undefined);
}

function ownEnums(schemas: Json, name: string, schema: unknown): void {
  for (const [field, property] of Object.entries(objectIn(objectIn(schema).properties))) {
    if (!isObject(property) || !Array.isArray(property.enum) || property.type !== 'string') continue;
    const own = `${name}${field.charAt(0).toUpperCase()}${field.slice(1)}Enum`;
    schemas[own] = { enum: property.enum, type: 'string', description: '* values' };
    const { enum: _, type: _type, ...rest } = property;
    objectIn(objectIn(schema).properties)[field] = { ...rest, allOf: [{ $ref: `#/components/schemas/${own}` }] };
  }
}
