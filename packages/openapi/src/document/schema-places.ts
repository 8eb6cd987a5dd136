import { pathOf, valueAt } from './pointer.ts';
import { requestOf, responsesOf } from './operation-view.ts';
import { isObject, type JsonObject, objectAt } from './schema.ts';
import { onlyPart, propertiesOf } from './schema-view.ts';

/** A schema at a place of an operation, as a caller sees the place: whatever refers to what. */
export interface SchemaPlace {
  /** The component that stands there, the innermost where components refer to components. */
  readonly component: string | undefined;
  readonly schema: JsonObject;
}

/**
 * Every schema of an operation's JSON bodies, by place: `request.payload[].attributes`, `success.result.items[]`.
 */
export function schemaPlaces(document: JsonObject, operation: JsonObject): ReadonlyMap<string, SchemaPlace> {
  const places = new Map<string, SchemaPlace>();
  const visit = (value: unknown, place: string, within: readonly JsonObject[]): void => {
    if (!isObject(value)) return;
    const { component, schema } = unwrap(document, value);
    if (places.has(place) || within.includes(schema)) return;
    places.set(place, { component, schema });
    const above = [...within, schema];
    for (const property of propertiesOf(document, schema)) visit(property.schema, `${place}.${property.name}`, above);
    if (isObject(schema.items)) visit(schema.items, `${place}[]`, above);
  };
  visit(requestOf(document, operation).json?.schema, 'request', []);
  for (const { json, isSuccess } of responsesOf(document, operation))
    visit(json?.schema, isSuccess ? 'success' : 'failure', []);
  return places;
}

/** The list of an answer that has one list. */
const LIST = /^success\.result\.[^.[\]]+\[\]/;

/** What another document of the same API has at a place: where an answer has one list, whatever the list is called. */
export function sameSchemaPlace(places: ReadonlyMap<string, SchemaPlace>, place: string): SchemaPlace | undefined {
  const found = places.get(place);
  if (found !== undefined || !LIST.test(place)) return found;
  const [list, ...others] = new Set([...places.keys()].flatMap((each) => LIST.exec(each)?.[0] ?? []));
  return list === undefined || others.length > 0 ? undefined : places.get(place.replace(LIST, () => list));
}

/** Follows references, and what is composed of one schema, as an `allOf` that wraps a reference to describe it. */
function unwrap(document: JsonObject, value: JsonObject): SchemaPlace {
  const seen = new Set<JsonObject>();
  let component: string | undefined;
  let schema = value;
  while (!seen.has(schema)) {
    seen.add(schema);
    const ref = schema.$ref;
    const only = onlyPart(schema);
    if (typeof ref === 'string') {
      component = /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1] ?? component;
      schema = objectAt(valueAt(document, pathOf(ref)));
    } else if (isObject(only) && schema.properties === undefined) {
      schema = only;
    }
  }
  return { component, schema };
}
