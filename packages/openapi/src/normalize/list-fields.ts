import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import { propertiesOf } from '../document/schema-view.ts';
import { successEnvelope } from './success-result.ts';
import { type Json, objectIn } from './normalization-context.ts';

/** What the result of a list tells of itself. */
export interface ListFields {
  /** The field with the items: the one called as wanted, else the only list. */
  readonly items: string | undefined;
  /** The field with the total: the one called as wanted, else the only number that is called total or count. */
  readonly total: string | undefined;
  readonly lists: readonly string[];
  readonly fields: readonly string[];
}

/** Reads the fields of a list's result, which may be null in the document and is not any more afterwards. */
export function listFields(
  document: Json,
  operation: Json,
  wanted: { readonly items?: unknown; readonly total?: unknown } = {},
): ListFields {
  const envelope = successEnvelope(document, operation);
  const result = neverNull(objectIn(envelope.properties));
  const properties = propertiesOf(document, result).map(({ name, schema }) => ({
    name,
    types: typesOf(resolve(document, schema)),
  }));
  const named = (...types: string[]) =>
    properties.filter((property) => types.some((type) => property.types.includes(type))).map(({ name }) => name);
  const lists = named('array');
  const numbers = named('number', 'integer');
  const totals = numbers.filter((name) => /total|count/i.test(name) && !/page/i.test(name));
  return {
    items: lists.find((name) => name === wanted.items) ?? (lists.length === 1 ? lists[0] : undefined),
    total: numbers.find((name) => name === wanted.total) ?? (totals.length === 1 ? totals[0] : undefined),
    lists,
    fields: properties.map(({ name }) => name),
  };
}

/** A page is never null, and a result that may be has no items to name in a type. */
function neverNull(fields: Json): unknown {
  const result = fields['result'];
  if (!isObject(result)) return undefined;
  const alternatives = ['oneOf', 'anyOf'].flatMap((key) => listAt(result[key]));
  const present = alternatives.filter((item) => objectAt(item).type !== 'null');
  if (alternatives.length === 2 && present.length === 1) fields['result'] = present[0];
  else if (Array.isArray(result.type)) fields['result'] = { ...result, type: 'object' };
  return fields['result'];
}

const typesOf = (schema: JsonObject): unknown[] => (Array.isArray(schema.type) ? schema.type : [schema.type]);
