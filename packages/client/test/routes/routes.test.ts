import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Agency } from '../../src/agency.ts';
import * as operations from '../../src/generated/operations.gen.ts';
import { routeTable } from '../../src/generated/routes.gen.ts';
import { Studio } from '../../src/studio.ts';
import { routesFromDocument } from '../../src/routes.ts';
import { routesOf } from '../../src/routes/routes-of.ts';
import type { RouteRow } from '../../src/routes/route-row.ts';

const ORIGIN = 'https://agency.example.com';
const CREDENTIAL = { tags: ['Credential'], summary: 'Get credential details.' };
const CONNECTION = { tags: ['Connection'], summary: 'Get connection list.' };

/** A document with two operations; the one of the tests reads a credential. */
function documentOf(prefix: string, servers?: readonly object[]): object {
  const paths = {
    [`${prefix}/credentials/{credentialId}`]: { get: CREDENTIAL },
    [`${prefix}/connections/search`]: { post: CONNECTION },
  };
  return { openapi: '3.0.0', paths, ...(servers === undefined ? {} : { servers }) };
}

describe('a prefix in servers, paths and baseUrl is joined once', () => {
  test.each([
    { server: '', paths: '', base: '', want: '' },
    { server: '', paths: '', base: '/bc/admin', want: '/bc/admin' },
    { server: '', paths: '/bc/admin', base: '', want: '/bc/admin' },
    { server: '', paths: '/bc/admin', base: '/bc/admin', want: '/bc/admin' },
    { server: '/bc/admin', paths: '', base: '', want: '/bc/admin' },
    { server: '/bc/admin', paths: '', base: '/bc/admin', want: '/bc/admin' },
    { server: '/bc/admin', paths: '/bc/admin', base: '', want: '/bc/admin' },
    { server: '/bc/admin', paths: '/bc/admin', base: '/bc/admin', want: '/bc/admin' },
    { server: '/bc/admin/', paths: '/bc/admin', base: '/bc/admin/', want: '/bc/admin' },
    { server: 'https://internal.example.org/bc/admin', paths: '', base: '/bc/admin', want: '/bc/admin' },
    { server: '/bc', paths: '/admin', base: '/bc/admin', want: '/bc/admin' },
    { server: '/bc', paths: '/admin', base: '/bc', want: '/bc/admin' },
    { server: '/bc', paths: '/admin', base: '', want: '/bc/admin' },
    { server: '/bc', paths: '/bc/admin', base: '/bc/admin', want: '/bc/admin' },
    { server: '', paths: '/bc/admin', base: '/tenants/7/bc/admin', want: '/tenants/7/bc/admin' },
    { server: '/bc/admin', paths: '', base: '/tenants/7/bc/admin', want: '/tenants/7/bc/admin' },
    { server: '/bc/admin', paths: '', base: '/tenants/7', want: '/tenants/7/bc/admin' },
    { server: '/bc/admin', paths: '/v2', base: '/bc/admin', want: '/bc/admin/v2' },
    { server: '/bc/admin', paths: '/v2', base: '/bc/admin/v2', want: '/bc/admin/v2' },
  ])('server $server, paths $paths, baseUrl $base: $want', async ({ server, paths, base, want }) => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return Response.json({ isSuccessfull: true, result: {} });
    };
    const routes = routesFromDocument(documentOf(paths, server === '' ? undefined : [{ url: server }]));
    const agency = new Agency({ baseUrl: ORIGIN + base, secretKey: 'test', fetch, routes });
    await agency.credentials.get({ id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3' });
    expect(urls).toEqual([`${ORIGIN}${want}/credentials/3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3`]);
  });
});

test("the client's own document changes no route", () => {
  const document = JSON.parse(
    readFileSync(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8'),
  ) as object;
  const routes = routesFromDocument(document);
  expect({ unmatched: routes.unmatched, extra: routes.extra }).toEqual({ unmatched: [], extra: [] });
  const own = Object.values(operations).flatMap((each) => ('path' in each ? [each] : []));
  expect(own.map(({ id }) => id).toSorted()).toEqual(routeTable.map(({ id }) => id).toSorted());
  for (const { id, method, path } of own)
    expect(routes.find(id, `${ORIGIN}/bc/admin`)).toEqual({ method, path: `/bc/admin${path}` });
});

/**
 * Where a vendor may have put an operation of ours: elsewhere, by another method, with other names for its arguments.
 */
const moved = ({ tag, summary, params }: RouteRow) => ({
  openapi: '3.1.0',
  paths: {
    [['/moved', ...params.map((_, index) => `{theirs${index}}`)].join('/')]: {
      put: { tags: [tag.toUpperCase()], summary: ` ${summary}` },
    },
  },
});

// One that has no summary is known by nothing else than its place.
test.each(routeTable.filter(({ route }) => route === undefined))('$id is found wherever a document has it', (row) => {
  const routes = routesFromDocument(moved(row));
  expect(routes.find(row.id, ORIGIN)).toEqual({
    method: 'PUT',
    path: ['/moved', ...row.params.map((name) => `{${name}}`)].join('/'),
  });
  expect(routes.unmatched.map(({ operation }) => operation)).toEqual(
    routeTable.map(({ id }) => id).filter((id) => id !== row.id),
  );
});

test('tells what has no match, why, and what is more', () => {
  const row = (id: string, summary: string, params: readonly string[] = [], hasBody = false) => ({
    id,
    tag: 'Thing',
    summary,
    params,
    hasBody,
  });
  const table = [
    row('getThing', 'Get a thing.', ['id']),
    row('searchThings', 'Search.', [], true),
    row('listThings', 'List.'),
    row('deleteThing', 'Delete a thing.', ['id']),
    row('countThings', 'Count.'),
    row('lendThing', 'Lend a thing.'),
    row('fillThing', 'Fill a thing.'),
    row('moveThing', 'Move a thing.'),
    { ...row('openThing', ''), route: 'POST /open' },
  ];
  const longest = `/${'x'.repeat(2_047)}`;
  const thing = (summary: string) => ({ tags: ['Thing'], summary });
  const routes = routesOf(table, {
    openapi: '3.1.0',
    paths: {
      '/things/{a}/{b}': { get: thing('Get a thing.') },
      '/things': { get: thing('Search.') },
      '/things/all?x=y': { post: thing('List.') },
      '/boxes/{id}': { post: { tags: ['Box'], summary: 'Open a box.' } },
      '/things/{thingId}': { delete: { tags: ['thing'], summary: 'delete a thing' } },
      '/closed': { put: { summary: 'Close.' } },
      [longest]: { post: thing('Fill a thing.') },
      [`${longest}x`]: { post: thing('Move a thing.') },
      '/counts': { servers: [{ url: 'https://counts.example.com' }], post: thing('Count.') },
    },
  });
  expect(routes.unmatched).toEqual([
    {
      operation: 'getThing',
      tag: 'Thing',
      summary: 'Get a thing.',
      reason: 'GET /things/{a}/{b} has not as many arguments in its path as this release: 1',
    },
    {
      operation: 'searchThings',
      tag: 'Thing',
      summary: 'Search.',
      reason: 'GET /things cannot have the body that this release sends',
    },
    {
      operation: 'listThings',
      tag: 'Thing',
      summary: 'List.',
      reason: 'POST /things/all?x=y is no path that can be sent as it is',
    },
    { operation: 'countThings', tag: 'Thing', summary: 'Count.', reason: 'POST /counts has servers of its own' },
    {
      operation: 'lendThing',
      tag: 'Thing',
      summary: 'Lend a thing.',
      reason: 'the document has no operation with this tag and summary',
    },
    {
      operation: 'moveThing',
      tag: 'Thing',
      summary: 'Move a thing.',
      reason: expect.stringMatching(/^POST \/x+.* has more than 2048 characters$/) as string,
    },
    {
      operation: 'openThing',
      tag: 'Thing',
      summary: '',
      reason: 'the document has no operation without a summary at POST /open',
    },
  ]);
  expect(routes.find('fillThing', ORIGIN)).toEqual({ method: 'POST', path: longest });
  expect(routes.find('getThing', ORIGIN)).toBeUndefined();
  expect(routes.find('deleteThing', ORIGIN)).toEqual({ method: 'DELETE', path: '/things/{id}' });
  expect(routes.extra).toEqual([
    { method: 'POST', path: '/boxes/{id}', tag: 'Box', summary: 'Open a box.' },
    { method: 'PUT', path: '/closed', tag: '', summary: 'Close.' },
  ]);
  expect(() => routes.find('deleteThing', 'no address')).toThrow(
    expect.objectContaining({ name: 'AgencyRequestError', operation: 'routes.find' }),
  );
});

test('refuses a document of another API', () => {
  expect(() =>
    routesFromDocument({ openapi: '3.0.0', paths: { '/pets': { get: { tags: ['Pets'], summary: 'List pets.' } } } }),
  ).toThrow(
    expect.objectContaining({
      name: 'AgencyRequestError',
      outcome: 'not-sent',
      message: 'routesFromDocument: the document has none of the operations of this API. Nothing was sent.',
    }),
  );
});

describe('over the wire', () => {
  const { items, total = 'total' } = operations.listConnectionsPagination;
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    seen.push(`${method} ${url} ${headers['hash'] ?? headers['authorization'] ?? 'open'}`);
    request.resume();
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ isSuccessfull: true, result: { [items]: [], [total]: 0 } }));
  });
  let baseUrl: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bc/admin`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('path, method and arguments follow the document; credential, names and what has no match stay', async () => {
    const recreateUrl = operations.recreateConnectUrlOperation;
    const routes = routesFromDocument({
      openapi: '3.0.0',
      servers: [{ url: '/bc/admin' }],
      paths: {
        '/credentials/{credentialId}': { post: CREDENTIAL },
        '/connections/search': { post: CONNECTION },
        '/aliases/{alias}/details': { get: { tags: ['ALIAS LOCAL MANAGEMENT'], summary: ' get an alias by id' } },
      },
    });
    const agency = new Agency({ baseUrl, secretKey: 'key', routes });
    await agency.credentials.get({ id: 'a/b' });
    await agency.connections.list();
    await agency.with({ timeout: 5_000 }).credentials.get({ id: 'c' });
    await new Studio({ baseUrl, token: 'token', routes }).localAliases.get({ id: 'reception' });
    await agency.invitations.recreateUrl();
    expect(seen).toEqual([
      'POST /bc/admin/credentials/a%2Fb key',
      'POST /bc/admin/connections/search key',
      'POST /bc/admin/credentials/c key',
      'GET /bc/admin/aliases/reception/details Bearer token',
      `${recreateUrl.method} /bc/admin${recreateUrl.path} key`,
    ]);
  });
});
