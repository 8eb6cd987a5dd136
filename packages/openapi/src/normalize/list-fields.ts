import { type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import { onlyPart, propertiesOf, viewOf } from '../document/schema-view.ts';
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

/** What is counted by name: not `account`, `discount` or `country`, and pages neither. */
const TOTAL = /total|(?<!ac|dis)count(?!e?r|y)/i;

/**
 * Reads the fields of a list's result. One with items may be null in the document and is not any more afterwards: a
 * page is never null.
 */
export function listFields(
  document: Json,
  operation: Json,
  wanted: { readonly items?: unknown; readonly total?: unknown } = {},
): ListFields {
  const answer = objectIn(successEnvelope(document, operation).properties);
  const properties = propertiesOf(document, answer['result']);
  const lists = properties.filter(({ schema }) => viewOf(document, schema).kind === 'list').map(({ name }) => name);
  const numbers = properties.filter(({ schema }) => isNumber(document, schema)).map(({ name }) => name);
  const totals = numbers.filter((name) => TOTAL.test(name) && !/page/i.test(name));
  const items = lists.find((name) => name === wanted.items) ?? (lists.length === 1 ? lists[0] : undefined);
  if (items !== undefined) answer['result'] = neverNull(objectAt(answer['result']));
  return {
    items,
    total: numbers.find((name) => name === wanted.total) ?? (totals.length === 1 ? totals[0] : undefined),
    lists,
    fields: properties.map(({ name }) => name),
  };
}

function neverNull(result: JsonObject): unknown {
  if (Array.isArray(result.type)) return { ...result, type: 'object' };
  const alternatives = ['oneOf', 'anyOf'].flatMap((key) => listAt(result[key]));
  const present = alternatives.filter((item) => objectAt(item).type !== 'null');
  return alternatives.length === 2 && present.length === 1 ? present[0] : result;
}

function isNumber(document: Json, schema: unknown): boolean {
  const { type } = resolve(document, onlyPart(resolve(document, schema)) ?? schema);
  return [type].flat().some((each) => each === 'number' || each === 'integer');
}
