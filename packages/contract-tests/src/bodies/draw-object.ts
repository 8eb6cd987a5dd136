import * as fc from 'fast-check';
import type { Place } from './place.ts';
import { keep } from './keep.ts';
import type { Form } from './merge.ts';

/** Objects with the fields of the schema and, where it allows them, some that it does not name. */
export function drawObject({ schema }: Form, place: Place): fc.Arbitrary<object> | undefined {
  const { properties = {}, required = [], additionalProperties, minProperties = 0, maxProperties = Infinity } = schema;
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const name of new Set([...Object.keys(properties), ...required])) {
    const drawn = place.draw(
      properties[name] ?? (additionalProperties === false ? { enum: [] } : (additionalProperties ?? {})),
      place,
    );
    if (drawn !== undefined) fields[name] = drawn;
    else if (required.includes(name)) return undefined;
  }
  const names = Object.keys(fields);
  const requiredKeys = place.form === undefined ? names.filter((name) => required.includes(name)) : names;
  const known = fc.record(fields, { requiredKeys, noNullPrototype: true });
  const fits = (value: object): boolean =>
    Object.keys(value).length >= minProperties && Object.keys(value).length <= maxProperties;
  const isCounted = minProperties > requiredKeys.length || maxProperties < names.length + 2;
  const drawn = withOthers(known, fields, schema, place);
  return isCounted ? keep(drawn, fits, JSON.stringify({ properties: names, minProperties, maxProperties })) : drawn;
}

function withOthers(
  known: fc.Arbitrary<object>,
  fields: object,
  { additionalProperties, minProperties = 0 }: Form['schema'],
  place: Place,
): fc.Arbitrary<object> {
  if (additionalProperties === false) return known;
  const value =
    additionalProperties === undefined
      ? fc.oneof(fc.string({ maxLength: 9 }), fc.integer())
      : place.draw(additionalProperties, place);
  if (value === undefined) return known;
  const isWanted = additionalProperties !== undefined && place.form !== undefined;
  // A name that looks like one: the validators tell no other.
  const key = (isWanted ? fc.stringMatching(/^[a-z]\w{0,8}$/) : fc.string({ maxLength: 9 })).filter(
    (name) => !(name in fields),
  );
  const least = Math.max(isWanted ? 1 : 0, minProperties - Object.keys(fields).length);
  const more = fc.dictionary(key, value, { minKeys: least, maxKeys: Math.max(2, least), noNullPrototype: true });
  return fc
    .tuple(known, least > 0 ? more : fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, more))
    .map(([one, other]) => ({ ...one, ...other }));
}
