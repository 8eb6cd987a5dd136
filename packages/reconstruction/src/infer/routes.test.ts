import { expect, test } from 'vitest';
import { readPage } from '../page/read-page.ts';
import { parsePage } from '../page/page.ts';
import { routeOf } from './routes.ts';

const routes = parsePage(readPage()).operations.map((operation) => ({ ...operation, ...routeOf(operation) }));

test.each([
  { tag: 'Connect', summary: 'Get a URL to connect any user to the current agency.', want: 'get /connect/url' },
  {
    tag: 'Connect',
    summary: 'Recreate a URL to connect any user to the current agency.',
    want: 'post /connect/recreate-url',
  },
  {
    tag: 'Connect',
    summary: 'Establish new connection by linked domain name.',
    want: 'post /connect/by-linked-domain',
  },
  { tag: 'Connection', summary: 'Get connection details by Agent Id.', want: 'get /connection/{id}' },
  { tag: 'Connection', summary: 'Get connection details by Agent alias.', want: 'get /connection/alias/{alias}' },
  {
    tag: 'Connection',
    summary: 'Remove access to stage area for connection by agent id.',
    want: 'delete /connection/stage-access/{id}',
  },
  {
    tag: 'Action Message',
    summary: 'Send an action message to a user by alias.',
    want: 'post /message/action/by-agent-alias',
  },
  {
    tag: 'Credential',
    summary: 'Build connectionless credential offer as QR code image.',
    want: 'post /credential/build-offer-qr-code',
  },
  {
    tag: 'Credential',
    summary: 'Revoke a credential by adding it to the Revocation List.',
    want: 'post /credential/revoke',
  },
  { tag: 'Flow Controller', summary: 'Get url to start flow.', want: 'post /flow/url' },
  {
    tag: 'Alias External/Public Management.',
    summary: 'Set Alias State to enable.',
    want: 'post /alias/public/enable',
  },
  { tag: 'Metrics - Provided by MetricsModule Library', summary: 'Create a new metric event.', want: 'post /metrics' },
  {
    tag: 'Business Discovery Management.',
    summary: 'Check business discoverable status.',
    want: 'get /business/discovery/status',
  },
])('$summary -> $want', ({ tag, summary, want }) => {
  const found = routes.find((route) => route.tag === tag && route.summary === summary);
  expect(`${found?.method} ${found?.path}`).toBe(want);
});

test('no two operations share method and path', () => {
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(85);
});

/** Would one request path fit both templates, and neither be the more concrete one? */
function ambiguous(one: string, other: string): boolean {
  const [a, b] = [one.split('/'), other.split('/')];
  const free = (segment: string | undefined) => segment?.startsWith('{') === true;
  const fits = a.length === b.length && a.every((segment, at) => free(segment) || free(b[at]) || segment === b[at]);
  return fits && a.filter(free).length === b.filter(free).length;
}

test('no two paths are ambiguous', () => {
  const paths = [...new Set(routes.map(({ path }) => path))];
  const pairs = paths.flatMap((one, at) => paths.slice(at + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => ambiguous(one, other))).toEqual([]);
});

test('no path of plain words hides behind a template of the same method', () => {
  const fits = (template: string, path: string) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path) && template !== path;
  const hidden = routes.flatMap(({ method, path }) =>
    routes.filter((route) => route.method === method && fits(path, route.path)).map((route) => [path, route.path]),
  );
  expect(hidden).toEqual([]);
});

test('every path parameter stands in its path', () => {
  for (const { path, pathParameters } of routes) {
    expect(path.match(/\{\w+\}/g) ?? []).toEqual(pathParameters.map(({ name }) => `{${name}}`));
  }
});
