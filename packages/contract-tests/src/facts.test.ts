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
    { why: 'null in 3.0 and 3.1', one: { type: 'string', nullable: true }, other: { type: ['null', 'string'] } },
    {
      why: 'null left out of an enum',
      one: { type: 'string', nullable: true, enum: ['a'] },
      other: { type: ['string', 'null'], enum: ['a', null] },
    },
    { why: 'one value', one: { const: 'a' }, other: { enum: ['a'] } },
    { why: 'bounds in 3.0 and 3.1', one: { minimum: 1, exclusiveMinimum: true }, other: { exclusiveMinimum: 1 } },
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
