import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agency } from '@one37id/agency';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand, USAGE } from './run-command.ts';

const silent = (): void => {};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-mock-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('starts an agency and says how to reach it, and what it is asked', async () => {
  const lines: string[] = [];
  const running = await runCommand(['--port', '0', '--key', 'k', '--token', 't', '--base-path', '/x'], (text) =>
    lines.push(text),
  );
  try {
    const told = Object.fromEntries(
      lines
        .join('\n')
        .split('\n')
        .map((line) => line.split(/\s+/)),
    );
    expect(told).toEqual({
      baseUrl: running?.mock.baseUrl,
      secretKey: 'k',
      token: 't',
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/__agency$/),
    });
    expect(told['baseUrl']).toMatch(/\/x$/);
    await new Agency({ baseUrl: told['baseUrl'], secretKey: told['secretKey'] }).connections.list();
    expect(lines.at(-1)).toMatch(/^\d\d:\d\d:\d\d 20\d POST \/\S+ \(listConnections\) [\d.]+ ms$/);
    const { port } = new URL(told['baseUrl']);
    await expect(runCommand(['--port', port], silent)).rejects.toThrow(
      `Port ${port} is in use: give another one, or 0 for any that is free`,
    );
  } finally {
    await running?.close();
  }
});

it('tells how it is used', async () => {
  const lines: string[] = [];
  expect(await runCommand(['--help'], (text) => lines.push(text))).toBeUndefined();
  expect(lines).toEqual([USAGE]);
});

it('writes what there is when it ends, and begins with it again', async () => {
  const file = join(folder, 'snapshot.json');
  const people = join(folder, 'people.json');
  await writeFile(people, JSON.stringify({ people: [{ name: 'Ada', connected: true }] }));
  const first = await runCommand(['--port', '0', '--quiet', '--import', people, '--export', file], silent);
  await first?.close();
  const second = await runCommand(['--port', '0', '--quiet', '--import', file], silent);
  expect(second?.mock.people.map(({ name, isConnected }) => ({ name, isConnected }))).toEqual([
    { name: 'Ada', isConnected: true },
  ]);
  await second?.close();
});

it.each([
  { args: ['--port', 'eighty'], want: '--port must be a number from 0 to 65535' },
  { args: ['--port', '99999'], want: '--port must be a number from 0 to 65535' },
  { args: ['--prot', '80'], want: /'--prot'.*See --help\./ },
  { args: ['serve'], want: 'There is no command serve. See --help.' },
  { args: ['--base-path', 'bc'], want: '"bc" is no base path' },
  { args: ['--limit', 'fast'], want: '"fast" is no limit' },
  { args: ['--port', '0', '--import', '/nowhere/at/all.json'], want: '/nowhere/at/all.json cannot be read: ENOENT.' },
])('refuses $args', async ({ args, want }) => {
  await expect(runCommand(args, silent)).rejects.toThrow(want);
});

it.each([
  { name: 'no JSON', text: '{', want: /is no JSON/ },
  { name: 'neither snapshot nor seed', text: '{"persons":[]}', want: 'This is neither a snapshot nor a seed' },
  {
    name: 'a snapshot of another version',
    text: '{"format":"one37id-agency-mock/0"}',
    want: 'This snapshot has the format one37id-agency-mock/0, and this version reads',
  },
  {
    name: 'a snapshot of another document',
    text: '{"format":"one37id-agency-mock/1","document":{"version":"9.9","sha256":"abc"}}',
    want: 'This snapshot was made with another document (9.9, sha256 abc)',
  },
])('refuses to begin with $name, and leaves the file', async ({ text, want }) => {
  const file = join(folder, 'wrong.json');
  await writeFile(file, text);
  await expect(runCommand(['--port', '0', '--import', file], silent)).rejects.toThrow(want);
  expect(await readFile(file, 'utf8')).toBe(text);
});
