import { isDateTime } from './date-time.ts';
import { isJsonObject } from './json.ts';
import type { Rule, TypeName } from './schema.ts';

// One rule a keyword. What they say names the rule and never the value.

const TYPES: Readonly<Record<TypeName, readonly [is: (value: unknown) => boolean, text: string]>> = {
  string: [(value) => typeof value === 'string', 'a string'],
  number: [(value) => typeof value === 'number', 'a number'],
  integer: [(value) => Number.isInteger(value), 'a whole number'],
  boolean: [(value) => typeof value === 'boolean', 'true or false'],
  object: [isJsonObject, 'an object'],
  array: [(value) => Array.isArray(value), 'a list'],
  null: [(value) => value === null, 'null'],
};

export const typeRule: Rule = ({ value, schema, refuse }) => {
  const types = [schema.type ?? []].flat();
  if (!types.some((type) => TYPES[type][0](value))) refuse(`must be ${types.map((type) => TYPES[type][1]).join(' or ')}`);
};

export const enumRule: Rule = ({ value, schema, refuse }) => {
  const allowed: readonly unknown[] = schema.enum ?? [];
  if (!allowed.includes(value)) refuse(`must be one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`);
};

export const formatRule: Rule = ({ value, refuse }) => {
  if (typeof value === 'string' && !isDateTime(value)) refuse('must be a date-time such as 2030-01-31T12:00:00Z');
};

export const minLengthRule: Rule = ({ value, schema, refuse }) => {
  const { minLength: least = 0, maxLength } = schema;
  if (typeof value === 'string' && codePoints(value) < least) refuse(bound('at least', least, maxLength, 'character'));
};

export const maxLengthRule: Rule = ({ value, schema, refuse }) => {
  const { minLength, maxLength: most = Infinity } = schema;
  if (typeof value === 'string' && codePoints(value) > most) refuse(bound('at most', most, minLength, 'character'));
};

export const patternRule: Rule = ({ value, schema, refuse }) => {
  if (typeof value === 'string' && !new RegExp(schema.pattern ?? '', 'u').test(value)) refuse(`must match ${schema.pattern}`);
};

export const minimumRule: Rule = ({ value, schema: { minimum = -Infinity }, refuse }) => {
  if (typeof value === 'number' && value < minimum) refuse(`must be at least ${minimum}`);
};

export const maximumRule: Rule = ({ value, schema: { maximum = Infinity }, refuse }) => {
  if (typeof value === 'number' && value > maximum) refuse(`must be at most ${maximum}`);
};

export const minItemsRule: Rule = ({ value, schema: { minItems = 0, maxItems }, refuse }) => {
  if (Array.isArray(value) && value.length < minItems) refuse(bound('at least', minItems, maxItems, 'item'));
};

export const maxItemsRule: Rule = ({ value, schema: { minItems, maxItems = Infinity }, refuse }) => {
  if (Array.isArray(value) && value.length > maxItems) refuse(bound('at most', maxItems, minItems, 'item'));
};

export const requiredRule: Rule = ({ value, schema, refuse }) => {
  if (!isJsonObject(value)) return;
  for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) refuse('is required', name);
};

export const propertiesRule: Rule = ({ value, schema, visit }) => {
  if (!isJsonObject(value)) return;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (Object.hasOwn(value, name)) visit(property, value[name], name);
  }
};

export const additionalPropertiesRule: Rule = ({ value, schema, refuse, visit }) => {
  if (!isJsonObject(value)) return;
  for (const [name, field] of Object.entries(value)) {
    if (Object.hasOwn(schema.properties ?? {}, name)) continue;
    // A name that the document does not know may be data, such as somebody's email: only what looks like a name is shown.
    const shown = /^[A-Za-z_]\w{0,63}$/.test(name) ? name : '*';
    if (schema.additionalProperties) visit(schema.additionalProperties, field, shown);
    else refuse('is not in the document', shown);
  }
};

export const itemsRule: Rule = ({ value, schema: { items = {} }, visit }) => {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(items, item, index);
};

export const allOfRule: Rule = ({ value, schema, visit }) => {
  for (const part of schema.allOf ?? []) visit(part, value);
};

export const anyOfRule: Rule = ({ schema, accepts, refuse }) => {
  if (!schema.anyOf?.some(accepts)) refuse('must fit one of the documented forms');
};

export const oneOfRule: Rule = ({ schema, accepts, refuse }) => {
  if (schema.oneOf?.filter(accepts).length !== 1) refuse('must fit exactly one of the documented forms');
};

/** JSON Schema counts code points: one for 👍, where a text's `length` is 2. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function bound(side: 'at least' | 'at most', limit: number, other: number | undefined, unit: string): string {
  return `must have ${limit === other ? 'exactly' : side} ${limit} ${unit}${limit === 1 ? '' : 's'}`;
}
