import { describe, expect, it } from 'vitest';
import { toldOf } from './test-changes.ts';
import type { Edits } from './test-document.ts';

const AT = '/components/schemas/Payload/properties/note';
const PERSON = { $ref: '#/components/schemas/Person' };
const FORMS = [PERSON, { type: 'string', minLength: 1 }];
const request = (...lines: string[]) => lines.map((line) => line.replace(' ', ' request request-')).sort();

/** What of a schema is told beside whatever else became of it: a secret stays one only if that is said. */
const MARKS: readonly { name: string; was?: unknown; is?: unknown; want: string }[] = [
  { name: 'x-secrecy', was: 'claim', want: 'breaking secrecy-removed' },
  { name: 'deprecated', is: true, want: 'additive deprecated' },
  { name: 'discriminator', is: { propertyName: 'a' }, want: 'additive discriminator-added' },
  { name: 'description', is: 'A note.', want: 'docs description-changed' },
];
const withMark = (schema: object, name: string, mark: unknown) =>
  mark === undefined ? schema : { ...schema, [name]: mark };

describe.each([
  {
    what: 'alternatives become one form',
    was: { type: 'object', oneOf: [PERSON, { required: ['x'] }] },
    is: { type: 'object', properties: {} },
    want: ['breaking alternative-removed'],
  },
  {
    what: 'another kind of value',
    was: { type: 'string', maxLength: 3 },
    is: { type: 'array' },
    want: ['breaking type-changed'],
  },
  {
    what: 'alternatives become one form of another kind',
    was: {
      oneOf: [
        { type: 'string', minLength: 1 },
        { type: 'number', minimum: 1 },
      ],
    },
    is: { type: 'array' },
    want: ['breaking alternative-removed', 'additive alternative-added'],
  },
  { what: 'the same kind of value', was: { type: 'string' }, is: { type: 'string' }, want: [] },
])('$what', ({ was, is, want }) => {
  it.each(MARKS)('and $name', (mark) => {
    const from = { [AT]: withMark(was, mark.name, mark.was) };
    expect(toldOf({ [AT]: withMark(is, mark.name, mark.is) }, from)).toEqual(
      expect.arrayContaining(request(mark.want)),
    );
    expect(toldOf({ [AT]: withMark(is, mark.name, mark.was) }, from)).not.toEqual(
      expect.arrayContaining(request(mark.want)),
    );
    for (const line of want) expect(toldOf({ [AT]: is }, from)).toEqual(expect.arrayContaining(request(line)));
  });

  it('and values by which alternatives are told apart', () => {
    const told = (...values: string[]) => ({
      discriminator: { propertyName: 'a', mapping: Object.fromEntries(values.map((value) => [value, 'Person'])) },
    });
    expect(toldOf({ [AT]: { ...is, ...told('b') } }, { [AT]: { ...was, ...told('b', 'c') } })).toEqual(
      expect.arrayContaining(request('breaking discriminator-value-removed')),
    );
  });
});

it.each<{ change: string; was: object; is: object; want: readonly string[] }>([
  {
    change: 'another kind of value, whose limits and values say nothing more',
    was: { type: 'string', minLength: 3, enum: ['abc'], default: 'abc' },
    is: { type: 'boolean', default: true },
    want: ['breaking type-changed'],
  },
  {
    change: 'texts become numbers, whose limits say nothing more',
    was: { type: 'string', minLength: 3 },
    is: { type: 'integer', minimum: 3 },
    want: ['breaking type-changed'],
  },
  { change: 'any value becomes one of forms', was: {}, is: { oneOf: FORMS }, want: ['breaking type-narrowed'] },
  { change: 'one of forms becomes any value', was: { oneOf: FORMS }, is: {}, want: ['additive type-widened'] },
  { change: 'any value becomes an object', was: {}, is: { properties: { a: {} } }, want: ['breaking type-narrowed'] },
  { change: 'an object becomes any value', was: { properties: { a: {} } }, is: {}, want: ['additive type-widened'] },
  {
    change: 'what would be fields, forms and parts of a text',
    was: { type: 'string', properties: { a: {} }, items: { type: 'string' } },
    is: { type: 'string', properties: {}, items: { type: 'number' }, additionalProperties: { type: 'string' } },
    want: [],
  },
  {
    change: 'what may be a list or a text, and is no list now',
    was: { type: ['array', 'string'], items: { type: 'string' } },
    is: { type: 'string' },
    want: ['breaking type-narrowed'],
  },
  {
    change: 'fields whose kind is not said to be an object’s',
    was: { additionalProperties: { type: 'string' } },
    is: { additionalProperties: { type: 'number' } },
    want: ['breaking type-changed'],
  },
  {
    change: 'fields by a pattern that is called as a list’s parts are',
    was: { type: 'object', patternProperties: { items: { type: 'string' } } },
    is: { type: 'object', patternProperties: { items: { type: 'number' } } },
    want: ['breaking type-changed'],
  },
  {
    change: 'the parts of what may be a list, or an object of no more fields',
    was: { type: ['array', 'object'], additionalProperties: false, items: { type: 'string' } },
    is: { type: ['array', 'object'], additionalProperties: false, items: { type: 'number' } },
    want: ['breaking type-changed'],
  },
  {
    change: 'a part of a list that has its own form',
    was: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'string' }] },
    is: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] },
    want: ['breaking type-changed'],
  },
  {
    change: 'whole numbers become any numbers, of which fewer pass',
    was: { type: 'integer', minimum: 1 },
    is: { type: 'number', minimum: 2 },
    want: ['additive type-widened', 'breaking limit-tightened'],
  },
  {
    change: 'numbers become whole numbers, of which more pass',
    was: { type: 'number', minimum: 2 },
    is: { type: 'integer', minimum: 1 },
    want: ['breaking type-narrowed', 'additive limit-loosened'],
  },
  {
    change: 'whole numbers become any numbers or texts',
    was: { type: 'integer', minimum: 1 },
    is: { type: ['string', 'number'], minimum: 2 },
    want: ['additive type-widened', 'breaking limit-tightened'],
  },
  {
    change: 'numbers become texts',
    was: { type: 'number', minimum: 2 },
    is: { type: 'string' },
    want: ['breaking type-changed'],
  },
  {
    change: 'whole numbers become texts',
    was: { type: 'integer', minimum: 2 },
    is: { type: 'string' },
    want: ['breaking type-changed'],
  },
  {
    change: 'more fields of some kind become none',
    was: { type: 'object', additionalProperties: { type: 'string' } },
    is: { type: 'object', additionalProperties: false },
    want: ['breaking extra-fields-refused'],
  },
  {
    change: 'no more fields become some of some kind',
    was: { type: 'object', additionalProperties: false },
    is: { type: 'object', additionalProperties: { type: 'string' } },
    want: ['additive extra-fields-allowed'],
  },
  {
    change: 'more fields become others',
    was: { type: 'object', additionalProperties: { type: 'string' } },
    is: { type: 'object', additionalProperties: { type: 'number' } },
    want: ['breaking type-changed'],
  },
  {
    change: 'a list in which all becomes some',
    was: { type: 'array', items: {} },
    is: { type: 'array', items: { type: 'string' } },
    want: ['breaking type-narrowed'],
  },
])('$change', ({ was, is, want }) => {
  expect(toldOf({ [AT]: is }, { [AT]: was } satisfies Edits)).toEqual(request(...want));
});
