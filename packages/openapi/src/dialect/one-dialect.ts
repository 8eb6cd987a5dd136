import { isObject, type JsonObject } from '../document/types.ts';
import { modernSchema } from './modern-schema.ts';

/** The version of OpenAPI that everything behind the door reads: its schemas are JSON Schema 2020-12. */
export const DIALECT = '3.1.1';

/** What stands under a key: plain data, an object of the document, a schema, or a map or list of one of these. */
type Kind = 'data' | 'object' | 'objects' | 'schema' | 'schemas';

/** Keys of objects below which names stand that somebody chose. */
const NAMED = new Set([
  'paths',
  'webhooks',
  'pathItems',
  'responses',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'content',
  'encoding',
  'variables',
  'parameters',
]);
const DATA = new Set(['example', 'examples', 'default', 'enum', 'value', 'x-inferred']);
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

/**
 * The document in OpenAPI 3.1, whichever version of 3 it is written in: `nullable`, flags as exclusive limits and `example` of a
 * schema are spelled as JSON Schema 2020-12 spells them. Where 3.1 is written with words of 3.0, what was meant holds. A
 * document of this form comes out as it went in.
 *
 * @example
 * inOneDialect({ openapi: '3.0.3', info, paths: {}, components: { schemas: { A: { type: 'string', nullable: true } } } })
 * // { openapi: '3.1.1', info, paths: {}, components: { schemas: { A: { type: ['string', 'null'] } } } }
 */
export function inOneDialect<Document extends JsonObject>(document: Document): Document {
  return { ...(written(document, 'object') as Document), openapi: DIALECT };
}

/** A schema alone, with all that stands in it. */
export function schemaInOneDialect(schema: unknown): unknown {
  return written(schema, 'schema');
}

function written(value: unknown, kind: Kind): unknown {
  if (kind === 'data') return value;
  if (Array.isArray(value)) return value.map((each) => written(each, kind === 'objects' ? 'object' : kind));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, written(child, below(kind, key, child))] as const);
  const made = Object.fromEntries(entries);
  return kind === 'schema' ? modernSchema(made) : made;
}

function below(kind: Kind, key: string, child: unknown): Kind {
  if (kind === 'schemas') return 'schema';
  if (kind === 'objects') return key.startsWith('x-') ? 'data' : 'object';
  if (kind === 'schema') return SCHEMA.has(key) ? 'schema' : SCHEMAS.has(key) ? 'schemas' : 'data';
  if (DATA.has(key) || key.startsWith('x-')) return 'data';
  if (key === 'schema') return 'schema';
  if (key === 'schemas') return 'schemas';
  return NAMED.has(key) && isObject(child) ? 'objects' : 'object';
}
