import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Agency } from '@one37id/agency';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { email } from '../testing/claims.ts';
import { startAgency } from './start-agency.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-data-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('everything is there again after a restart', async () => {
  const data = join(folder, 'restart.db');
  const first = await startAgency({ data, seed: 'restart' });
  const agency = new Agency({ baseUrl: first.baseUrl, secretKey: first.secretKey });
  const ada = first.person({ name: 'Ada' });
  ada.scan(await agency.invitations.url());
  const { credentialIds: id = [] } = await agency.credentials.issue({
    agentId: ada.agentId,
    payload: [email('ada@example.com'), email('b@example.com')],
  });
  ada.accept(ada.offers[0]);
  await agency.credentials.revoke({ id: id.slice(0, 1), purpose: 'revocation' });
  await agency.credentials.delete({ id: id[1] ?? '' });
  first.clock.advance('30d');
  const before = first.snapshot();
  await first.close();
  const second = await startAgency({ data, seed: 'restart' });
  expect(second.snapshot()).toEqual(before);
  expect(second.people[0]?.credentials).toMatchObject([{ id: id[0], status: 'revoked' }]);
  // Ids go on: a new one is none of the old ones.
  expect(second.person({ name: 'Bob' }).agentId).not.toBe(ada.agentId);
  await second.close();
});

it('a link that was made before a restart is still one, on whichever port', async () => {
  const data = join(folder, 'link.db');
  const first = await startAgency({ data });
  const url = await new Agency({ baseUrl: first.baseUrl, secretKey: first.secretKey }).invitations.url();
  await first.close();
  const second = await startAgency({ data });
  const ada = second.person({ name: 'Ada' });
  ada.scan(url);
  expect(ada.isConnected).toBe(true);
  await second.close();
});

/**
 * Issues until it is killed, and prints the id of each credential as soon as it was answered. Begins with `connected`.
 */
const WRITER = `
const { startAgency } = await import(process.argv[1]);
const mock = await startAgency({ data: process.argv[2] });
const headers = { hash: mock.secretKey, 'content-type': 'application/json' };
const ada = mock.person({ name: 'Ada' });
const ask = async (path, init) => (await (await fetch(mock.baseUrl + path, { headers, ...init })).json()).result;
const { operations } = { operations: JSON.parse(process.argv[3]) };
ada.scan(await ask(operations.url, {}));
const body = JSON.stringify({ agentId: ada.agentId, payload: [{ schemaId: 'https://agency.example.com/schemas/email', attributes: [] }] });
for (;;) console.log((await ask(operations.issue, { method: 'POST', body })).credentialIds[0]);
`;

it('loses nothing that was answered when it is killed', { timeout: 300_000 }, async () => {
  const data = join(folder, 'killed.db');
  const { issueCredentialByAgentIdOperation, getConnectUrlOperation } = await import('@one37id/agency/operations');
  const paths = JSON.stringify({ url: getConnectUrlOperation.path, issue: issueCredentialByAgentIdOperation.path });
  const built = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, built, data, paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answered: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    answered.push(line);
    if (answered.length === 1_000) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(answered.length).toBeGreaterThanOrEqual(1_000);
  await using mock = await startAgency({ data });
  const kept = new Set(mock.records('credentials').map(({ id }) => id));
  expect(answered.filter((id) => !kept.has(id))).toEqual([]);
});

describe('what is no data file of this version is refused, and left as it is', () => {
  const marked = (name: string, value: string) => (file: string) => {
    const database = new DatabaseSync(file);
    database.prepare('UPDATE mock_agency SET value = ? WHERE name = ?').run(value, name);
    database.close();
  };
  it.each<{ name: string; make: (file: string) => unknown; want: RegExp }>([
    {
      name: 'a text',
      make: (file) =>
        writeFile(file, 'this is no database, whatever its name is, and it is long enough to be one. '.repeat(20)),
      want: /is no data file of a mock agency: /,
    },
    {
      name: 'another database',
      make: (file) => new DatabaseSync(file).exec('CREATE TABLE mine (a)'),
      want: /is no data file of a mock agency: give the path of one/,
    },
    {
      name: 'one of another version',
      make: async (file) => (
        await (await startAgency({ data: file })).close(),
        marked('format', 'one37id-agency-mock/0')(file)
      ),
      want: /has the format one37id-agency-mock\/0, and this version reads one37id-agency-mock\/1: use the version that wrote it/,
    },
    {
      name: 'one of another document',
      make: async (file) => (
        await (await startAgency({ data: file })).close(),
        marked('sha256', '0123456789abcdef')(file)
      ),
      want: /was made with another document \(sha256 0123456789ab\)/,
    },
  ])('$name', async ({ name, make, want }) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.db`);
    await make(file);
    const before = await readFile(file);
    await expect(startAgency({ data: file })).rejects.toThrow(want);
    expect(await readFile(file)).toEqual(before);
  });

  it.each([0.1, 0.3, 0.5, 0.7, 0.9])('the first %d of one', async (part) => {
    const file = join(folder, `cut-${part}.db`);
    const mock = await startAgency({ data: file });
    await mock.seed({ people: Array.from({ length: 2_000 }, (_, number) => ({ name: `Person ${number}` })) });
    await mock.close();
    const whole = await readFile(file);
    const before = whole.subarray(0, Math.floor(whole.length * part));
    await writeFile(file, before);
    await expect(startAgency({ data: file })).rejects.toThrow(
      /is broken: .* It was left as it is|is no data file of a mock agency: /,
    );
    expect(await readFile(file)).toEqual(before);
  });

  it.each([
    { name: 'a row that is no JSON', sql: "UPDATE rows SET row = '{' WHERE kind = 'people'", want: /is broken: / },
    {
      name: 'a row of another form',
      sql: "UPDATE rows SET row = '{}' WHERE kind = 'people'",
      want: /is broken: \/people\/0\/agentId is required/,
    },
    {
      name: 'rows of a kind that there is not',
      sql: "UPDATE rows SET kind = 'persons'",
      want: /has persons, which this version does not know/,
    },
  ])('$name', async ({ name, sql, want }) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.db`);
    const mock = await startAgency({ data: file });
    mock.person({ name: 'Ada' });
    await mock.close();
    const rows = (change = ''): unknown => {
      const database = new DatabaseSync(file);
      database.exec(change);
      const all = database.prepare('SELECT * FROM rows').all();
      database.close();
      return all;
    };
    const before = rows(sql);
    await expect(startAgency({ data: file })).rejects.toThrow(want);
    // It is not held open either.
    expect(rows()).toEqual(before);
  });

  it('a folder that is not there', async () => {
    await expect(startAgency({ data: join(folder, 'no', 'where.db') })).rejects.toThrow(/where\.db cannot be opened: /);
  });

  it('a file that another agency has open', async () => {
    const data = join(folder, 'open.db');
    await using _first = await startAgency({ data });
    await expect(startAgency({ data })).rejects.toThrow(/open\.db is open in another process: end that one first/);
  });
});
