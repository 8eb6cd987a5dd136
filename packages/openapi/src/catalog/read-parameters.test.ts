import { expect, it } from 'vitest';
import { parametersOf } from './read-parameters.ts';

const text = { type: 'string' };
const at = (item: readonly object[], own: readonly object[]) =>
  parametersOf(
    {
      paths: { '/a/{id}': { parameters: item, get: { parameters: own } } },
      components: { parameters: { Id: { in: 'path', name: 'id', required: true, schema: text } } },
    },
    '/a/{id}',
    'get',
    'getA',
  );

it('of two with one name and place the operation’s own counts', () => {
  const { parameters } = at(
    [{ in: 'query', name: 'q', schema: text, description: 'old' }, { $ref: '#/components/parameters/Id' }],
    [{ in: 'query', name: 'q', schema: text, description: 'new' }],
  );
  expect(parameters.map(({ name, in: where, source }) => [name, where, source['description']])).toEqual([
    ['q', 'query', 'new'],
    ['id', 'path', undefined],
  ]);
});

it('optional headers and cookies are named, and those that OpenAPI ignores are not', () => {
  const optional = (where: string, name: string) => ({ in: where, name, schema: text });
  expect(
    at(
      [optional('header', 'X-Tenant')],
      [optional('cookie', 'sid'), optional('cookie', 'lang'), optional('header', 'Accept')],
    ).headers,
  ).toEqual(['X-Tenant', 'cookie']);
  expect(at([{ in: 'header', name: 'Content-Type', required: true, schema: text }], []).headers).toEqual([]);
});

it.each([
  {
    item: [{ in: 'query', name: 'q', style: 'matrix', schema: text }],
    own: [],
    want: "#/paths/~1a~1{id}/parameters/0 (getA): the query parameter 'q' has the style matrix",
  },
  {
    item: [],
    own: [
      { in: 'query', name: 'p' },
      { in: 'path', name: 'id', style: 'label', schema: text },
    ],
    want: "#/paths/~1a~1{id}/get/parameters/1 (getA): the path parameter 'id' has the style label",
  },
  {
    item: [],
    own: [{ in: 'header', name: 'tenant', required: true }],
    want: "#/paths/~1a~1{id}/get/parameters/0 (getA) requires the header parameter 'tenant'",
  },
  { item: [], own: [{ in: 'cookie', name: 'sid', required: true }], want: "requires the cookie parameter 'sid'" },
])('stops with the pointer: $want', ({ item, own, want }) => {
  expect(() => at(item, own)).toThrow(want);
});
