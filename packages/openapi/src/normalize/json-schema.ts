import { isObject, listAt, objectAt } from '../document/schema.ts';

/**
 * A document whose schemas mean to a JSON Schema validator what they mean in OpenAPI: `nullable` and boolean
 * exclusive limits are spelled out, formats of OpenAPI's own are limits, and a field that only one direction has is required in none.
 */
export function withJsonSchemas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withJsonSchemas);
  if (!isObject(value)) return value;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withJsonSchemas(child)]),
  );
  spellLimits(schema);
  spellFormat(schema);
  const required = listAt(schema['required']).filter((name) => !isOneWay(objectAt(schema['properties'])[String(name)]));
  if (Array.isArray(schema['required'])) schema['required'] = required;
  return nullable === true
    ? orNull(schema)
    : { ...schema, ...(typeof nullable === 'boolean' || nullable === undefined ? {} : { nullable }) };
}

function spellLimits(schema: Record<string, unknown>): void {
  for (const [exclusive, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[exclusive] !== 'boolean') continue;
    if (schema[exclusive]) schema[exclusive] = schema[limit];
    else delete schema[exclusive];
  }
}

const INT32 = 2 ** 31;
const BASE64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$';

function spellFormat(schema: Record<string, unknown>): void {
  const { format, minimum = -INT32, maximum = INT32 - 1 } = schema;
  if (format === 'int32') {
    schema['minimum'] = Math.max(Number(minimum), -INT32);
    schema['maximum'] = Math.min(Number(maximum), INT32 - 1);
  }
  if (format === 'int32' || format === 'int64') schema['multipleOf'] ??= 1;
  if (format === 'byte') schema['pattern'] ??= BASE64;
}

function isOneWay(property: unknown): boolean {
  const { readOnly, writeOnly } = objectAt(property);
  return readOnly === true || writeOnly === true;
}

function orNull(schema: Record<string, unknown>): unknown {
  const { type, enum: values, ...rest } = schema;
  // Beside other keywords, such as `allOf`, null would have to fit those as well.
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return { ...rest, type: [type, 'null'], ...(Array.isArray(values) ? { enum: [...values, null] } : {}) };
}
