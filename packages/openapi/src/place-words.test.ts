import { expect, it } from 'vitest';
import { describe } from './document/describe.ts';
import { objectAt } from './document/schema.ts';
import { placeWords } from './place-words.ts';

const schema = (properties: object) => ({
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const operation = (words: object, body: object, result: object = {}) => ({
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  requestBody: body,
  responses: {
    200: schema({ isSuccessfull: { type: 'boolean' }, result }),
    400: schema({ result: { type: 'object' } }),
  },
  'x-agency': { retry: 'once', words },
});

const COMMON = { type: 'object', properties: { state: { type: 'string', 'x-words': 'Its state.' } } };
const item = {
  type: 'object',
  properties: { at: { type: 'string' }, by: { allOf: [{ $ref: '#/components/schemas/Common' }] } },
};

function placed(first: object, second: object = {}) {
  const result = { type: 'object', properties: { items: { type: 'array', items: item } } };
  return placeWords({
    paths: {
      '/a/{id}': {
        post: operation(
          first,
          schema({
            name: { type: 'string', description: 'The vendor’s.' },
            common: { $ref: '#/components/schemas/Common' },
          }),
          result,
        ),
      },
      '/b/{id}': { post: operation(second, schema({ common: { $ref: '#/components/schemas/Common' } })) },
    },
    components: { schemas: { Common: COMMON } },
  });
}

it.each([
  { place: 'input.id', at: (d: Placed) => d.paths['/a/{id}'].post.parameters[0] },
  { place: 'input.common', at: (d: Placed) => bodyOf(d).common },
  { place: 'input.common.state', at: (d: Placed) => d.components.schemas.Common.properties.state },
  { place: 'result.items[].at', at: (d: Placed) => itemOf(d).at },
  { place: 'result.items[].by.state', at: (d: Placed) => d.components.schemas.Common.properties.state },
])('$place has the words that are said of it', ({ place, at }) => {
  expect(at(placed({ [place]: 'Ours.' }))).toMatchObject({ 'x-words': 'Ours.' });
});

it('what two operations share keeps its own words where they say different things of it, and takes those that they agree on', () => {
  const state = (first: string, second: string) =>
    placed({ 'input.common.state': first }, { 'input.common.state': second }).components.schemas.Common.properties
      .state;
  expect(state('One.', 'Another.')['x-words']).toBe('Its state.');
  expect(state('One.', 'One.')['x-words']).toBe('One.');
});

it.each(['input.none', 'input.id.more', 'input.common[].state', 'result.items.at', 'result[]', 'other.items[].at'])(
  '%s, which the document does not have, changes nothing and says nothing',
  (place) => {
    expect(placed({ [place]: 'Ours.' })).toEqual(placed({}));
  },
);

it('the vendor’s own words win, and the document has no table of ours left', () => {
  const document = placed({ 'input.name': 'Ours.' });
  expect(describe(document, objectAt(bodyOf(document).name))).toBe('The vendor’s.');
  expect(document.paths['/a/{id}'].post['x-agency']).toEqual({ retry: 'once' });
});

type Placed = ReturnType<typeof placed>;

function bodyOf(document: Placed): Readonly<Record<string, unknown>> {
  const { requestBody } = document.paths['/a/{id}'].post;
  return (requestBody as ReturnType<typeof schema>).content['application/json'].schema.properties as Record<
    string,
    object
  >;
}

function itemOf(document: Placed): Readonly<Record<string, unknown>> {
  const { result } = document.paths['/a/{id}'].post.responses[200].content['application/json'].schema.properties as {
    result?: typeof COMMON & { properties: { items: { items: typeof item } } };
  };
  return objectAt(result?.properties.items.items.properties);
}
