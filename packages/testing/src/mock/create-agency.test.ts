import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Agency } from '@one37id/agency';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidenceOf } from '../evidence/evidence.ts';
import { email } from '../testing/claims.ts';
import { createAgency } from './create-agency.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-mock-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each<{ options: Parameters<typeof createAgency>[0]; want: RegExp }>([
  { options: { secretKey: '' }, want: /^A secret key, and a token, must not be empty\.$/ },
  { options: { token: '' }, want: /^A secret key, and a token, must not be empty\.$/ },
  { options: { basePath: 'bc' }, want: /^"bc" is no base path: it begins with a slash and has plain names/ },
  { options: { basePath: `x${'y'.repeat(200)}` }, want: /^"xy{99}" is no base path/ },
  { options: { basePath: '/__agency/x' }, want: /^"\/__agency\/x" is where the control interface is: give another/ },
  { options: { basePath: '/bc/public' }, want: /^"\/bc\/public" is where links of the agency lead: give another/ },
])('$options is refused', ({ options, want }) => {
  expect(() => createAgency(options)).toThrow(want);
});

it('has the key and the token that it is given, or those that it has by itself', () => {
  const own = createAgency({ secretKey: 'k', token: 't', basePath: '/x/__agency/' });
  expect([own.secretKey, own.token, own.baseUrl]).toEqual(['k', 't', 'http://agency.localhost/x/__agency']);
  const usual = createAgency();
  expect([usual.secretKey, usual.token, usual.baseUrl]).toEqual([
    'mocksecretkey',
    'mockstudiotoken',
    'http://agency.localhost/bc/admin',
  ]);
});

it('faults and callbacks end with what they gave, and events with what was listened for', async () => {
  const mock = createAgency();
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch, maxRetries: 0 });
  const [fault, callback] = [mock.fail({ times: 'always' }), mock.callback({ url: 'http://127.0.0.1:9/' })];
  expect([fault.id, callback.id]).toEqual([1, 1]);
  await expect(agency.invitations.url()).rejects.toMatchObject({ httpStatus: 502 });
  fault.cancel();
  callback.cancel();
  await agency.invitations.url();
  const callbacks = await mock.fetch('http://agency.localhost/__agency/callbacks');
  expect(await callbacks.json()).toEqual({ items: [], total: 0 });
  const told: string[] = [];
  const end = mock.on('connected', ({ type }) => void told.push(type));
  mock.on('*', ({ type }) => void told.push(`any ${type}`));
  const ada = mock.person({ name: 'Ada' });
  ada.scan(await agency.invitations.url());
  end();
  mock.person({ name: 'Bob' }).scan(await agency.invitations.url());
  const all = ['any person.created', 'any connected', 'any link.opened'];
  expect(told.toSorted()).toEqual([...all, ...all, 'connected'].toSorted());
  expect(mock.events.map(({ type }) => `any ${type}`)).toEqual(told.filter((text) => text !== 'connected'));
  mock.reset();
  expect([mock.events, mock.people, mock.requests]).toEqual([[], [], []]);
});

it('what is read of it is what there is, and may be looked at by matchers', async () => {
  const mock = createAgency();
  await mock.seed({
    people: [{ name: 'Ada', credentials: [email('ada@example.com')] }],
    flows: [{ name: 'x', waits: ['a'] }],
  });
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
  await agency.engine.start({ workflowName: 'x' });
  expect(mock.runs).toMatchObject([{ workflow: 'x', state: 'waiting' }]);
  const [ada] = mock.people;
  const [record, person] = [mock.records('credentials')[0], mock.records('people')[0]];
  for (const one of [mock, ada, ada?.credentials[0], record]) expect(evidenceOf(one)).toBeTypeOf('function');
  expect(evidenceOf(person)).toBeUndefined();
  // A list that was read is not changed by what comes later.
  const { events } = mock;
  mock.person({ name: 'Bob' });
  expect([events.length, mock.events.length]).toEqual([1, 2].map((more) => more + events.length - 1));
});

it('a file, or what it holds, is put in: a snapshot or a seed', async () => {
  const mock = createAgency();
  await mock.seed({ people: [{ name: 'Ada' }] });
  const [whole, seed] = [join(folder, 'whole.json'), join(folder, 'seed.json')];
  await mock.export(whole);
  await writeFile(seed, '{"people":[{"name":"Bob"}]}');
  const names = async (data: Parameters<typeof mock.seed>[0], other = createAgency()): Promise<readonly string[]> => {
    other.person({ name: 'Cleo' });
    await other.seed(data);
    return other.people.map(({ name }) => name);
  };
  expect([
    await names(whole),
    await names(pathToFileURL(whole)),
    await names(mock.snapshot() as never),
    await names(seed),
    await names({ people: [{ name: 'Dan' }] }),
  ]).toEqual([['Ada'], ['Ada'], ['Ada'], ['Cleo', 'Bob'], ['Cleo', 'Dan']]);
  expect(JSON.parse(await readFile(whole, 'utf8'))).toEqual(JSON.parse(JSON.stringify(mock.snapshot())));
  for (const data of [null, 7, [], { persons: [] }])
    await expect(mock.seed(data as never)).rejects.toThrow(/^This is neither a snapshot nor a seed: .*\.$/);
  await expect(mock.seed({ format: 'x' } as never)).rejects.toThrow('This is no snapshot of a mock agency');
});

it('is closed once, however often', async () => {
  const mock = createAgency();
  const closing = mock.close();
  expect(mock.close()).toBe(closing);
  await closing;
  await mock[Symbol.asyncDispose]();
});

it('people are told apart by their alias, their DID and their domain', () => {
  const mock = createAgency();
  const ada = mock.person({ name: 'Ada Lovelace' });
  expect(ada).toMatchObject({
    alias: '::ada-lovelace',
    linkedDomain: 'ada-lovelace.example',
    did: `did:example:${ada.agentId}`,
  });
  expect(ada.invitation).toMatch(/^https:\/\/ada-lovelace\.example\/invitation\?oob=[\w-]+$/);
  const refusals = [
    { name: 'ada lovelace' },
    { name: 'Bob', alias: ':alias:ada-lovelace' },
    { name: 'Bob', did: ada.did },
    { name: 'Bob', linkedDomain: 'ada-lovelace.example' },
  ].map((options) => {
    try {
      return mock.person(options).name;
    } catch (error) {
      return (error as { readonly problems: readonly { readonly pointer: string }[] }).problems[0]?.pointer;
    }
  });
  expect(refusals).toEqual(['/name', '/alias', '/did', '/linkedDomain']);
  // Who only has the name gets another domain.
  const other = mock.person({ name: 'Ada Lovelace', alias: '::other' });
  expect([other.linkedDomain, mock.people.length]).toEqual([`${other.agentId}.example`, 2]);
  const long = mock.person({ name: 'ä'.repeat(200) });
  expect(encodeURIComponent('ä'.repeat(20))).toHaveLength(120);
  expect([...long.linkedDomain.replace('.example', '')]).toHaveLength(20);
  expect(mock.person({ name: '-- Zoë! --' }).alias).toMatch(/^::zo/);
  expect(mock.person({ name: '!' }).linkedDomain).toMatch(/^[\da-f-]{36}\.example$/);
});
