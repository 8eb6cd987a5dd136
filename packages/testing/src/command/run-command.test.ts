import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agency } from '@one37id/agency';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintFor } from '../story/paint.ts';
import { runCommand } from './run-command.ts';
import { USAGE } from './usage.ts';

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
    const told = Object.fromEntries(lines.slice(1, 6).map((line) => line.split(/\s+/)));
    expect(told).toEqual({
      page: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      baseUrl: running?.mock.baseUrl,
      secretKey: 'k',
      token: 't',
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/__agency$/),
    });
    expect((await fetch(told['page'] ?? '', { headers: { accept: 'text/html' } })).status).toBe(200);
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

it('tells a story, and with --keep the agency stays as it left it', async () => {
  const lines: string[] = [];
  expect(await runCommand(['story'], (text) => lines.push(text))).toBeUndefined();
  const story = lines.join('\n');
  for (const chapter of ['Ada connects', 'It is suspended, and returns', 'It expires', 'A failure, on purpose'])
    expect(story).toContain(`\n${chapter}\n`);
  expect(story).toContain('Ada has no credential for "email".');
  // Links are as long as they are; everything else fits a terminal that nobody has made wider.
  expect(story.split('\n').filter((line) => line.length > 80 && !line.includes('http://'))).toEqual([]);

  const kept = await runCommand(['story', '--keep'], (text) => lines.push(text));
  try {
    expect(
      kept?.mock.people.map(({ name, credentials }) => [
        name,
        credentials.map(({ status, isExpired }) => [status, isExpired]),
      ]),
    ).toEqual([
      [
        'Ada',
        [
          ['active', true],
          ['revoked', false],
        ],
      ],
    ]);
    expect(lines.at(-6)).toBe(`page       ${new URL(kept?.mock.baseUrl ?? '').origin}`);
  } finally {
    await kept?.close();
  }
});

it.each([
  { name: 'a terminal', stream: { isTTY: true }, env: {}, want: true },
  { name: 'a file', stream: {}, env: {}, want: false },
  { name: 'somebody who wants none', stream: { isTTY: true }, env: { NO_COLOR: '1' }, want: false },
  { name: 'a terminal that has none', stream: { isTTY: true }, env: { TERM: 'dumb' }, want: false },
])('colours are for terminals: $name', async ({ stream, env, want }) => {
  const lines: string[] = [];
  await runCommand(['story'], (text) => lines.push(text), paintFor(stream, env));
  expect(lines.some((line) => line.includes('\u001B['))).toBe(want);
});
