import { isObject } from './types.ts';

/**
 * What stands at a place of a document: `data` is nobody's but the author's, an `object` has keys of OpenAPI, a
 * `schema` those of JSON Schema; `objects`, `names` and `schemas` are maps by names that somebody chose. OpenAPI lets
 * extensions stand beside those of `objects` alone: a header may well be called `x-request-id`.
 */
export type Place = 'data' | 'object' | 'objects' | 'names' | 'schema' | 'schemas';

const OBJECTS = new Set(['paths', 'responses']);
const NAMES = new Set([
  'webhooks',
  'pathItems',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'content',
  'encoding',
  'variables',
  'scopes',
  // These may be lists too.
  'parameters',
  'examples',
]);
const DATA = new Set(['example', 'default', 'enum', 'const', 'value']);
const SCHEMA = new Set([
  'items',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contains',
  'propertyNames',
  'contentSchema',
  'not',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'oneOf',
  'prefixItems',
]);
const SCHEMAS = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);

/** Whether what stands under a key of an object or a schema is the author's alone. */
export const isAuthors = (key: string): boolean => key.startsWith('x-') || DATA.has(key) || key === 'examples';

/** What stands under a key, or at each place of the list there. */
export function placeBelow(place: Place, key: string, child: unknown): Place {
  if (place === 'data') return 'data';
  if (place === 'schemas') return 'schema';
  if (place === 'names') return 'object';
  if (place === 'objects') return key.startsWith('x-') ? 'data' : 'object';
  if (key.startsWith('x-') || DATA.has(key)) return 'data';
  if (SCHEMAS.has(key)) return 'schemas';
  if (place === 'schema') return SCHEMA.has(key) ? 'schema' : key === 'discriminator' ? 'object' : 'data';
  if (key === 'schema') return 'schema';
  if (key === 'schemas') return 'schemas';
  if (OBJECTS.has(key)) return 'objects';
  if (!NAMES.has(key)) return 'object';
  return isObject(child) ? 'names' : key === 'examples' ? 'data' : 'object';
}
