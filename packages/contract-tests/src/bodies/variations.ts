import { isObject, type Variation } from './places.ts';

/** Breaks one keyword of the schema, each in turn. */
export const broken: Variation = (schema, value) => {
  const { minLength = 0, minItems = 0 } = schema;
  return [
    ...(schema.type === undefined ? [] : [{ keyword: 'type', value: schema.type === 'boolean' ? 'true' : true }, { keyword: 'type (null)', value: null }]),
    ...(schema.enum === undefined ? [] : [{ keyword: 'enum', value: 'none of these' }]),
    ...(schema.format === undefined ? [] : [{ keyword: 'format', value: '2030-02-30T00:00:00Z' }]),
    ...(minLength === 0 ? [] : [{ keyword: 'minLength', value: '👍'.repeat(minLength - 1) }]),
    ...(schema.maxLength === undefined ? [] : [{ keyword: 'maxLength', value: '👍'.repeat(schema.maxLength + 1) }]),
    ...(schema.minimum === undefined ? [] : [{ keyword: 'minimum', value: schema.minimum - 1 }]),
    ...(minItems === 0 ? [] : [{ keyword: 'minItems', value: [] }]),
    ...(schema.required ?? []).map((name) => ({ keyword: 'required', name, value: without(value, name) })),
  ];
};

/** Goes to the limit of one keyword, each in turn. */
export const limits: Variation = (schema, value) => [
  ...(schema.enum ?? []).map((one) => ({ keyword: 'enum', value: one })),
  ...(schema.minLength === undefined ? [] : [{ keyword: 'minLength', value: '👍'.repeat(schema.minLength) }]),
  ...(schema.maxLength === undefined ? [] : [{ keyword: 'maxLength', value: '👍'.repeat(schema.maxLength) }]),
  ...(schema.minimum === undefined ? [] : [{ keyword: 'minimum', value: schema.minimum }]),
  ...Object.keys(schema.properties ?? {})
    .filter((name) => schema.required?.includes(name) !== true)
    .map((name) => ({ keyword: 'required', name, value: without(value, name) })),
];

function without(value: unknown, name: string): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) : value;
}
