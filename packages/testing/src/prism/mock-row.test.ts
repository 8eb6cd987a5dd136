import { expect, it } from 'vitest';
import { findRow, type MockDocument, mockRows } from './mock-row.ts';

const json = (media: object): object => ({ content: { 'application/json': media } });
const documentOf = (responses: Readonly<Record<string, object>>, more = {}): MockDocument => ({
  paths: { '/thing': { get: { operationId: 'getThing', responses, ...more } } },
});

const document: MockDocument = {
  paths: {
    '/a/{id}/{more}': { get: { operationId: 'two', responses: {} } },
    '/a/{id}': {
      parameters: [{ name: 'id' }],
      get: { operationId: 'one', responses: {} },
      delete: { responses: {} },
    },
    '/a/b.c': { get: { operationId: 'none', responses: {} } },
  },
};

it.each([
  { method: 'GET', url: '/a/b.c', want: 'none' },
  { method: 'GET', url: '/a/b.c?x=/y', want: 'none' },
  { method: 'GET', url: '/a/bxc', want: 'one' },
  { method: 'GET', url: '/a/b/c', want: 'two' },
  { method: 'DELETE', url: '/a/b', want: '' },
  { method: 'GET', url: '/a/', want: undefined },
  { method: 'GET', url: '/a/b/c/d', want: undefined },
  { method: 'GET', url: '/x/a/b', want: undefined },
  { method: 'POST', url: '/a/b', want: undefined },
])('$method $url is for the operation $want', ({ method, url, want }) => {
  expect(findRow(mockRows(document), { method, url })?.id).toBe(want);
});

it('rows say what Prism does not: their template, pages and statuses', () => {
  expect(mockRows(document).map(({ template, method }) => `${method} ${template}`)).toEqual([
    'GET /a/b.c',
    'GET /a/{id}',
    'DELETE /a/{id}',
    'GET /a/{id}/{more}',
  ]);
  const pagination = { items: 'items' };
  const [row] = mockRows(documentOf({ 201: {}, '4XX': {} }, { 'x-agency': { pagination } }));
  expect(row).toMatchObject({ id: 'getThing', pagination, declared: ['201', '4XX'] });
  const [plain] = mockRows({ paths: { '/thing': { get: { responses: {} } } } });
  expect(plain).toEqual({
    id: '',
    method: 'GET',
    path: /^\/thing$/,
    template: '/thing',
    declared: [],
    failure: { status: 400 },
  });
});

it.each<{ name: string; responses: Readonly<Record<string, object>>; want: string | undefined }>([
  { name: 'an image', responses: { 200: { content: { 'application/json': {}, 'image/png': {} } } }, want: 'image/png' },
  { name: 'no image', responses: { 200: json({}) }, want: undefined },
  { name: 'an image of a failure', responses: { 400: { content: { 'image/png': {} } }, 200: {} }, want: undefined },
])('a success is $name', ({ responses, want }) => {
  expect(mockRows(documentOf(responses))[0]?.image).toBe(want);
});

it.each<{ name: string; responses: Readonly<Record<string, object>>; want: object }>([
  { name: 'of 400', responses: { 422: {}, 400: json({ example: 'a' }) }, want: { status: 400, body: 'a' } },
  {
    name: 'of 422',
    responses: { 401: json({ example: 'b' }), 422: json({ example: 'a' }) },
    want: { status: 422, body: 'a' },
  },
  { name: 'of all of 4', responses: { '4XX': json({ example: 'a' }) }, want: { status: 400, body: 'a' } },
  {
    name: 'of all of 4, in small letters',
    responses: { '4xx': json({ example: 'a' }) },
    want: { status: 400, body: 'a' },
  },
  {
    name: 'of all',
    responses: { 200: json({ example: 'b' }), default: json({ example: 'a' }) },
    want: { status: 400, body: 'a' },
  },
  {
    name: 'of another one',
    responses: { 200: json({ example: 'b' }), 401: json({ example: 'a' }) },
    want: { status: 400, body: 'a' },
  },
  {
    name: 'by its name',
    responses: { 400: json({ example: 'b', examples: { one: { value: 'a' } } }) },
    want: { status: 400, body: 'a' },
  },
  { name: 'without a body', responses: { 400: {} }, want: { status: 400 } },
  { name: 'of none', responses: { 200: json({ example: 'b' }) }, want: { status: 400 } },
])('the failure of a bad request is that $name', ({ responses, want }) => {
  expect(mockRows(documentOf(responses))[0]?.failure).toEqual(want);
});
