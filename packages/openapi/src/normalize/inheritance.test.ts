import { expect, it } from 'vitest';
import { settleInheritance } from './inheritance.ts';
import { applied } from './testing/steps.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemasOf = (schemas: object) =>
  applied(settleInheritance, { paths: {}, components: { schemas } }).document['components'];

const own = { type: 'object', properties: { bark: { type: 'integer' } } };
const fields = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } };
const by = { discriminator: { propertyName: 'kind', mapping: { dog: '#/components/schemas/Dog' } } };

it.each([
  {
    why: 'its alternatives',
    given: { Animal: { ...fields, ...by, oneOf: [ref('Dog')] }, Dog: { allOf: [ref('Animal'), own] } },
    want: { Animal: { ...fields, ...by, oneOf: [ref('Dog')] }, Dog: { allOf: [fields, own] } },
  },
  {
    why: 'alternatives of any kind, over another class',
    given: {
      Animal: { ...fields, anyOf: [ref('Dog')] },
      Mammal: { allOf: [ref('Animal')] },
      Dog: { allOf: [ref('Mammal'), own] },
    },
    want: {
      Animal: { ...fields, anyOf: [ref('Dog')] },
      Mammal: { allOf: [fields] },
      Dog: { allOf: [ref('Mammal'), own] },
    },
  },
])('a subclass has the fields of a base that lists it among $why', ({ given, want }) => {
  expect(schemasOf(given)).toEqual({ schemas: want });
});

it.each([
  { why: 'a base without alternatives', given: { Animal: fields, Dog: { allOf: [ref('Animal'), own] } } },
  {
    why: 'a base with others',
    given: { Animal: { ...fields, oneOf: [ref('Cat')] }, Cat: own, Dog: { allOf: [ref('Animal')] } },
  },
  { why: 'what holds itself', given: { Tree: { properties: { left: ref('Tree') }, allOf: [{ items: ref('Tree') }] } } },
  {
    why: 'a field of another component',
    given: { A: { allOf: [ref('B/properties/A')] }, B: { properties: { A: own } } },
  },
  { why: 'a part that is no object', given: { A: { allOf: [null, true, own] } } },
  { why: 'a field called as a keyword', given: { A: { properties: { allOf: ref('A') } } } },
])('leaves $why', ({ given }) => {
  expect(schemasOf(given)).toEqual({ schemas: given });
});

it.each([
  {
    given: { A: { allOf: [ref('A')] } },
    want: "#/components/schemas/A/allOf/0: is 'A', which is made of itself (A → A)",
  },
  { given: { A: { oneOf: [own, ref('A')] } }, want: '#/components/schemas/A/oneOf/1' },
  { given: { A: { oneOf: [own], allOf: [{ anyOf: [ref('A')] }] } }, want: '#/components/schemas/A/allOf/0/anyOf/0' },
  {
    given: { A: { anyOf: [ref('B')] }, B: { anyOf: [ref('A')] } },
    want: "#/components/schemas/B/anyOf/0: is 'A', which is made of itself (A → B → A)",
  },
  { given: { A: { allOf: [ref('A')], oneOf: [own] } }, want: '(A → A)' },
  {
    given: {
      Base: { oneOf: [ref('Loop'), ref('Sub')] },
      Loop: { oneOf: [ref('Again')] },
      Again: { oneOf: [ref('Loop')] },
      Sub: { allOf: [ref('Base')] },
    },
    want: "is 'Loop', which is made of itself (Loop → Again → Loop)",
  },
  { given: { A: { allOf: [ref('B')] }, B: ref('C'), C: { allOf: [ref('B')] } }, want: '(B → C → B)' },
])('refuses what is made of itself otherwise: $want', ({ given, want }) => {
  expect(() => schemasOf(given)).toThrow(want);
});
