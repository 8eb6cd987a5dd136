import { isObject, listAt, objectAt } from '../document/schema.ts';

/**
 * A document whose schemas mean to a JSON Schema validator what they mean in OpenAPI: formats of OpenAPI's own are
 * limits, and a field that only one direction has is required in none.
 */
export function withJsonSchemas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withJsonSchemas);
  if (!isObject(value)) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withJsonSchemas(child)]));
  spellFormat(schema);
  const required = listAt(schema.required).filter((name) => !isOneWay(objectAt(schema.properties)[String(name)]));
  if (Array.isArray(schema.required)) schema.required = required;
  return schema;
}

const INT32 = 2 ** 31;
const BASE64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$';

function spellFormat(schema: Record<string, unknown>): void {
  const { format, minimum = -INT32, maximum = INT32 - 1 } = schema;
  if (format === 'int32') {
    schema.minimum = Math.max(Number(minimum), -INT32);
    schema.maximum = Math.min(Number(maximum), INT32 - 1);
  }
  if (format === 'int32' || format === 'int64') schema.multipleOf ??= 1;
  if (format === 'byte') schema.pattern ??= BASE64;
}

function isOneWay(property: unknown): boolean {
  const { readOnly, writeOnly } = objectAt(property);
  return readOnly === true || writeOnly === true;
}
