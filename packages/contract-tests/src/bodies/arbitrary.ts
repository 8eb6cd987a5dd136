import * as fc from 'fast-check';
import { resolve, type Schema } from '../document.ts';

/** Values that the schema allows: every optional field there and not there, every length, any Unicode, fields nobody declared. */
export function arbitraryOf(given: Schema): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.max(3, schema.minItems ?? 0) });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -9_999, max: 9_999 });
    case 'number':
      return schema.minimum === undefined ? fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map(positiveZero) : fc.integer({ min: schema.minimum, max: 9_999 });
    case 'string':
      return textOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 }).map(positiveZero);
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)]));
  const known = fc.record(fields, { requiredKeys: Object.keys(fields).filter((name) => required.includes(name)), noNullPrototype: true });
  if (additionalProperties === false) return known;
  const more = fc.dictionary(fc.string({ maxLength: 9 }).filter((name) => !(name in fields)), fc.oneof(fc.string({ maxLength: 9 }), fc.integer()), {
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc.tuple(known, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, more)).map(([one, other]) => ({ ...one, ...other }));
}

function textOf({ format, minLength = 0, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toJSON());
  if (format !== undefined) throw new Error(`The contract suite draws no text of format ${format}: teach it to src/bodies/`);
  return fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength ?? minLength + 20, minLength + 300) });
}

/** JSON has no negative zero. */
function positiveZero<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
