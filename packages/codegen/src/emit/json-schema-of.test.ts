import { expect, it } from 'vitest';
import { type JsonSchemaForms, jsonSchemaOf } from './json-schema-of.ts';

const forms: JsonSchemaForms = {
  schemas: { Part: { properties: { of: {} } }, Same: { $ref: 'Part' }, Ring: { allOf: [{ $ref: 'Ring' }] } },
  refer: (name) => ({ $ref: `#/$defs/${name}` }),
  dateTime: () => 'DATE',
};
const PART = { $ref: '#/$defs/Part' };
const text = { type: 'string' };

it.each<{ why: string; given: object; want: object }>([
  { why: 'a rule is as it is', given: { ...text, minLength: 1 }, want: { ...text, minLength: 1 } },
  { why: 'a reference is what stands in its place', given: { $ref: 'Part' }, want: PART },
  {
    why: 'words beside a reference stay',
    given: { $ref: 'Part', title: 'T', description: 'D', deprecated: true },
    want: { title: 'T', description: 'D', deprecated: true, allOf: [PART] },
  },
  { why: 'words stay first', given: { ...text, description: 'D' }, want: { description: 'D', ...text } },
  { why: 'what was guessed is no rule', given: { ...text, inferred: ['type'] }, want: text },
  {
    why: 'what may be null is an alternative',
    given: { orNull: true, ...text, title: 'T' },
    want: { title: 'T', anyOf: [text, { type: 'null' }] },
  },
  { why: 'one of several is any of them', given: { oneOf: [text, { $ref: 'Part' }] }, want: { anyOf: [text, PART] } },
  {
    why: 'one of several beside any of others has to fit as well',
    given: { allOf: [text], anyOf: [{ minLength: 1 }], oneOf: [{ maxLength: 2 }] },
    want: { anyOf: [{ minLength: 1 }], allOf: [text, { anyOf: [{ maxLength: 2 }] }] },
  },
  {
    why: 'a moment has a pattern, which not every library has',
    given: { format: 'date-time' },
    want: { format: 'date-time', pattern: 'DATE' },
  },
  {
    why: 'a moment with a pattern has to fit both',
    given: { format: 'date-time', pattern: 'Z$' },
    want: { format: 'date-time', pattern: 'Z$', allOf: [{ pattern: 'DATE' }] },
  },
  {
    why: 'schemas below are written the same way',
    given: {
      properties: { a: { $ref: 'Part' } },
      items: { oneOf: [text] },
      additionalProperties: { orNull: true, ...text },
      allOf: [{ $ref: 'Part' }],
      anyOf: [{ $ref: 'Part' }],
    },
    want: {
      properties: { a: PART },
      items: { anyOf: [text] },
      additionalProperties: { anyOf: [text, { type: 'null' }] },
      allOf: [PART],
      anyOf: [PART],
    },
  },
  { why: 'what is closed stays', given: { additionalProperties: false }, want: { additionalProperties: false } },
  {
    why: 'JSON Schema lets no list have one value twice',
    given: { type: ['string', 'string'], enum: ['a', 'a', 'b'], required: ['a', 'a'] },
    want: { type: ['string'], enum: ['a', 'b'], required: ['a'] },
  },
  {
    why: 'what is closed over all its parts names their fields',
    given: {
      unevaluatedProperties: false,
      properties: { own: text },
      allOf: [{ $ref: 'Same' }, { anyOf: [{ properties: { deep: {} } }] }],
    },
    want: {
      properties: { own: text, of: {}, deep: {} },
      allOf: [{ $ref: '#/$defs/Same' }, { anyOf: [{ properties: { deep: {} } }] }],
      additionalProperties: false,
    },
  },
  {
    why: 'what is closed and made of itself ends',
    given: { unevaluatedProperties: false, allOf: [{ $ref: 'Ring' }] },
    want: { allOf: [{ $ref: '#/$defs/Ring' }], properties: {}, additionalProperties: false },
  },
  {
    why: 'what is closed itself needs no more',
    given: { unevaluatedProperties: false, additionalProperties: text, allOf: [{ $ref: 'Part' }] },
    want: { additionalProperties: text, allOf: [PART] },
  },
])('$why', ({ given, want }) => {
  expect(jsonSchemaOf({ ...given }, forms)).toEqual(want);
});
