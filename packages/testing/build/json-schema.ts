export type Json = Readonly<Record<string, unknown>>;

/**
 * Which of two ways a schema is used. What is `readOnly` is not needed in a request, what is `writeOnly` not in an
 * answer.
 */
export type Direction = 'request' | 'response';

/**
 * A schema of the document as one direction is validated by: references lead to what is of that direction, fields of
 * the other are not asked for.
 */
export function toJsonSchema(schema: unknown, direction: Direction): unknown {
  if (Array.isArray(schema)) return schema.map((each) => toJsonSchema(each, direction));
  if (typeof schema !== 'object' || schema === null) return schema;
  const given = schema as Json;
  if (typeof given['$ref'] === 'string')
    return { $ref: `${direction}${given['$ref'].replace('#/components/schemas/', '#/$defs/')}` };
  const needless = direction === 'request' ? 'readOnly' : 'writeOnly';
  const properties = asObject(given['properties']);
  const required = Array.isArray(given['required'])
    ? given['required'].filter((name) => asObject(properties[String(name)])[needless] !== true)
    : undefined;
  return Object.fromEntries(
    Object.entries(given).flatMap(([keyword, value]): [string, unknown][] => {
      if (keyword === 'properties' || keyword === 'patternProperties')
        return [
          [
            keyword,
            Object.fromEntries(
              Object.entries(asObject(value)).map(([name, each]) => [name, toJsonSchema(each, direction)]),
            ),
          ],
        ];
      if (keyword === 'required') return [[keyword, required]];
      if (keyword === 'enum' || keyword === 'const') return [[keyword, value]];
      return KEYWORDS.has(keyword) ? [[keyword, toJsonSchema(value, direction)]] : [];
    }),
  );
}

/** What says something of a value; the rest describes, and is nothing to validate by. */
const KEYWORDS = new Set(
  `type enum const multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern format items prefixItems contains
  minItems maxItems uniqueItems additionalProperties propertyNames minProperties maxProperties allOf anyOf oneOf not if then else dependentRequired`.split(
    /\s+/,
  ),
);

export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
