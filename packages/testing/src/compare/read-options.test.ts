import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operations } from '../document/operations.ts';
import { type CompareOptions, readOptions, UsageError } from './read-options.ts';
import { routesOfDocument, routesOfFile } from './read-routes.ts';

const URL_OF = 'https://agency.example.com/bc/admin';
const defaults: CompareOptions = {
  baseUrl: URL_OF,
  document: undefined,
  routes: undefined,
  timeout: 30_000,
  total: 600_000,
  isKeyTyped: false,
  isJson: false,
  allowInsecure: false,
};

it.each<{ args: readonly string[]; want: Partial<CompareOptions> }>([
  { args: [], want: {} },
  {
    args: ['--key-stdin', '--json', '--allow-insecure'],
    want: { isKeyTyped: true, isJson: true, allowInsecure: true },
  },
  { args: ['--document', 'a.json'], want: { document: 'a.json' } },
  { args: ['--routes', 'b.json'], want: { routes: 'b.json' } },
  { args: ['--timeout', '0.25', '--total', '86400'], want: { timeout: 250, total: 86_400_000 } },
  { args: ['--timeout', '12345.678'], want: { timeout: 12_345_678 } },
])('$args', ({ args, want }) => {
  expect(readOptions(['--base-url', URL_OF, ...args])).toEqual({ ...defaults, ...want });
});

it('help is given, whatever else is said', () => {
  expect([readOptions(['--help']), readOptions(['--help', '--json'])]).toEqual(['help', 'help']);
});

it.each<{ args: readonly string[]; want: RegExp }>([
  { args: ['--timeout', 'x5'], want: /^--timeout must be a number of seconds above 0, up to 86400\.$/ },
  { args: ['--timeout', '5s'], want: /^--timeout must be/ },
  { args: ['--timeout', '0.0501'], want: /^--timeout must be/ },
  { args: ['--timeout', '1.'], want: /^--timeout must be/ },
  { args: ['--total', '86400.001'], want: /^--total must be/ },
  { args: ['--total', '0.000'], want: /^--total must be/ },
  {
    args: ['--token', 'hush'],
    want: /^--token is no option: others on this machine can read it\. Set AGENCY_SECRET_KEY or/,
  },
  { args: ['--jsn'], want: /^Unknown option given\. See --help\.$/ },
  { args: ['-k'], want: /^Unknown option given\. See --help\.$/ },
  { args: ['--document'], want: /^--document is not given as it must be\. See --help\.$/ },
  { args: ['hush'], want: /^compare takes options and nothing else/ },
])('$args is refused: $want', ({ args, want }) => {
  expect(() => readOptions(['--base-url', URL_OF, ...args])).toThrow(want);
  expect(() => readOptions(['--base-url', URL_OF, ...args])).toThrow(UsageError);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-routes-'));
});
afterAll(() => rm(folder, { recursive: true }));
async function fileOf(value: unknown): Promise<string> {
  const file = join(folder, 'routes.json');
  await writeFile(file, JSON.stringify(value));
  return file;
}

it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])('a route may have the method %s', async (method) => {
  const open = operations.find(
    ({ body, retry, path }) => body === undefined && retry === 'read' && !path.includes('{'),
  );
  const id = open?.id ?? '';
  const { routes, kept } = await routesOfFile(await fileOf({ [id]: { method, path: '/elsewhere' } }));
  for (const base of ['https://x.example', 'https://x.example/', 'https://x.example/bc/admin//'])
    expect(routes.find(id, base)).toEqual({
      method,
      path: base.includes('admin') ? '/bc/admin/elsewhere' : '/elsewhere',
    });
  expect(routes.find('listConnections', 'https://x.example')).toBeUndefined();
  // The other reads keep their routes, and that is told.
  const others = operations.filter(({ retry, id: other }) => retry === 'read' && other !== id).map((row) => row.id);
  expect(kept).toEqual(others.map((operation) => ({ operation, reason: 'the file does not name it' })));
});

it('the arguments of a path are those of the operation, in any order and place', async () => {
  const row = operations.find(({ path, body }) => path.includes('{') && body === undefined);
  const names = row?.path.match(/\{\w+\}/g) ?? [];
  const path = `/x/${names.toReversed().join('/')}/y`;
  const { routes } = await routesOfFile(await fileOf({ [row?.id ?? '']: { method: 'GET', path } }));
  expect(routes.find(row?.id ?? '', 'https://x.example')?.path).toBe(path);
});

it.each<{ id: string; route: unknown; want: RegExp }>([
  {
    id: 'listConnections',
    route: { method: 7, path: '/x' },
    want: /that takes a body and a path from \/ on with no arguments\.$/,
  },
  { id: 'listConnections', route: { method: 'XGET', path: '/x' }, want: /with a method in capitals that takes a body/ },
  { id: 'listConnections', route: { method: 'HEAD', path: '/x' }, want: /that takes a body/ },
  {
    id: 'getConnectUrl',
    route: { method: 'GET', path: 'x' },
    want: /with a method in capitals and a path from \/ on with no arguments\.$/,
  },
  { id: 'getConnectUrl', route: { method: 'GET', path: 7 }, want: /and a path from/ },
  { id: 'getConnectUrl', route: { method: 'GET', path: '/{id}' }, want: /with no arguments\.$/ },
  { id: 'getConnectUrl', route: null, want: /must be \{ "method", "path" \}/ },
  { id: 'getCredential', route: { method: 'GET', path: '/x' }, want: /with \{id\}\.$/ },
  { id: 'none', route: { method: 'GET', path: '/x' }, want: /has a route of none, and there is no such operation\.$/ },
])('the route of $id is refused: $route', async ({ id, route, want }) => {
  const file = await fileOf({ [id]: route });
  await expect(routesOfFile(file)).rejects.toThrow(want);
  await expect(routesOfFile(file)).rejects.toThrow(UsageError);
});

it('a file without routes, and a document that is none, are refused by their name', async () => {
  await expect(routesOfFile(await fileOf([]))).rejects.toThrow(/routes\.json has no routes\. See --help\.$/);
  await expect(routesOfDocument(await fileOf([]))).rejects.toThrow(/routes\.json: \S/);
  await expect(routesOfDocument(join(folder, 'none.json'))).rejects.toThrow(UsageError);
});
