import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import { exampleNumber } from './example-number.ts';
import { exampleText } from './example-text.ts';

export interface ExampleOptions {
  /** Fields that only the other direction has are left out. */
  readonly direction: 'request' | 'response';
  /** Default true: take the schema's own examples and defaults where it has them. */
  readonly given?: boolean;
  /** Default true: with the fields that need not be there. */
  readonly optional?: boolean;
}

/** Keywords that say nothing of what a value can be. */
const WORDS = /^(title|description|deprecated|readOnly|writeOnly|x-.*)$/;
/** A schema that holds itself ends there. */
const MAX_DEPTH = 12;

/**
 * A value that a schema allows, made from nothing but the schema: the same document gives the same value every time.
 *
 * @returns undefined where a schema holds itself without end.
 * @example
 * const schema = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
 * exampleOf(document, schema, { direction: 'request' })
 * // { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }
 */
export function exampleOf(document: JsonObject, value: unknown, options: ExampleOptions): unknown {
  return make(value, '', []);

  function make(value: unknown, name: string, within: readonly JsonObject[]): unknown {
    const schema = resolve(document, value);
    if (within.includes(schema) || within.length > MAX_DEPTH) return undefined;
    const above = [...within, schema];
    const told = toldBy(schema, options.given ?? true);
    if (told !== undefined) return structuredClone(told);
    const pieces = listAt(schema.allOf);
    if (pieces.length > 0)
      return merged([...pieces.map((piece) => make(piece, name, above)), ofType(schema, name, above, true)]);
    const [alternative] = [...listAt(schema.oneOf), ...listAt(schema.anyOf)].filter(
      (item) => objectAt(item).type !== 'null',
    );
    if (alternative !== undefined) return merged([make(alternative, name, above), ofType(schema, name, above, true)]);
    return ofType(schema, name, above, false);
  }

  function ofType(schema: JsonObject, name: string, within: readonly JsonObject[], piece: boolean): unknown {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    const type: unknown = types.find((item) => item !== 'null');
    if (type === 'object' || isObject(schema.properties)) return objectOf(schema, within);
    if (type === 'array' || schema.items !== undefined || schema.prefixItems !== undefined)
      return arrayOf(schema, name, within);
    if (type === 'string') return exampleText(schema, name);
    if (type === 'number' || type === 'integer') return exampleNumber(schema);
    if (type === 'boolean') return true;
    if (types.length === 1 && types[0] === 'null') return null;
    if (piece) return undefined;
    // An empty object says nothing; a filter that has one may be refused.
    return Object.keys(schema).every((key) => WORDS.test(key)) ? exampleText({}, name) : {};
  }

  function objectOf(schema: JsonObject, within: readonly JsonObject[]): JsonObject {
    const hidden = options.direction === 'request' ? 'readOnly' : 'writeOnly';
    const required = listAt(schema.required);
    const fields = Object.entries(objectAt(schema.properties)).flatMap(([name, property]) => {
      if (resolve(document, property)[hidden] === true || (options.optional === false && !required.includes(name)))
        return [];
      const value = make(property, name, within);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(fields);
  }

  function arrayOf(schema: JsonObject, name: string, within: readonly JsonObject[]): unknown[] {
    const one = (item: unknown): unknown => make(item, name.replace(/s$/, ''), within);
    const places = listAt(schema.prefixItems)
      .slice(0, Number(schema.maxItems ?? Infinity))
      .map(one);
    const end = places.indexOf(undefined);
    if (end !== -1) return places.slice(0, end);
    const missing = Math.max(places.length === 0 ? 1 : 0, Number(schema.minItems ?? 0) - places.length);
    const item = missing === 0 ? undefined : one(schema.items);
    return item === undefined ? places : [...places, ...Array.from({ length: missing }, () => structuredClone(item))];
  }
}

function toldBy(schema: JsonObject, given: boolean): unknown {
  const { examples, default: usual, const: only, enum: values } = schema;
  const told = given ? (listAt(examples)[0] ?? usual) : undefined;
  return told ?? only ?? listAt(values).find((value) => value !== null);
}

function merged(values: readonly unknown[]): unknown {
  const present = values.filter((value) => value !== undefined);
  if (present.length > 0 && present.every(isObject)) return Object.assign({}, ...present) as unknown;
  return present[0];
}
