import { expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { byId, once } from '../test/support/operations.ts';
import { answer, answering, envelope } from '../test/support/wire.ts';
import type { ClientOptions } from './options.ts';
import { type Route, routed } from './routes.ts';

const at = (path: string): ClientOptions['routes'] => ({ find: () => ({ method: 'POST', path }) });

test('method and path follow the route, below the host of `baseUrl`; nothing else can change', () => {
  const route: Route & { retry: 'read' } = { method: 'PUT', path: '/v2/connections/{id}', retry: 'read' };
  const settings = { baseUrl: 'https://agency.example.com/bc/admin', routes: { find: () => route } };
  expect(routed(once, settings as never)).toEqual({
    operation: { ...once, method: 'PUT', path: '/v2/connections/{id}' },
    baseUrl: 'https://agency.example.com',
  });
});

test('errors name the route that was called', async () => {
  const server = await answering(answer(400, '{"isSuccessfull":false,"errorCode":7}'));
  const error = await caught(
    clientOf(`${server.url}/bc/admin`, { routes: at('/bc/admin/v2/{id}') }).call(byId, { id: 'a/b' }),
  );
  expect(error).toMatchObject({ name: 'AgencyApiError', method: 'POST', path: '/bc/admin/v2/{id}' });
});

test('an operation that the routes do not have is where it was', async () => {
  const server = await answering(answer(200, envelope('there')));
  expect(await clientOf(server.url, { routes: { find: () => undefined } }).call(byId, { id: 'x' })).toBe('there');
});

test.each(['@other.example.com/{id}', ':8443/{id}', '.other.example.com/{id}', '', '/a/../{id}', '/a b/{id}'])(
  'refuses the path %j, which would lead elsewhere',
  async (path) => {
    const error = await caught(clientOf('http://127.0.0.1:1/bc/admin', { routes: at(path) }).call(byId, { id: 'x' }));
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
  },
);

test('routes that throw refuse the call', async () => {
  const routes = { find: () => expect.fail('secret') };
  const error = await caught(clientOf('http://127.0.0.1:1', { routes }).call(byId, { id: 'x' }));
  expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
  expect(error.message).not.toContain('secret');
});

test.each<() => unknown>([
  () => ({}),
  () => 5,
  () => ({ method: 'TRACE', path: '/' }),
  () => ({ method: 'GET' }),
  () => Promise.reject(new Error('secret')),
])('a route that is none is refused: %s', async (find) => {
  const routes = { find: find as never };
  const error = await caught(clientOf('http://127.0.0.1:1', { routes }).call(byId, { id: 'x' }));
  expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
  expect(error.message).toContain('the option `routes` gave no method and path');
});

test('a route is asked for by the operation’s name and the client’s `baseUrl`', () => {
  const asked: string[][] = [];
  const routes = { find: (...given: string[]) => void asked.push(given) };
  const settings = { baseUrl: 'https://agency.example.com/bc/admin', routes };
  expect(routed(once, settings)).toEqual({ operation: once, baseUrl: settings.baseUrl });
  expect(asked).toEqual([[once.id, settings.baseUrl]]);
  expect(routed(once, { baseUrl: settings.baseUrl })).toEqual({ operation: once, baseUrl: settings.baseUrl });
});
