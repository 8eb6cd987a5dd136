import { AgencyRequestError } from '@one37id/agency-core';
import { expect, test } from 'vitest';
import { readOperations, serverPath, shown } from './read-operations.ts';

test.each([
  { given: undefined, want: 'must be an object' },
  { given: '{"openapi":"3.0.3"}', want: 'parse the JSON first' },
  { given: [], want: 'must be an object' },
  { given: {}, want: 'must be OpenAPI 3' },
  { given: { swagger: '2.0', paths: {} }, want: 'must be OpenAPI 3' },
  { given: { openapi: '13.1', paths: {} }, want: 'must be OpenAPI 3' },
  { given: { openapi: '3', paths: {} }, want: 'must be OpenAPI 3' },
  { given: { openapi: '3.1.0' }, want: 'with `paths`' },
])('refuses $given', ({ given, want }) => {
  expect(() => readOperations(given)).toThrow(AgencyRequestError);
  expect(() => readOperations(given)).toThrow(want);
});

test('reads what can be sent, and passes over everything else', () => {
  const operation = { tags: ['A', 7], summary: 'b' };
  const paths = {
    '/a': { get: operation, head: operation, parameters: [], post: { tags: 'A' }, put: null },
    '/b': { delete: { summary: 'untagged', servers: [{ url: '/' }] } },
    '/c': { $ref: 'elsewhere.json' },
    '/e': { get: { summary: 7 }, delete: { summary: undefined } },
    '/f': { put: { ...operation, servers: [] }, patch: operation, servers: [{ url: '/' }] },
    '/d': null,
    '/g': { put: { ...operation, servers: [] }, servers: [] },
    'x-own': { get: operation },
  };
  expect(readOperations({ openapi: '3.1.1', paths })).toEqual([
    { method: 'GET', path: '/a', tags: ['A'], summary: 'b', hasServers: false },
    { method: 'POST', path: '/a', tags: [], summary: '', hasServers: false },
    { method: 'DELETE', path: '/b', tags: [], summary: 'untagged', hasServers: true },
    { method: 'DELETE', path: '/e', tags: [], summary: '', hasServers: false },
    { method: 'PUT', path: '/f', tags: ['A'], summary: 'b', hasServers: true },
    { method: 'PATCH', path: '/f', tags: ['A'], summary: 'b', hasServers: true },
    { method: 'PUT', path: '/g', tags: ['A'], summary: 'b', hasServers: false },
  ]);
});

test.each([
  { given: 'among the components', $ref: '#/components/pathItems/Item' },
  { given: 'at another path', $ref: '#/paths/~1other~1%7Bid%7D' },
  { given: 'under a name with ~ and /', $ref: '#/components/pathItems/a~0b~1c' },
  { given: 'behind another reference', $ref: '#/components/pathItems/Again' },
  { given: 'in another document', $ref: './paths/~1other~1%7Bid%7D', want: [] },
  { given: 'in a circle', $ref: '#/components/pathItems/Circle', want: [] },
  { given: 'nowhere', $ref: '#/components/pathItems/Gone', want: [] },
  { given: 'where nothing of a document is', $ref: '#/constructor/prototype', want: [] },
  { given: 'behind what is no escape', $ref: '#/components/%/x', want: [] },
])('a path item that stands $given', ({ $ref, want = ['GET'] }) => {
  const item = { get: { tags: ['A'], summary: 'b' } };
  const pathItems = {
    Item: item,
    'a~b/c': item,
    Again: { $ref: '#/components/pathItems/Item' },
    Circle: { $ref: '#/components/pathItems/Circle' },
  };
  const paths = { '/a': { $ref }, '/other/{id}': item };
  const found = readOperations({ openapi: '3.1.1', paths, components: { pathItems } });
  expect(found.filter(({ path }) => path === '/a').map(({ method }) => method)).toEqual(want);
});

test.each([
  { given: undefined, want: '/' },
  { given: [], want: '/' },
  { given: [{}], want: '/' },
  { given: [{ url: '/' }], want: '/' },
  { given: [{ url: '/bc/admin' }], want: '/bc/admin' },
  { given: [{ url: 'bc/admin/' }], want: '/bc/admin/' },
  { given: [{ url: 'https://agency.example.org:8443/bc/admin' }, { url: '/other' }], want: '/bc/admin' },
  {
    given: [
      {
        url: 'https://{host}/{root}/admin',
        variables: { host: { default: 'agency.example.com' }, root: { default: 'bc' } },
      },
    ],
    want: '/bc/admin',
  },
  { given: [{ url: '{scheme}://{host}/bc/admin', variables: { scheme: { default: 'https' } } }], want: '/bc/admin' },
])('the path of the first server of $given is $want', ({ given, want }) => {
  expect(serverPath({ servers: given })).toBe(want);
});

test('refuses a server that is no URL', () => {
  expect(() => serverPath({ servers: [{ url: 'https://:x' }] })).toThrow(AgencyRequestError);
  expect(() => serverPath({ servers: [{ url: 'https://:x' }] })).toThrow(
    "routesFromDocument: the URL of the document's first server cannot be read. Nothing was sent.",
  );
});

test.each([
  { name: 'a URL', servers: (text: string) => [{ url: text }] },
  { name: 'a variable', servers: (text: string) => [{ url: '{a}', variables: { a: { default: text } } }] },
])('$name of a server has 2,048 characters at most', ({ servers }) => {
  const longest = `/${'a'.repeat(2_047)}`;
  expect(serverPath({ servers: servers(longest) })).toBe(longest);
  expect(() => serverPath({ servers: servers(`${longest}a`) })).toThrow(
    "routesFromDocument: the URL of the document's first server has more than 2048 characters. Nothing was sent.",
  );
});

test('a path is shown to its 200th character, and without what could command a terminal', () => {
  const path = `/${'a'.repeat(199)}`;
  expect([shown(path), shown(`${path}b`), shown('/a\u001b[2Jb')]).toEqual([path, `${path}…`, '/a\\u{1b}[2Jb']);
});
