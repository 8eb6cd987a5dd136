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

it('bodies and failures have places too, whatever wraps what stands there', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
  const document = {
    components: {
      schemas: {
        Tree: { properties: { next: ref('Tree'), leaf: ref('Tree/properties/of'), of: text } },
        Wrapped: { allOf: [ref('Tree')], description: 'Words.' },
        Own: { allOf: [{ properties: { of: text } }], properties: { own: text } },
      },
    },
  };
  const operation = {
    requestBody: json({ properties: { tree: ref('Wrapped'), own: ref('Own'), any: { items: true } } }),
    responses: { 200: {}, 400: json(ref('Tree')), 500: json({ properties: { of: { type: 'number' }, more: text } }) },
  };
  const places = schemaPlaces(document, operation);
  expect([...places].map(([place, { component }]) => [place, component])).toEqual([
    ['request', undefined],
    ['request.tree', 'Tree'],
    ['request.tree.leaf', undefined],
    ['request.tree.of', undefined],
    ['request.own', 'Own'],
    ['request.own.of', undefined],
    ['request.own.own', undefined],
    ['request.any', undefined],
    ['failure', 'Tree'],
    ['failure.leaf', undefined],
    ['failure.of', undefined],
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
