import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAgency } from '../mock/start-agency.ts';
import { describedReads } from './described.ts';
import { runCompare } from './run-compare.ts';
import { answering, compareWith, SECRET } from './testing/one-answer.ts';

const reads = await describedReads();
const listed = reads.find(({ row }) => row.id === 'listConnections');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-compare-'));
  const moved = JSON.parse(await readFile(createRequire(import.meta.url).resolve('#openapi.json'), 'utf8')) as {
    paths: Record<string, unknown>;
  };
  moved.paths = Object.fromEntries(Object.entries(moved.paths).map(([path, item]) => [`/moved${path}`, item]));
  const files = {
    'document.json': moved,
    'routes.json': { listConnections: { method: 'PUT', path: '/moved/connection/list' } },
    'unknown.json': { listNothing: { method: 'GET', path: '/x' } },
    'argument.json': { getCredential: { method: 'GET', path: '/credential' } },
    'method.json': { listConnections: { method: 'get', path: '/x' } },
    'bodyless.json': { listConnections: { method: 'GET', path: '/x' } },
    'empty.json': {},
  };
  for (const [name, value] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(value));
});
afterAll(() => rm(folder, { recursive: true }));

const BASE = '--base-url https://agency.example.com/bc/admin';

it.each<{ args: string; environment?: Record<string, string>; want: RegExp }>([
  { args: '', want: /^--base-url is needed/ },
  { args: BASE, environment: {}, want: /^Set AGENCY_SECRET_KEY, or give the key on the standard input/ },
  { args: `${BASE} --key hush-hush`, want: /^--key is no option: others on this machine can read it/ },
  { args: `${BASE} --key=hush-hush`, want: /^--key is no option/ },
  { args: `${BASE} --secret-key hush-hush`, want: /^--secret-key is no option/ },
  { args: `${BASE} hush-hush`, want: /^compare takes options and nothing else; the secret key is never one/ },
  { args: `${BASE} --hush-hush`, want: /^Unknown option given\. See --help\.$/ },
  { args: `${BASE} --json=hush-hush`, want: /^--json is not given as it must be/ },
  { args: `${BASE} --timeout`, want: /^--timeout is not given as it must be/ },
  { args: `${BASE} --timeout 0`, want: /^--timeout must be a number of seconds above 0/ },
  { args: `${BASE} --timeout soon`, want: /^--timeout must be a number of seconds above 0/ },
  { args: `${BASE} --total 86401`, want: /^--total must be a number of seconds above 0, up to 86400/ },
  { args: '--base-url agency', want: /`baseUrl` must be an http or https URL/ },
  { args: '--base-url http://agency.example.com', want: /allowInsecure/ },
  { args: `${BASE} --routes FOLDER/none.json`, want: /none\.json cannot be read: ENOENT/ },
  { args: `${BASE} --routes FOLDER/empty.json`, want: /empty\.json has no routes/ },
  { args: `${BASE} --routes FOLDER/unknown.json`, want: /has a route of listNothing, and there is no such operation/ },
  { args: `${BASE} --routes FOLDER/argument.json`, want: /the route of getCredential must be .* with \{id\}\.$/ },
  { args: `${BASE} --routes FOLDER/method.json`, want: /the route of listConnections must be .* with no arguments\.$/ },
  { args: `${BASE} --routes FOLDER/bodyless.json`, want: /in capitals that takes a body and a path/ },
  { args: `${BASE} --document FOLDER/empty.json`, want: /empty\.json: / },
  { args: `${BASE} --document FOLDER/document.json --routes FOLDER/routes.json`, want: /say the same/ },
])('$args: exit code 2, a sentence, and nothing of what could be a key', async ({ args, environment, want }) => {
  const told: string[] = [];
  const code = await runCompare(args === '' ? [] : args.replaceAll('FOLDER', folder).split(' '), {
    environment: environment ?? { AGENCY_SECRET_KEY: SECRET },
    print: (text) => told.push(`printed: ${text}`),
    warn: (text) => told.push(text),
    readLine: () => Promise.resolve(''),
  });
  expect({ code, lines: told.length }).toEqual({ code: 2, lines: 1 });
  expect(told[0]).toMatch(want);
  expect(told[0]).not.toMatch(/hush-hush|the-secret/);
});

it.each([
  { from: 'the environment', args: [], environment: { AGENCY_SECRET_KEY: SECRET }, line: '' },
  { from: 'the standard input', args: ['--key-stdin'], environment: {}, line: SECRET },
])(
  'the key comes from $from, and is sent and never printed, even if a name has it',
  async ({ args, environment, line }) => {
    for (const form of [[], ['--json']]) {
      const sent = new Set<unknown>();
      const name = SECRET.replaceAll('-', '_');
      const both = line === '' ? { AGENCY_SECRET_KEY: name } : environment;
      const { printed, warned } = await compareWith(
        (incoming, outgoing, so) => {
          sent.add(incoming.headers['hash']);
          answering(200, { isSuccessfull: true, [name]: name, result: { [name]: name } })(incoming, outgoing, so);
        },
        [...form, ...args],
        both,
        line === '' ? '' : name,
      );
      expect([...sent]).toEqual([name]);
      expect(`${printed.join('')}${warned.join('')}`).not.toContain(name);
      expect(printed.join('')).toContain('(withheld)');
    }
  },
);

it.each([
  { option: '--routes', want: 'PUT /bc/admin/moved/connection/list' },
  { option: '--document', want: `${listed?.row.method} /bc/admin/moved${listed?.row.path}` },
])('$option says where the operations are, and what it says is no guess', async ({ option, want }) => {
  const file = join(folder, option === '--routes' ? 'routes.json' : 'document.json');
  const { called, findings, warned } = await compareWith(answering(400, {}), ['--json', option, file]);
  expect(called).toContain(want);
  expect(
    findings.find(({ operation }) => operation === 'listConnections')?.guesses.map(({ about }) => about),
  ).not.toContain('route');
  // Told are those that have no route there; a published document may have some that no words tell apart.
  const kept = warned.filter((text) => text.startsWith('Without a route of their own: '));
  expect(kept).toEqual(warned);
  if (option === '--routes') expect(kept).toHaveLength(1);
  else if (listed?.isGuessed.route === true) expect(kept).toEqual([]);
});

it('the README’s example refutes nothing at the mock, and is printed as the README shows', async () => {
  await using mock = await startAgency();
  await mock.seed({ people: [{ name: 'Ada', connected: true }] });
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const line = /^AGENCY_SECRET_KEY="\$KEY" npx @one37id\/agency-testing compare (.*)$/m.exec(readme)?.[1] ?? '';
  const printed: string[] = [];
  const code = await runCompare(line.replace('https://agency.example.com/bc/admin', mock.baseUrl).split(' '), {
    environment: { AGENCY_SECRET_KEY: mock.secretKey, AGENCY_STUDIO_TOKEN: mock.token },
    print: (text) => printed.push(text),
    warn: (text) => printed.push(text),
    readLine: () => Promise.resolve(''),
  });
  expect(code).toBe(0);
  const shown = /```sh\n(# \[\d+\/\d+\] conforms: listConnections[^]*?)\n```/.exec(readme)?.[1]?.replace(/^# /gm, '');
  const found = printed.find((text) => text.includes('conforms: listConnections')) ?? '';
  // A published document leaves less to guess, and may have the operation elsewhere: its first line is of the form that
  // is shown.
  const form = (text = ''): string => text.replace(/\n[^]*/, '').replaceAll(/\d+|\b[A-Z]+ \/[^:]*/g, '…');
  expect(form(found)).toBe(form(shown));
  if (listed?.isGuessed.route === true) expect(found).toBe(shown);
  // Only reads: the mock has nothing that it had not before.
  expect(mock.requests.map(({ operation }) => operation).filter((id) => !/^(list|get|check)/.test(String(id)))).toEqual(
    [],
  );
});
