import { expect, it } from 'vitest';
import { applied } from './testing/steps.ts';
import { rootAtAdmin } from './admin-root.ts';

const HOST = 'https://h.example';
const VARIABLE = 'https://{host}/bc/admin';
const read = (urls: readonly string[], paths: readonly string[]) => {
  const { document, notes } = applied(rootAtAdmin, {
    servers: urls.map((url) => ({ url })),
    paths: Object.fromEntries(paths.map((path) => [path, {}])),
  });
  return {
    urls: (document['servers'] as { url: string }[]).map(({ url }) => url),
    paths: Object.keys(document['paths'] as object),
    notes,
  };
};

it.each([
  { given: [[`${HOST}/bc/admin`], ['/a', '/b/{id}']], want: [[`${HOST}/bc/admin`], ['/a', '/b/{id}']] },
  { given: [[], ['/bc/admin/a', '/bc/admin/b']], want: [[VARIABLE], ['/a', '/b']] },
  { given: [['/'], ['/bc/admin/a']], want: [[VARIABLE], ['/a']] },
  { given: [[], ['/a', '/b']], want: [[VARIABLE], ['/a', '/b']] },
  { given: [[HOST], ['/bc/admin/a']], want: [[`${HOST}/bc/admin`], ['/a']] },
  { given: [[`${HOST}/`], ['/bc/admin/a']], want: [[`${HOST}/bc/admin`], ['/a']] },
  { given: [[`${HOST}/bc/admin/`], ['/a']], want: [[`${HOST}/bc/admin`], ['/a']] },
  { given: [[`${HOST}/bc/admin`], ['/bc/admin/a']], want: [[`${HOST}/bc/admin`], ['/a']] },
  { given: [['/bc/admin'], ['/bc/admin/a']], want: [[VARIABLE], ['/a']] },
  { given: [['/bc/admin'], ['/a']], want: [[VARIABLE], ['/a']] },
  { given: [[`${HOST}/bc`], ['/admin/a', '/admin/b']], want: [[`${HOST}/bc/admin`], ['/a', '/b']] },
  { given: [[`${HOST}/bc/admin/v2`], ['/a']], want: [[`${HOST}/bc/admin`], ['/v2/a']] },
  {
    given: [[HOST, 'http://localhost:3000'], ['/bc/admin/a']],
    want: [[`${HOST}/bc/admin`, 'http://localhost:3000/bc/admin'], ['/a']],
  },
  { given: [[`${HOST}/bc`], ['/admin/a', '/health']], want: [[`${HOST}/bc/admin`], ['/a']] },
  { given: [[], ['/bc/administrators', '/bc/b']], want: [[VARIABLE], ['/bc/administrators', '/bc/b']] },
  { given: [[], ['/bc/admin']], want: [[VARIABLE], ['/']] },
  { given: [[`${HOST}/bc/admin?a=1`], ['/a']], want: [[`${HOST}/bc/admin`], ['/a']] },
  { given: [[`${HOST}/bc/admin//#top`], ['/a']], want: [[`${HOST}/bc/admin`], ['/a']] },
  // Nothing is at the root of a server that is elsewhere, and it stayed beside one that had the root already.
  {
    given: [[HOST, 'https://other.example/v2'], ['/bc/admin/a']],
    want: [[`${HOST}/bc/admin`], ['/a']],
  },
  {
    given: [[`${HOST}/bc/admin`, 'https://other.example/v2'], ['/a']],
    want: [[`${HOST}/bc/admin`], ['/a']],
  },
])('$given -> $want', ({ given: [servers = [], paths = []], want: [urls, wanted] }) => {
  expect(read(servers, paths)).toEqual({ urls, paths: wanted, notes: [] });
});

it('takes a variable in a path at its default, and leaves that of the host', () => {
  const { document, notes } = applied(rootAtAdmin, {
    servers: [
      {
        url: 'https://{host}/bc/admin/{version}',
        variables: { host: { default: 'h.example' }, version: { default: 'v2', enum: ['v1', 'v2'] } },
      },
    ],
    paths: { '/a': {} },
  });
  expect(document).toMatchObject({
    servers: [{ url: VARIABLE, variables: { host: { default: 'h.example' } } }],
    paths: { '/v2/a': {} },
  });
  expect(document).not.toHaveProperty('servers.0.variables.version');
  expect(notes).toEqual(["The variable 'version' of the document's server is taken at its default, 'v2'."]);
});

it('a server without variables left has none', () => {
  const servers = [{ url: 'https://h.example/bc/{at}', variables: { at: { default: 'admin' } } }];
  expect(applied(rootAtAdmin, { servers, paths: { '/a': {} } }).document).toEqual({
    servers: [{ url: `${HOST}/bc/admin` }],
    paths: { '/a': {} },
  });
});

it('where no server says its host, it is the user’s to say', () => {
  expect(applied(rootAtAdmin, { paths: { '/a': {} } }).document['servers']).toEqual([
    {
      url: VARIABLE,
      variables: { host: { default: 'agency.example.com', description: 'Host of the agency.' } },
      'x-inferred': { variables: 'server-host' },
    },
  ]);
});

it.each([
  { url: `${HOST}/api`, told: '/api' },
  { url: `${HOST}/bc`, told: '/bc' },
  { url: `${HOST}/{stage}`, told: '/{stage}' },
  { url: `/${HOST}`, told: `/${HOST}` },
])('tells of what it cannot place: $url', ({ url, told }) => {
  expect(read([url], ['/a'])).toEqual({
    urls: [url],
    paths: ['/a'],
    notes: [`The document's server ends in '${told}' and not in '/bc/admin': its paths are taken as they are.`],
  });
});

it('refuses two paths that would be one', () => {
  expect(() => read([], ['/bc/admin/a', '/a', '/b'])).toThrow(
    'given.json#/paths/~1a: is another path too once /bc/admin is in the server',
  );
});

it('an operation may say the server of the others again', () => {
  const operation = {
    responses: {},
    servers: [{ url: 'https://other.example/bc/{at}', variables: { at: { default: 'admin' } } }],
  };
  const { leftOut, document } = applied(rootAtAdmin, {
    servers: [{ url: `${HOST}/bc/admin` }],
    paths: { '/a': { get: operation }, '/b': { get: { responses: {} }, servers: operation.servers } },
  });
  expect(leftOut).toEqual([]);
  expect(document['paths']).toMatchObject({ '/a': { get: { responses: {} } }, '/b': { get: { responses: {} } } });
});

it('what is no path stays', () => {
  const paths = { 'x-note': 1, '/bc/admin/a': {}, '/bc/admin/b': {}, '/health': {} };
  expect(applied(rootAtAdmin, { paths }).document['paths']).toEqual({ 'x-note': 1, '/a': {}, '/b': {} });
  expect(applied(rootAtAdmin, { servers: [null], paths: { 'x-note': 1, '/a': {} } }).document).toMatchObject({
    servers: [{ url: VARIABLE }],
    paths: { 'x-note': 1, '/a': {} },
  });
});

it('leaves out what lies elsewhere', () => {
  const operation = { responses: {} };
  const elsewhere = { post: operation, servers: [{ url: 'https://other.example/v1' }] };
  const { document, leftOut } = applied(rootAtAdmin, {
    paths: {
      '/bc/admin/a': { get: operation },
      '/bc/admin/b': elsewhere,
      '/c': { get: operation },
      '/bc/admin/d': { get: operation },
      '/health': { get: { ...operation, tags: ['Health'], summary: 'Check.' } },
    },
  });
  expect(document['paths']).toEqual({
    '/a': { get: operation },
    '/b': { servers: elsewhere.servers },
    '/d': { get: operation },
  });
  expect(leftOut.map(({ route, reason }) => `${route} ${reason}`)).toEqual([
    "POST /bc/admin/b has a server of its own ('https://other.example/v1')",
    'GET /c lies outside /bc/admin, below which a client sends everything',
    'GET /health lies outside /bc/admin, below which a client sends everything',
  ]);
  // Where most lie elsewhere, the root is not where they are to be looked for.
  expect(read([], ['/bc/admin/a', '/b', '/c']).paths).toEqual(['/a', '/b', '/c']);
  expect(read([`${HOST}/bc/admin`], ['/bc/admin/a', '/b']).paths).toEqual(['/a', '/b']);
  expect(leftOut[2]).toMatchObject({ key: 'Health: Check.', pointer: '#/paths/~1health/get' });
});
