import { expect, it } from 'vitest';
import { parametersOf } from './read-parameters.ts';

const text = { type: 'string' };
const ID = { $ref: '#/components/parameters/Id' };
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
    [{ in: 'query', name: 'q', schema: text, description: 'old' }, ID],
    [{ in: 'query', name: 'q', schema: text, description: 'new' }],
  );
  expect(parameters.map(({ name, in: where, source }) => [name, where, source.source['description']])).toEqual([
    ['q', 'query', 'new'],
    ['id', 'path', undefined],
  ]);
});

it('optional headers and cookies are named, and those that OpenAPI ignores are not', () => {
  const optional = (where: string, name: string) => ({ in: where, name, schema: text });
  expect(
    at(
      [ID, optional('header', 'X-Tenant')],
      [optional('cookie', 'sid'), optional('cookie', 'lang'), optional('header', 'Accept')],
    ).headers,
  ).toEqual(['X-Tenant', 'cookie']);
  expect(at([ID, { in: 'header', name: 'Content-Type', required: true, schema: text }], []).headers).toEqual([]);
});

it.each([
  {
    item: [{ in: 'query', name: 'q', style: 'matrix', schema: text }],
    own: [],
    want: "#/paths/~1a~1{id}/parameters/0 (getA) describes the query parameter 'q', which has the style matrix",
  },
  {
    item: [ID],
    own: [
      { in: 'query', name: 'q', schema: text },
      { in: 'query', name: 'q', schema: { type: 'integer' } },
    ],
    want: "#/paths/~1a~1{id}/get/parameters/1 (getA) has the query parameter 'q' twice: remove one in an overlay",
  },
  {
    item: [],
    own: [
      { in: 'query', name: 'p' },
      { in: 'path', name: 'id', style: 'label', schema: text },
    ],
    want: "#/paths/~1a~1{id}/get/parameters/1 (getA) describes the path parameter 'id', which has the style label",
  },
  {
    item: [],
    own: [{ in: 'header', name: 'tenant', required: true }],
    want: "#/paths/~1a~1{id}/get/parameters/0 (getA) requires the header parameter 'tenant'",
  },
  { item: [], own: [{ in: 'cookie', name: 'sid', required: true }], want: "requires the cookie parameter 'sid'" },
  { item: [ID], own: [{ in: 'body', name: 'b' }], want: "get/parameters/0 (getA) has the parameter 'b' in 'body'" },
  { item: [ID], own: [{ in: 'querystring', name: 'q' }], want: "has the parameter 'q' in 'querystring'" },
  { item: [], own: [], want: "#/paths/~1a~1{id}/get (getA) has '{id}' in its path, and it has no path parameter" },
  {
    item: [{ in: 'path', name: 'ID', required: true, schema: text }],
    own: [],
    want: "has '{id}' in its path, and its path parameters are 'ID'",
  },
  {
    item: [ID],
    own: [{ in: 'path', name: 'more', required: true, schema: text }],
    want: "has the path parameter 'more', which its path has no place for",
  },
])('stops with the pointer: $want', ({ item, own, want }) => {
  expect(() => at(item, own)).toThrow(want);
});

it.each([{ given: '/grüße' }, { given: '/a b' }, { given: '/a/../b' }, { given: '/a?b=c' }, { given: '/a#b' }])(
  'a path that does not go out as it is written is refused: $given',
  ({ given }) => {
    expect(() => parametersOf({ paths: { [given]: { get: {} } } }, given, 'get', 'getA')).toThrow(
      'has a path that a URL would change or cut',
    );
  },
);

it.each([{ given: '/a/{größe}/{b-c}.json' }, { given: '/a/{x}:{y}/' }, { given: '/a%20b/~c/@d' }])(
  'and templates may have any letters: $given',
  ({ given }) => {
    const names = [...given.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
    const parameters = names.map((name) => ({ in: 'path', name, required: true, schema: text }));
    expect(
      parametersOf({ paths: { [given]: { get: { parameters } } } }, given, 'get', 'getA').parameters.map(
        ({ name }) => name,
      ),
    ).toEqual(names);
  },
);
