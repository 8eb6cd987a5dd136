import { pointerOf } from '../document/pointer.ts';
import { propertiesOf } from '../document/schema-view.ts';
import { isObject } from '../document/schema.ts';
import type { Path } from '../document/types.ts';
import { isAuthors, type Place, placeBelow } from '../document/what-stands.ts';
import { type Json, objectIn, type NormalizationContext } from './normalization-context.ts';

/** What a keyword of a schema has to be, in words and as a test. */
interface Form {
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
}

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const isSchema = (value: unknown): boolean => isObject(value) || typeof value === 'boolean';
const SCHEMA: Form = { wanted: 'a schema', fits: isSchema };
const SCHEMAS: Form = {
  wanted: 'a list of schemas',
  fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isSchema),
};
const FIELDS: Form = { wanted: 'schemas by name', fits: isObject };
const FLAG: Form = { wanted: 'true or false', fits: (value) => typeof value === 'boolean' };
const TEXT: Form = { wanted: 'a text', fits: (value) => typeof value === 'string' };
const NUMBER: Form = { wanted: 'a number', fits: (value) => typeof value === 'number' };
// OpenAPI 3.0 has a flag here.
const LIMIT: Form = { wanted: 'a number', fits: (value) => typeof value === 'number' || typeof value === 'boolean' };
const COUNT: Form = {
  wanted: 'a whole number from 0 on',
  fits: (value) => Number.isInteger(value) && (value as number) >= 0,
};
const LIST: Form = { wanted: 'a list', fits: Array.isArray };

const FORMS: Readonly<Record<string, Form>> = {
  type: {
    wanted: `one of ${TYPES.join(', ')}`,
    fits: (value) => [value].flat().every((type) => TYPES.some((known) => known === type)) && [value].flat().length > 0,
  },
  enum: LIST,
  required: {
    wanted: 'a list of names',
    fits: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
  },
  pattern: { wanted: 'a regular expression', fits: (value) => typeof value === 'string' && isPattern(value) },
  discriminator: {
    wanted: 'an object with `propertyName`',
    fits: (value) => isObject(value) && typeof value['propertyName'] === 'string',
  },
  ...each(FIELDS, 'properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'),
  ...each(SCHEMA, 'items', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties', 'contains'),
  ...each(SCHEMA, 'propertyNames', 'not', 'if', 'then', 'else'),
  ...each(SCHEMAS, 'allOf', 'anyOf', 'oneOf', 'prefixItems'),
  ...each(NUMBER, 'minimum', 'maximum', 'multipleOf'),
  ...each(LIMIT, 'exclusiveMinimum', 'exclusiveMaximum'),
  ...each(COUNT, 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'),
  ...each(FLAG, 'nullable', 'readOnly', 'writeOnly', 'deprecated', 'uniqueItems'),
  ...each(TEXT, 'title', 'description', 'format'),
};

/** More of these are counted and not listed. */
const TOLD = 5;

/**
 * Leaves aside what a schema says in a form that JSON Schema does not know, such as `required: true` or
 * `properties: []`, and tells: nothing could be judged by it, and every validator would refuse the document. What a
 * value has to have is a field, also where nothing more is said of it.
 */
export function repairSchemas({ document, note }: NormalizationContext): void {
  const found: string[] = [];
  visit(document, 'object', [], (schema, path) => {
    for (const [keyword, value] of Object.entries(schema)) {
      const form = Object.hasOwn(FORMS, keyword) ? FORMS[keyword] : undefined;
      if (form === undefined || value === null || value === undefined || form.fits(value)) continue;
      delete schema[keyword];
      // PHP has one empty list for lists and for objects.
      if (form === FIELDS && Array.isArray(value) && value.length === 0) schema[keyword] = {};
      else found.push(`${pointerOf([...path, keyword])} is ${shown(value)}, where ${form.wanted} is wanted`);
    }
    nameRequired(document, schema, path);
  });
  for (const each of found.slice(0, TOLD)) note(`${each}: it is taken as not said; correct it in an overlay.`);
  if (found.length > TOLD) note(`${found.length - TOLD} more such places, which are taken as not said.`);
}

/** A piece of an `allOf` may require what another one names. */
function nameRequired(document: Json, schema: Json, path: Path): void {
  if (!Array.isArray(schema.required) || schema.required.length === 0) return;
  const required = [...new Set(schema.required as string[])];
  if (required.length < schema.required.length) schema.required = required;
  if (schema.properties === undefined || path.includes('allOf') || schema['oneOf'] || schema['anyOf']) return;
  const names = new Set(propertiesOf(document, schema).map(({ name }) => name));
  const others = isObject(schema.additionalProperties) ? schema.additionalProperties : {};
  for (const name of required)
    if (!names.has(name)) objectIn(schema.properties)[name] = structuredClone<unknown>(others);
}

function visit(value: unknown, place: Place, path: Path, change: (schema: Json, path: Path) => void): void {
  if (place === 'data') return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, place, [...path, index], change);
    return;
  }
  if (!isObject(value)) return;
  if (place === 'schema') change(value, path);
  const isNamed = place !== 'object' && place !== 'schema';
  for (const [key, child] of Object.entries(value))
    if (isNamed || !isAuthors(key)) visit(child, placeBelow(place, key, child), [...path, key], change);
}

function each(form: Form, ...keywords: readonly string[]): Record<string, Form> {
  return Object.fromEntries(keywords.map((keyword) => [keyword, form]));
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
