import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject, objectAt } from '../document/schema.ts';
import { exampleChecker } from './example-checker.ts';
import { exampleOf } from './example-of.ts';
import { withJsonSchemas } from './json-schema.ts';

const file = new URL('../../../../openapi/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;

/** What another validator says, which makes code of the schemas. */
function ajvOf(document: JsonObject): (pointer: string) => (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
  addFormatsModule.default(ajv);
  ajv.addSchema({ $id: 'document', ...objectAt(withJsonSchemas(document)) });
  return (pointer) => ajv.compile({ $ref: `document#${pointer}` });
}

/** The value, and each value that differs from it in one place. */
function* variants(value: unknown): Generator<unknown> {
  yield value;
  yield* [null, true, '', 'text', '7c9e6679-7425-40de-944b-e07fc1f90ae7', 0, -1, 0.5, [], {}];
  if (Array.isArray(value)) {
    yield [...(value as unknown[]), ...(value as unknown[])];
    for (const [index, item] of value.entries())
      for (const other of variants(item)) yield value.with(index, other) as unknown;
  } else if (isObject(value)) {
    yield { ...value, anew: 'x' };
    for (const [name, field] of Object.entries(value)) {
      const { [name]: _left, ...rest } = value;
      yield rest;
      for (const other of variants(field)) yield { ...value, [name]: other };
    }
  }
}

const schemas = Object.entries(objectAt(objectAt(document['components'])['schemas']));

it('says of every component of the document what another validator says, whatever is wrong in a value', () => {
  const ours = exampleChecker(document);
  const compile = ajvOf(document);
  const counts = { right: 0, wrong: 0 };
  const differs: unknown[] = [];
  for (const [name, schema] of schemas) {
    const other = compile(`/components/schemas/${name}`);
    for (const value of variants(exampleOf(document, schema, { direction: 'response' }))) {
      const verdict = ours(['components', 'schemas', name], value);
      if (verdict !== other(value)) differs.push({ name, value, verdict });
      counts[verdict ? 'right' : 'wrong'] += 1;
    }
  }
  expect(differs).toEqual([]);
  expect(Math.min(counts.right, counts.wrong)).toBeGreaterThan(schemas.length);
});

const list = { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], minItems: 2, maxItems: 2 };
describe('checks a keyword as another validator does', () => {
  it.each<{ given: JsonObject; values: readonly unknown[] }>([
    { given: { type: 'integer', format: 'int32' }, values: [1, 0.5, 2 ** 31, 2 ** 31 - 1, -(2 ** 31), -(2 ** 31) - 1] },
    { given: { format: 'int32', minimum: 3 }, values: [2, 3, 2 ** 31, 'text'] },
    { given: { type: 'number', format: 'int64' }, values: [1, 0.5, 2 ** 40] },
    { given: { type: 'number', format: 'float' }, values: [1, 0.5, 'x'] },
    { given: { type: 'string', format: 'byte' }, values: ['YQ==', 'YWI=', 'YWJj', 'a', '===', ''] },
    { given: { type: 'string', format: 'uuid' }, values: ['7c9e6679-7425-40de-944b-e07fc1f90ae7', 'x', ''] },
    { given: { type: 'string', format: 'date-time' }, values: ['2026-01-15T09:30:00.000Z', '2026-01-15', 'x'] },
    { given: { type: 'string', format: 'date' }, values: ['2026-01-15', '2026-02-30', 'x'] },
    { given: { type: 'string', format: 'email' }, values: ['ada@example.com', 'ada'] },
    { given: { type: 'string', format: 'uri' }, values: ['https://agency.example.com/', 'x y'] },
    { given: { type: 'string', format: 'of the service' }, values: ['anything'] },
    { given: { type: 'string', pattern: '^\\p{L}$' }, values: ['ß', '1'] },
    { given: { type: 'string', maxLength: 1 }, values: ['👍', '👍👍'] },
    { given: { type: 'integer', multipleOf: 5 }, values: [5, 6] },
    {
      given: { type: 'array', uniqueItems: true },
      values: [
        [1, 2],
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      ],
    },
    { given: list, values: [['a', 1], ['a'], [1, 'a'], ['a', 1, 2]] },
    {
      given: { ...list, maxItems: 3, items: false },
      values: [
        ['a', 1],
        ['a', 1, 2],
      ],
    },
    { given: { const: 'habit' }, values: ['habit', 'other'] },
    { given: { not: { type: 'null' } }, values: [null, 1] },
    { given: { type: ['string', 'null'] }, values: [null, 'x', 1] },
    { given: { type: 'object', additionalProperties: { type: 'string' } }, values: [{ a: 'x' }, { a: 1 }] },
    {
      given: { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      values: [{ a: 1 }, { b: 1 }],
    },
    { given: { oneOf: [{ required: ['a'] }, { required: ['b'] }] }, values: [{ a: 1 }, { a: 1, b: 1 }, {}] },
    {
      given: { required: ['in', 'b'], properties: { in: { type: 'string', writeOnly: true } } },
      values: [{ b: 1 }, { in: 'x' }],
    },
  ])('$given', ({ given, values }) => {
    const verdicts = (check: (value: unknown) => boolean) => values.map(check);
    const other = ajvOf({ given })('/given');
    const ours = exampleChecker({ given });
    expect(verdicts((value) => ours(['given'], value))).toEqual(verdicts(other));
  });
});
