import { describe, expect, it } from 'vitest';
import { sameSchemaPlace, schemaPlaces } from './schema-places.ts';

const text = { type: 'string' };
const list = (items: object) => ({ type: 'array', items });

function placesOf(result: object) {
  const schema = { properties: { isSuccessfull: { type: 'boolean' }, result } };
  const document = { components: { schemas: { Item: { properties: { id: text } } } } };
  return schemaPlaces(document, { responses: { 200: { content: { 'application/json': { schema } } } } });
}

const ITEM = list({ $ref: '#/components/schemas/Item' });

it('an answer has a schema at every place, with the component that stands there', () => {
  const places = placesOf({ properties: { items: ITEM, total: { type: 'number' } } });
  expect([...places].map(([place, { component }]) => [place, component])).toEqual([
    ['success', undefined],
    ['success.isSuccessfull', undefined],
    ['success.result', undefined],
    ['success.result.items', undefined],
    ['success.result.items[]', 'Item'],
    ['success.result.items[].id', undefined],
    ['success.result.total', undefined],
  ]);
});

describe('the same place of another document', () => {
  it.each([
    { given: { items: ITEM }, place: 'success.result.items[]', want: 'Item' },
    { given: { data: ITEM, count: { type: 'number' } }, place: 'success.result.items[]', want: 'Item' },
    { given: { data: list({ properties: { at: ITEM } }) }, place: 'success.result.items[].at[]', want: 'Item' },
    { given: { data: ITEM }, place: 'success.result.total', want: undefined },
    { given: { data: ITEM, more: ITEM }, place: 'success.result.items[]', want: undefined },
    { given: { data: { properties: { rows: ITEM } } }, place: 'success.result.items[]', want: undefined },
  ])('case %#: $place', ({ given, place, want }) => {
    expect(sameSchemaPlace(placesOf({ properties: given }), place)?.component).toBe(want);
  });
});
