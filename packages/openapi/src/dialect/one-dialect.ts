import { isObject, type JsonObject } from '../document/types.ts';
import { isAuthors, type Place, placeBelow } from '../document/what-stands.ts';
import { modernSchema } from './modern-schema.ts';

/** The version of OpenAPI that everything behind the door reads: its schemas are JSON Schema 2020-12. */
const DIALECT = '3.1.1';

/**
 * The document in OpenAPI 3.1, whichever version of 3 it is written in: `nullable`, flags as exclusive limits and
 * `example` of a schema are spelled as JSON Schema 2020-12 spells them. Where 3.1 is written with words of 3.0, what
 * was meant holds. A key without a value, as YAML has it soon, says nothing; of what somebody named so, nothing is
 * said. A document of this form comes out as it went in.
 *
 * @example
 * const schemas = { A: { type: 'string', nullable: true } }
 * inOneDialect({ openapi: '3.0.3', info, paths: {}, components: { schemas } })
 * // { openapi: '3.1.1', info, paths: {}, components: { schemas: { A: { type: ['string', 'null'] } } } }
 */
export function inOneDialect<Document extends JsonObject>(document: Document): Document {
  return { ...(written(document, 'object') as Document), openapi: DIALECT };
}

/** A schema alone, with all that stands in it. */
export function schemaInOneDialect(schema: unknown): unknown {
  return written(schema, 'schema');
}

function written(value: unknown, place: Place): unknown {
  if (place === 'data') return value;
  if (Array.isArray(value)) return value.map((each) => written(each, place));
  if (!isObject(value)) return value;
  const isNamed = place !== 'object' && place !== 'schema';
  const entries = Object.entries(value)
    .filter(([key, child]) => child !== null || isNamed || isAuthors(key))
    .map(([key, child]) => [key, written(isNamed ? (child ?? {}) : child, placeBelow(place, key, child))] as const)
    // Any value: tools look for an object where a body or a parameter has its schema.
    .map(([key, child]) => [key, place === 'object' && key === 'schema' && child === true ? {} : child] as const);
  const made = Object.fromEntries(entries);
  return place === 'schema' ? modernSchema(made) : made;
}
