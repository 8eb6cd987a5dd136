import { pathOf, valueAt } from './pointer.ts';
import { isObject, type JsonObject, listAt, objectAt, propertiesOf, resolve } from './schema.ts';

/** A schema at a place of an operation, as a caller sees the place: whatever refers to what. */
export interface SchemaPlace {
  /** The component that stands there, the innermost where components refer to components. */
  readonly component: string | undefined;
  readonly schema: JsonObject;
}

const JSON_TYPE = 'application/json';

/**
 * Every schema of an operation's JSON bodies, by place: `request.payload[].attributes`, `success.result.items[]`.
 */
export function schemaPlaces(document: JsonObject, operation: JsonObject): ReadonlyMap<string, SchemaPlace> {
  const places = new Map<string, SchemaPlace>();
  const visit = (value: unknown, place: string, within: readonly JsonObject[]): void => {
    const { component, schema } = unwrap(document, objectAt(value));
    if (places.has(place) || within.includes(schema)) return;
    places.set(place, { component, schema });
    const above = [...within, schema];
    for (const property of propertiesOf(document, schema)) visit(property.schema, `${place}.${property.name}`, above);
    if (isObject(schema['items'])) visit(schema['items'], `${place}[]`, above);
  };
  const body = objectAt(resolve(document, operation['requestBody'])['content'])[JSON_TYPE];
  if (isObject(body)) visit(body['schema'], 'request', []);
  for (const [status, response] of Object.entries(objectAt(operation['responses']))) {
    const media = objectAt(resolve(document, response)['content'])[JSON_TYPE];
    if (isObject(media)) visit(media['schema'], status.startsWith('2') ? 'success' : 'failure', []);
  }
  return places;
}

/** Follows references, and the `allOf` of one that wraps a reference to describe it. */
function unwrap(document: JsonObject, value: JsonObject): SchemaPlace {
  const seen = new Set<JsonObject>();
  let component: string | undefined;
  let schema = value;
  while (!seen.has(schema)) {
    seen.add(schema);
    const ref = schema['$ref'];
    const pieces = listAt(schema['allOf']);
    if (typeof ref === 'string') {
      component = /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1] ?? component;
      schema = objectAt(valueAt(document, pathOf(ref)));
    } else if (pieces.length === 1 && schema['properties'] === undefined) {
      schema = objectAt(pieces[0]);
    }
  }
  return { component, schema };
}
