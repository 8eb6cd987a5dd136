import * as fc from 'fast-check';
import type { JsonObject } from '@one37id/agency-openapi/document';

/** Schemas that contain themselves and each other, for the random ones to refer to. */
export const COMPONENTS: JsonObject = {
  Node: {
    type: 'object',
    properties: {
      a: { type: 'integer' },
      b: { $ref: '#/components/schemas/Node' },
      c: { $ref: '#/components/schemas/Leaves' },
    },
    required: ['a'],
  },
  Leaves: {
    type: 'array',
    items: { anyOf: [{ type: 'string', maxLength: 1 }, { $ref: '#/components/schemas/Node' }] },
    maxItems: 2,
  },
};

const few = fc.integer({ min: 0, max: 3 });
const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
const scalar = fc.constantFrom<unknown>(
  null,
  true,
  false,
  -2,
  -1,
  0,
  0.5,
  1,
  2,
  3,
  6,
  '',
  'a',
  'ab',
  'abc',
  '👍',
  '2030-01-31T12:00:00Z',
  '2030-02-30T00:00:00Z',
);

/** JSON values that have much in common with the schemas: their names, their sizes. */
export const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const optional = { requiredKeys: [] };
const texts = fc.record(
  {
    type: fc.constantFrom('string', ['string', 'null']),
    minLength: few,
    maxLength: few,
    pattern: fc.constantFrom('^a', 'b$'),
    format: fc.constant('date-time'),
  },
  optional,
);
const numbers = fc.record(
  {
    type: fc.constantFrom('number', 'integer'),
    minimum: few,
    maximum: few,
    exclusiveMinimum: few,
    exclusiveMaximum: few,
    multipleOf: fc.constantFrom(1, 2, 3),
  },
  optional,
);
const fixed = fc.oneof(
  fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }) }),
  fc.record({ const: scalar }),
  fc.constantFrom({ type: 'boolean' }, { type: 'null' }, true),
);
const refs = fc.constantFrom({ $ref: '#/components/schemas/Node' }, { $ref: '#/components/schemas/Leaves' });

/** JSON Schema 2020-12 with the keywords that are checked just as it says. */
export const checkedSchemas: fc.Arbitrary<unknown> = schemas(() => ({}));

/** With those as well that are checked by half, or not at all, or whose neglect changes what others mean. */
export const allSchemas: fc.Arbitrary<unknown> = fc
  .tuple(
    schemas((schema, several) => ({
      lists: { prefixItems: several, contains: schema },
      objects: {
        patternProperties: fc.dictionary(fc.constantFrom('^a', 'd'), schema, { minKeys: 1, maxKeys: 1 }),
        propertyNames: schema,
        dependentRequired: fc.constant({ a: ['b'] }),
      },
      composed: { oneOf: several, not: schema, if: schema, then: schema, format: fc.constantFrom('uuid', 'date-time') },
    })),
    // Around the whole only: ajv fails with this keyword in some depths.
    fc.constantFrom({}, { unevaluatedProperties: false }),
  )
  .map(([schema, closing]) => (typeof schema === 'object' ? { ...schema, ...closing } : schema));

type Keywords = Readonly<Record<string, fc.Arbitrary<unknown>>>;

interface More {
  readonly lists?: Keywords;
  readonly objects?: Keywords;
  readonly composed?: Keywords;
}

/** @param more - Other keywords, of which some may contain schemas. */
function schemas(
  more: (schema: fc.Arbitrary<unknown>, several: fc.Arbitrary<unknown[]>) => More,
): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => {
    const schema = tie('schema');
    const several = fc.array(schema, { minLength: 1, maxLength: 2 });
    const { lists, objects, composed } = more(schema, several);
    const additionalProperties = fc.oneof(fc.boolean(), schema);
    const properties = fc.dictionary(fc.constantFrom('a', 'b', 'c'), schema, { maxKeys: 2 });
    const wholes = [
      fc.constantFrom({ type: 'array', uniqueItems: true }, { type: 'object' }),
      someOf({ items: schema, minItems: few, maxItems: few, ...lists }),
      someOf({ properties, required: names, additionalProperties, minProperties: few, maxProperties: few, ...objects }),
      someOf({ allOf: several, anyOf: several, properties, ...composed }),
    ];
    return {
      schema: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fixed, texts, numbers, refs, ...wholes, ...wholes),
    };
  }).schema;
}

/** Few at a time: what has them all allows nothing. */
function someOf(keywords: Keywords): fc.Arbitrary<unknown> {
  const pairs = Object.entries(keywords).map(([keyword, values]) => values.map((value) => [keyword, value] as const));
  return fc.array(fc.oneof(...pairs), { minLength: 1, maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}
