import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';

const SCHEMAS = [
  'items',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contains',
  'not',
  'if',
  'then',
  'else',
];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];

/**
 * The names that a schema gives to fields, at whatever depth: what a server's message may name. None has a blank in it.
 * What a schema has within stands together, so that operations that take the same model say the same.
 */
export function namesIn(document: JsonObject, schema: unknown): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<JsonObject>();
  const look = (given: unknown): void => {
    const node = resolve(document, given);
    if (seen.has(node)) return;
    seen.add(node);
    for (const name of Object.keys(objectAt(node.properties)).sort()) if (!/\s/.test(name)) names.add(name);
    for (const key of SCHEMAS) if (isObject(node[key])) look(node[key]);
    for (const key of LISTS) listAt(node[key]).forEach(look);
    for (const map of MAPS.map((key) => objectAt(node[key])))
      for (const name of Object.keys(map).sort()) look(map[name]);
  };
  look(schema);
  return [...names];
}
