import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Agency } from '@one37id/agency';
import { type MockAgency, startAgency } from '@one37id/agency-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT, runCommand } from '../src/command/run-command.ts';
import { KEY } from './support/people.ts';
import { embeddedPlace } from './support/places.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [, csv = ''] = /```csv\n([^]*?)```/.exec(README) ?? [];
const [, map = ''] = /```ts file=map\.ts\n([^]*?)```/.exec(README) ?? [];
const commands = Array.from(
  README.matchAll(/^npx @one37id\/agency-batch ((?:issue|status|settle|export|retry|work|report) .*)$/gm),
  ([, line = '']) => line,
);

const place = embeddedPlace();
const folder = dirname(place.store);
const before = process.cwd();
let mock: MockAgency;

beforeAll(async () => {
  mock = await startAgency();
  writeFileSync(join(folder, 'people.csv'), csv);
  writeFileSync(join(folder, 'map.ts'), map);
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(folder, 'node_modules'));
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(before);
  await mock.close();
  await place.remove();
});

test('the story of the README is true, command by command, on the mock agency', async () => {
  const { baseUrl, secretKey } = mock;
  const agency = new Agency({ baseUrl, secretKey });
  for (const [name, alias] of [
    ['Ada', '::ada'],
    ['Grace', '::grace'],
  ] as const)
    mock.person({ name, alias }).scan(await agency.invitations.url());
  const env = { BATCH_KEY: KEY, AGENCY_BASE_URL: baseUrl, AGENCY_SECRET_KEY: secretKey };
  const told: string[] = [];
  const codes: number[] = [];
  for (const line of commands) {
    const write = (text: string) => void told.push(text);
    codes.push(
      await runCommand(line.split(' '), { env, out: { write }, err: { write }, signal: new AbortController().signal }),
    );
  }
  // The third person has no name.
  expect(commands.map((line, index) => [line.split(' ')[0], codes[index]])).toEqual([
    ['issue', EXIT.refused],
    ['issue', EXIT.refused],
    ['status', EXIT.complete],
    ['settle', EXIT.complete],
    ['export', EXIT.complete],
    ['retry', EXIT.complete],
    ['work', EXIT.refused],
    ['report', EXIT.complete],
  ]);
  expect(told.join('')).toContain('line 4 (7003)');
  expect(readFileSync('refused.csv', 'utf8')).toContain('issue,7003,refused');
  const issued = await agency.credentials.list({}).toArray();
  expect(issued).toHaveLength(2);

  writeFileSync('people.csv', csv.replace('::emmy,', '::ada,Emmy Noether'));
  const again = (commands[1] ?? '').split(' ');
  expect(
    await runCommand(again, {
      env,
      out: { write: () => {} },
      err: { write: () => {} },
      signal: new AbortController().signal,
    }),
  ).toBe(EXIT.complete);
  expect(await agency.credentials.list({}).toArray()).toHaveLength(3);
});
