import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import { diffDocuments } from './diff-documents.ts';
import { edited, testDocument } from './test-document.ts';

type Json = unknown;
const RUNS = Number(process.env['RUNS'] ?? 300);

/** The same value with the keys of every object in another order. */
function shuffled(value: Json, next: () => number): Json {
  if (Array.isArray(value)) return value.map((item: Json) => shuffled(item, next));
  if (typeof value !== 'object' || value === null) return value;
  const ranked = Object.entries(value).map(([key, item]) => ({ key, item: shuffled(item, next), rank: next() }));
  return Object.fromEntries(ranked.sort((a, b) => a.rank - b.rank).map(({ key, item }) => [key, item]));
}

const names = fc.constantFrom('a', 'b', 'constructor', 'toString', 'hasOwnProperty', 'x y/~z');
const { schema } = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...['A', 'B', 'C'].map((name) => ({ $ref: `#/components/schemas/${name}` }))),
    fc.record(
      { type: fc.constantFrom('string', 'integer', 'boolean'), nullable: fc.boolean(), description: fc.string() },
      { requiredKeys: ['type'] },
    ),
    fc.record({ enum: fc.uniqueArray(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1 }) }),
    fc.record(
      { type: fc.constant('object'), properties: fc.dictionary(names, tie('schema')), required: fc.uniqueArray(names) },
      { requiredKeys: ['properties'] },
    ),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record({ allOf: fc.array(tie('schema'), { maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie('schema'), { maxLength: 3 }), description: fc.string() }),
    fc.record({ additionalProperties: fc.oneof(fc.boolean(), tie('schema')) }),
  ),
}));

/** Documents whose schemas refer to each other in any way: rings, diamonds, unions of themselves. */
const schemas = fc.record({ A: schema, B: schema, C: schema }).filter(endsSomewhere);

const documentOf = ({ A, B, C }: { A: object; B: object; C: object }): OpenApiDocument =>
  edited(testDocument, {
    '/components/schemas/A': A,
    '/components/schemas/B': B,
    '/components/schemas/C': C,
    '/components/schemas/Payload': { $ref: '#/components/schemas/A' },
    '/components/schemas/Connection': { $ref: '#/components/schemas/B' },
  });

/** A ring of bare references is refused when a document is loaded. */
function endsSomewhere(schemas: Readonly<Record<string, object>>): boolean {
  return Object.keys(schemas).every((start) => {
    let name: string | undefined = start;
    for (let step = 0; step < 4 && name !== undefined; step += 1) {
      const next: unknown = Reflect.get(schemas[name] ?? {}, '$ref');
      name = typeof next === 'string' ? next.at(-1) : undefined;
    }
    return name === undefined;
  });
}

it('finds nothing between a document and itself, whatever its schemas', () => {
  fc.assert(
    fc.property(schemas, (given) => {
      expect(diffDocuments(documentOf(given), documentOf(given))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 60_000);

it('does not look at the order of keys, and ends, for any two documents', () => {
  fc.assert(
    fc.property(schemas, schemas, fc.infiniteStream(fc.double({ noNaN: true })), (given, then, ranks) => {
      const [before, after] = [documentOf(given), documentOf(then)];
      const other = shuffled(after, () => ranks.next().value) as OpenApiDocument;
      expect(diffDocuments(after, other)).toEqual([]);
      expect(diffDocuments(before, other)).toEqual(diffDocuments(before, after));
    }),
    { numRuns: RUNS },
  );
}, 60_000);

it('finds nothing when every use of a schema is wrapped', () => {
  const wrapped = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(wrapped);
    if (typeof value !== 'object' || value === null) return value;
    const ref: unknown = Reflect.get(value, '$ref');
    if (typeof ref === 'string' && ref.startsWith('#/components/schemas/')) return { allOf: [value] };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wrapped(item)]));
  };
  fc.assert(
    fc.property(schemas, (given) => {
      const document = documentOf(given);
      expect(diffDocuments(document, wrapped(document) as OpenApiDocument)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 60_000);
