import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import { DEEPEST, formsOf, isNullable, typeOf } from './forms.ts';

const TIME = '2030-01-31T12:00:00.000Z';

interface Broken {
  readonly what: string;
  readonly value: unknown;
}

/** A full value of the schema with one keyword broken, for every keyword at every place that has no alternatives. */
export function brokenValues(document: JsonObject, given: unknown, at = '', depth = 0): readonly Broken[] {
  const [schema = {}, another] = formsOf(document, given);
  if (another !== undefined || depth > DEEPEST) return [];
  const full = fullValue(document, given);
  const number = (key: string): number => Number(schema[key]);
  const length = (key: string): number | undefined => (typeof schema[key] === 'number' ? schema[key] : undefined);
  const own: Broken[] = [];
  const add = (keyword: string, value: unknown): unknown =>
    schema[keyword] !== undefined && own.push({ what: `${at} ${keyword}`, value });
  add('type', typeOf(schema) === 'boolean' ? 'true' : true);
  if (schema['type'] !== undefined && !isNullable(schema)) own.push({ what: `${at} null`, value: null });
  add('enum', 'none of these');
  add('const', 'none of these');
  if (schema['format'] === 'date-time') add('format', '2030-02-30T00:00:00Z');
  if (number('minLength') > 0) add('minLength', '👍'.repeat(number('minLength') - 1));
  add('maxLength', '👍'.repeat((length('maxLength') ?? 0) + 1));
  add('minimum', number('minimum') - 1);
  add('maximum', number('maximum') + 1);
  add('exclusiveMinimum', schema['exclusiveMinimum']);
  add('exclusiveMaximum', schema['exclusiveMaximum']);
  add('multipleOf', number('multipleOf') / 2);
  if (number('minItems') > 0) add('minItems', []);
  add(
    'maxItems',
    Array.from({ length: (length('maxItems') ?? 0) + 1 }, (_, index) => index),
  );
  if (schema['uniqueItems'] === true) add('uniqueItems', [full, full].flat());
  for (const name of listAt(schema['required'])) {
    own.push({
      what: `${at} required ${String(name)}`,
      value: Object.fromEntries(Object.entries(objectAt(full)).filter(([key]) => key !== name)),
    });
  }
  const fields = Object.entries(objectAt(schema['properties'])).flatMap(([name, field]) =>
    brokenValues(document, field, `${at}/${name}`, depth + 1).map(({ what, value }) => ({
      what,
      value: { ...objectAt(full), [name]: value },
    })),
  );
  const items =
    schema['items'] === undefined
      ? []
      : brokenValues(document, schema['items'], `${at}/0`, depth + 1).map(({ what, value }) => ({
          what,
          value: [value],
        }));
  return [...own, ...fields, ...items];
}

/** A value with every field. */
export function fullValue(document: JsonObject, given: unknown, depth = 0): unknown {
  const [schema = {}] = formsOf(document, given);
  const inner = (value: unknown): unknown => fullValue(document, value, depth + 1);
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (typeOf(schema) === 'object')
    return depth > DEEPEST
      ? {}
      : Object.fromEntries(Object.entries(objectAt(schema['properties'])).map(([name, field]) => [name, inner(field)]));
  if (typeOf(schema) === 'array') return depth > DEEPEST ? [] : [inner(schema['items'])];
  if (typeOf(schema) === 'boolean') return true;
  if (typeOf(schema) === 'number' || typeOf(schema) === 'integer')
    return Number(schema['minimum'] ?? schema['multipleOf'] ?? Number(schema['exclusiveMinimum'] ?? 0) + 1);
  if (schema['format'] === 'date-time') return TIME;
  return '👍'.repeat(Math.max(1, Number(schema['minLength'] ?? 1)));
}
