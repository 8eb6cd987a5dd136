import { below as placeBelow } from '../document/place.ts';
import { asJson, type Json } from './described.ts';

/** A field that the document describes. */
export interface Field {
  /** Its place: a JSON pointer with `*` for the items of a list. */
  readonly place: string;
  /** The types that it may have; none where any will do. */
  readonly types: readonly string[];
  readonly isRequired: boolean;
  /** Whether the vendor's reference does not show it so. */
  readonly isGuessed: boolean;
}

interface At {
  readonly place: string;
  readonly isRequired: boolean;
  readonly isGuessed: boolean;
  /** The components that hold it: what holds itself is described once. */
  readonly within: readonly string[];
}

/** The fields of a schema, down to where it leaves a choice. */
export function fieldsOf(
  given: Json,
  schemas: Json,
  at: At = { place: '', isRequired: true, isGuessed: false, within: [] },
): readonly Field[] {
  const { $ref } = given;
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/components/schemas/', '');
    return at.within.includes(name)
      ? []
      : fieldsOf(asJson(schemas[name]), schemas, { ...at, within: [...at.within, name] });
  }
  const inferred = asJson(given['x-inferred']);
  const isGuessed = (keyword: string): boolean => at.isGuessed || keyword in inferred;
  const required = new Set(Array.isArray(given['required']) ? given['required'] : []);
  const parts = Array.isArray(given['allOf']) ? given['allOf'].map(asJson) : [];
  const types = typesOf(given);
  const own = { place: at.place, types, isRequired: at.isRequired, isGuessed: isGuessed('type') };
  return [
    ...(at.place === '' || parts.length > 0 ? [] : [own]),
    ...parts.flatMap((part) => fieldsOf(part, schemas, { ...at, isGuessed: isGuessed('allOf') })),
    ...('items' in given
      ? fieldsOf(asJson(given['items']), schemas, {
          ...at,
          place: `${at.place}/*`,
          isRequired: false,
          isGuessed: isGuessed('items'),
        })
      : []),
    ...Object.entries(asJson(given['properties'])).flatMap(([name, schema]) =>
      fieldsOf(asJson(schema), schemas, {
        ...at,
        place: placeBelow(at.place, name),
        isRequired: required.has(name),
        isGuessed: isGuessed('properties') || (required.has(name) && 'required' in inferred),
      }),
    ),
  ];
}

function typesOf({ type }: Json): readonly string[] {
  return [type].flat().filter((one) => typeof one === 'string');
}

/** Every value at the place of a field, `undefined` for one that is missing where it could be. */
export function valuesAt(value: unknown, place: string): readonly unknown[] {
  return place
    .split('/')
    .slice(1)
    .reduce<readonly unknown[]>((values, name) => values.flatMap((one) => below(one, name)), [value]);
}

function below(value: unknown, name: string): readonly unknown[] {
  if (name === '*') return Array.isArray(value) ? value : [];
  const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined];
}

/** The type of a value, as documents name it. */
export function typeOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export function isOfType(value: unknown, types: readonly string[]): boolean {
  const type = typeOf(value);
  return types.length === 0 || types.includes(type) || (types.includes('integer') && Number.isInteger(value));
}
