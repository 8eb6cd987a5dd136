import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';

const SCHEMAS = ['items', 'additionalProperties', 'unevaluatedProperties', 'not', 'if', 'then', 'else'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'dependentSchemas'];

/** The names that a schema gives to fields, at whatever depth, in order: what a server's message may name. None has a blank in it. */
export function namesIn(document: JsonObject, schema: unknown): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<JsonObject>();
  const left: unknown[] = [schema];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const node = resolve(document, next);
    if (seen.has(node)) continue;
    seen.add(node);
    for (const name of Object.keys(objectAt(node.properties))) names.add(name);
    left.push(
      ...SCHEMAS.map((key) => node[key]).filter(isObject),
      ...LISTS.flatMap((key) => listAt(node[key])),
      ...MAPS.flatMap((key) => Object.values(objectAt(node[key]))),
    );
  }
  return [...names].filter((name) => !/\s/.test(name)).sort();
}
