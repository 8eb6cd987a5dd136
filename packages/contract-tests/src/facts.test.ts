import { describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';
import { follow, type Schema, type Schemas } from './schema.ts';

const schemas: Schemas = {
  Text: { type: 'string', minLength: 1 },
  Tree: { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } },
};
const facts = (schema: Schema, foreign: 'readOnly' | 'writeOnly' = 'readOnly'): readonly string[] =>
  factsOf(schema, { foreign, follow: ($ref) => follow(schemas, $ref) });
const text: Schema = { $ref: '#/components/schemas/Text' };

describe('the same, said in other words', () => {
  it.each<{ why: string; one: Schema; other: Schema }>([
    { why: 'types in another order', one: { type: ['string', 'null'] }, other: { type: ['null', 'string'] } },
    { why: 'null as an alternative', one: { anyOf: [text, { type: 'null' }] }, other: { allOf: [text] } },
    { why: 'one value', one: { const: 'a' }, other: { enum: ['a'] } },
    {
      why: 'a reference',
      one: { properties: { a: text } },
      other: { properties: { a: { type: 'string', minLength: 1 } } },
    },
    { why: 'what stands beside a reference', one: { ...text, maxLength: 2 }, other: { maxLength: 2, allOf: [text] } },
    {
      why: 'a field of the other side',
      one: { required: ['a'], properties: { a: { readOnly: true } } },
      other: { properties: { a: {} } },
    },
  ])('$why', ({ one, other }) => {
    expect(facts(one)).toEqual(facts(other));
  });
});

describe('something else', () => {
  it.each<{ why: string; one: Schema; other: Schema }>([
    {
      why: 'another type below an alternative',
      one: { oneOf: [{ type: 'string' }] },
      other: { oneOf: [{ type: 'number' }] },
    },
    { why: 'one of and any of', one: { oneOf: [text] }, other: { anyOf: [text] } },
    { why: 'a required part of a whole', one: { allOf: [{ required: ['a'] }] }, other: { allOf: [{}] } },
    {
      why: 'the values of a map',
      one: { additionalProperties: { type: 'string' } },
      other: { additionalProperties: { type: 'number' } },
    },
    {
      why: 'a field of this side',
      one: { required: ['a'], properties: { a: { writeOnly: true } } },
      other: { properties: { a: {} } },
    },
  ])('$why', ({ one, other }) => {
    expect(facts(one)).not.toEqual(facts(other));
  });
});

it('ends where a schema holds itself', () => {
  expect(facts({ $ref: '#/components/schemas/Tree' })).toContain('/child type ["object"]');
});
