import { isObject, type JsonObject, listAt, objectAt, resolve } from './schema.ts';

/** What a value of a schema can be; null is no kind, it may stand beside each. */
export type Shape = 'object' | 'list' | 'scalar' | 'anything';

export interface Property {
  readonly name: string;
  readonly schema: JsonObject;
  readonly required: boolean;
}

/** A schema as those see it who ask what its values are, however it is composed. */
export interface SchemaView {
  /** `mixed`: values of several kinds, or none at all. */
  readonly kind: Shape | 'mixed';
  readonly shapes: ReadonlySet<Shape>;
  /** Of an object: the fields that its values have, whichever piece names them. */
  readonly fields: readonly Property[];
  /** Of a list: the schema of its items; undefined where they may be anything. */
  readonly items: unknown;
}

/**
 * Reads a schema once: references followed, all parts of `allOf` together, and null left aside where it is an
 * alternative.
 *
 * @example
 * viewOf(document, { allOf: [{ $ref: '#/components/schemas/Names' }] }).kind // 'list'
 */
export function viewOf(document: JsonObject, value: unknown): SchemaView {
  const shapes = shapesOf(document, value);
  const [shape = 'mixed'] = shapes.size === 1 ? shapes : [];
  const pieces = piecesOf(document, value);
  return {
    kind: shape,
    shapes,
    fields: fieldsOf(pieces),
    items: pieces.findLast((piece) => piece.items !== undefined)?.items,
  };
}

/** Properties of an object schema, with those that its parts add. */
export function propertiesOf(document: JsonObject, value: unknown): readonly Property[] {
  return fieldsOf(piecesOf(document, value));
}

/**
 * Of a schema that is composed of one other, that one: `allOf` of one, or an alternative that has none but null beside
 * it.
 */
export function onlyPart(schema: JsonObject): unknown {
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const parts = listAt(schema[keyword]).filter((part) => !isObject(part) || part.type !== 'null');
    if (parts.length === 1) return parts[0];
  }
  return undefined;
}

/** The schemas that all hold of a value that is not null, the innermost first. */
function piecesOf(document: JsonObject, value: unknown, within: readonly JsonObject[] = []): readonly JsonObject[] {
  const schema = resolve(document, value);
  if (within.includes(schema)) return [];
  const parts = schema.allOf === undefined ? [onlyPart(schema)] : listAt(schema.allOf);
  return [...parts.filter(isObject).flatMap((part) => piecesOf(document, part, [...within, schema])), schema];
}

function fieldsOf(pieces: readonly JsonObject[]): readonly Property[] {
  const schemas = new Map(
    pieces.flatMap((piece) => Object.entries(objectAt(piece.properties)).map(([name, schema]) => [name, schema])),
  );
  const required = new Set(pieces.flatMap((piece) => listAt(piece.required)));
  return [...schemas].map(([name, schema]) => ({ name, schema: objectAt(schema), required: required.has(name) }));
}

function shapesOf(document: JsonObject, value: unknown, seen: readonly JsonObject[] = []): ReadonlySet<Shape> {
  const schema = resolve(document, value);
  if (seen.includes(schema)) return new Set();
  const types = [schema.type].flat().filter((type) => typeof type === 'string' && type !== 'null');
  if (types.length > 0)
    return new Set(types.map((type) => (type === 'object' ? 'object' : type === 'array' ? 'list' : 'scalar')));
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return new Set(['object']);
  if (schema.items !== undefined) return new Set(['list']);
  if (schema.enum !== undefined || schema.const !== undefined) return new Set(['scalar']);
  if (schema.type === 'null') return new Set();
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => listAt(schema[key]));
  const shapes = parts.flatMap((part) => [...shapesOf(document, part, [...seen, schema])]);
  const told = shapes.filter((shape) => shape !== 'anything');
  return new Set(told.length > 0 ? told : parts.length > 0 && shapes.length === 0 ? [] : ['anything']);
}

/**
 * Whether a value of this schema is an object with fields that are all known, so that they can be spread into one
 * input. A list, whatever composes it, is none; nor is a map, or one of several objects.
 */
export function isSpreadable(document: JsonObject, value: unknown): boolean {
  const { kind, fields } = viewOf(document, value);
  const names = new Set(fields.map(({ name }) => name));
  return kind === 'object' && names.size > 0 && alternativesOf(document, value).every((name) => names.has(name));
}

/** Names of the fields that alternatives have, at whatever depth of composition. */
function alternativesOf(document: JsonObject, value: unknown, seen: readonly JsonObject[] = []): readonly string[] {
  const schema = resolve(document, value);
  if (seen.includes(schema)) return [];
  const within = [...seen, schema];
  const alternatives = ['anyOf', 'oneOf'].flatMap((key) => listAt(schema[key]));
  return [
    ...alternatives.flatMap((each) => propertiesOf(document, each).map(({ name }) => name)),
    ...[...alternatives, ...listAt(schema.allOf)].flatMap((each) => alternativesOf(document, each, within)),
  ];
}
