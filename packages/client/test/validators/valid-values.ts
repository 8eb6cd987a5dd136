import * as fc from 'fast-check';
import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import { DEEPEST, formsOf, isNullable, typeOf } from './forms.ts';

/** Values that a schema allows, but for rules that contradict each other: ajv has the last word. */
export function validValues(document: JsonObject, given: unknown, depth = 0): fc.Arbitrary<unknown> {
  const forms = formsOf(document, given);
  const arbitraries = forms.map((form) => valuesOf(document, form, depth));
  return fc.oneof(...(forms.some(isNullable) ? [...arbitraries, fc.constant(null)] : arbitraries));
}

function valuesOf(document: JsonObject, schema: JsonObject, depth: number): fc.Arbitrary<unknown> {
  const number = (key: string, absent: number): number => (typeof schema[key] === 'number' ? schema[key] : absent);
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...listAt(schema['enum']));
  switch (typeOf(schema)) {
    case 'object': {
      const required = listAt(schema['required']);
      const named = Object.entries(objectAt(schema['properties'])).filter(
        ([name]) => depth < DEEPEST || required.includes(name),
      );
      const fields = Object.fromEntries(
        named.map(([name, field]) => [
          name,
          depth > 2 * DEEPEST ? fc.constant({}) : validValues(document, field, depth + 1),
        ]),
      );
      return fc.record(fields, {
        requiredKeys: Object.keys(fields).filter((name) => required.includes(name)),
        noNullPrototype: true,
      });
    }
    case 'array': {
      const minLength = number('minItems', 0);
      return fc.array(validValues(document, schema['items'], depth + 1), {
        minLength,
        maxLength: depth < DEEPEST ? Math.min(number('maxItems', minLength + 3), minLength + 3) : minLength,
      });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number': {
      const step = number('multipleOf', 1);
      return fc
        .integer({ min: -9, max: 9 })
        .map((times) => step * (Math.ceil(number('minimum', number('exclusiveMinimum', -10)) / step) + 10 + times));
    }
    case 'string': {
      if (schema['format'] === 'date-time')
        return fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
          .map((date) => date.toJSON());
      const minLength = number('minLength', 0);
      const free = fc.string({ unit: 'binary', minLength, maxLength: number('maxLength', minLength + 9) });
      return typeof schema['pattern'] === 'string'
        ? fc.oneof(fc.stringMatching(new RegExp(schema['pattern'], 'u')), free)
        : free;
    }
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}
