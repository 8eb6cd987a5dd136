import { isObject, listAt } from '@one37id/agency-openapi/document';
import { isLinear } from './is-linear.ts';

const TYPES: readonly unknown[] = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isSchema = (value: unknown): boolean => isObject(value) || value === true;
const isSchemas = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/**
 * The keywords that the interpreter (packages/client/src/validators/rules.ts) knows, in the order in which it looks
 * at them: what is most worth telling comes first. With each, the values that it can check: documents have
 * `required: true` at a property, an `enum` of objects, types that JSON does not have and limits that JSON Schema does
 * not know, as -1.
 */
const CHECKED = {
  type: (value: unknown) => [value].flat().every((name) => TYPES.includes(name)) && [value].flat().length > 0,
  required: (value: unknown) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
  enum: (value: unknown) => isSchemas(value) && listAt(value).every((one) => typeof one !== 'object' || one === null),
  minLength: isCount,
  maxLength: isCount,
  format: (value: unknown) => value === 'date-time',
  pattern: isPattern,
  minimum: isNumber,
  exclusiveMinimum: isNumber,
  maximum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value: unknown) => isNumber(value) && Number(value) > 0,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: (value: unknown) => value === true,
  minProperties: isCount,
  maxProperties: isCount,
  properties: isObject,
  additionalProperties: (value: unknown) => value === false || isObject(value),
  unevaluatedProperties: (value: unknown) => value === false,
  items: isSchema,
  allOf: isSchemas,
  anyOf: isSchemas,
  oneOf: isSchemas,
} satisfies Readonly<Record<string, (value: unknown) => boolean>>;

export type Keyword = keyof typeof CHECKED;
export const KEYWORDS = Object.keys(CHECKED) as readonly Keyword[];
/** What contains whole schemas for the same value. */
export const COMPOSITIONS = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * Forbid no value: what they say is said elsewhere, or to people. Of formats only `date-time` is anybody's business
 * here.
 */
const SILENT = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'externalDocs',
  'xml',
  'discriminator',
  'readOnly',
  'writeOnly',
  'format',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
  '$comment',
  '$defs',
  'definitions',
  '$id',
  '$anchor',
  '$schema',
]);
/** Allow everything, so that nothing is lost with them. */
const EMPTY: Readonly<Record<string, unknown>> = {
  uniqueItems: false,
  additionalProperties: true,
  unevaluatedProperties: true,
};

/**
 * Whether a keyword with this value is one that the interpreter checks (`true`), leaves to the agency (`false`), or
 * needs no check.
 */
export function isChecked(keyword: string, value: unknown): boolean | undefined {
  if (Object.hasOwn(CHECKED, keyword) && CHECKED[keyword as Keyword](value)) return true;
  return SILENT.has(keyword) || keyword.startsWith('x-') || (Object.hasOwn(EMPTY, keyword) && EMPTY[keyword] === value)
    ? undefined
    : false;
}

/**
 * A pattern that the interpreter reads as the service does, and that no text makes slow. Services publish the source of
 * a literal too: `/^[a-z]+$/i`.
 */
function isPattern(value: unknown): boolean {
  if (typeof value !== 'string' || /^\/.*\/[a-z]*$/.test(value)) return false;
  try {
    new RegExp(value, 'u').test('');
    return isLinear(value);
  } catch {
    return false;
  }
}
