import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/command/run-command.ts';
import { isBatchError } from '../../src/index.ts';
import { CountingAgency, SECRET } from '../support/counting-agency.ts';
import { KEY, people } from '../support/people.ts';
import { embeddedPlace, type Place } from '../support/places.ts';

const MAP = fileURLToPath(new URL('./map.ts', import.meta.url));

let server: CountingAgency;
let place: Place;
let env: NodeJS.ProcessEnv;
let file: string;

beforeEach(async () => {
  server = new CountingAgency();
  env = { BATCH_KEY: KEY, AGENCY_BASE_URL: await server.start(), AGENCY_SECRET_KEY: SECRET };
  place = embeddedPlace();
  file = join(dirname(place.store), 'people.csv');
});
afterEach(async () => {
  await server.stop();
  await place.remove();
});

async function command(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const texts = { out: '', err: '' };
  const to = (name: 'out' | 'err') => ({ write: (text: string) => void (texts[name] += text) });
  try {
    const code = await runCommand([...args, '--store', place.store], {
      env,
      out: to('out'),
      err: to('err'),
      signal: new AbortController().signal,
    });
    return { code, ...texts };
  } catch (error) {
    if (!isBatchError(error)) throw error;
    return { code: 1, ...texts, err: `${texts.err}${error.message}` };
  }
}

function csv(count: number, more = ''): void {
  writeFileSync(
    file,
    `reference,alias,email\n${[...people(count)].map(({ reference, alias, email }) => `${reference},${alias},"${email}"`).join('\n')}\n${more}`,
  );
}

test('tells one story, from the file to the report', async () => {
  csv(6);
  server.options = { refuse: ['E2'] };
  const dry = await command('issue', file, '--map', MAP, '--dry-run');
  expect(dry.out).toContain('6 rows: 6 would be sent');
  expect(dry.out).toContain(
    'E0 -> agentAlias [hidden]: https://agency.example.com/bc/public/schemas/com.example.badge/1.0 { reference: [hidden], email: [hidden] }',
  );
  expect([dry.code, server.counts().requests]).toEqual([0, 0]);

  expect(await command('issue', file, '--map', MAP)).toMatchObject({
    code: 2,
    out: expect.stringContaining('badges: 6 rows: done 5, refused 1, unknown 0'),
  });
  expect(await command('status')).toMatchObject({ code: 0, out: expect.stringContaining('badges: 6 rows: done 5') });
  const out = join(dirname(place.store), 'refused.csv');
  expect(await command('export', out)).toMatchObject({ code: 0, err: '1 row\n' });
  expect(readFileSync(out, 'utf8').split('\n')).toMatchObject([
    expect.stringContaining('run,reference,state'),
    expect.stringMatching(/^badges,E2,refused,.*,400,4711,/),
    '',
  ]);

  const report = await command('report');
  expect(report.out).toContain('| 1 | refused | AgencyApiError | issueCredentialByAlias | 400 | 4711 |  |');
  expect(JSON.parse((await command('report', '--json')).out)).toMatchObject({
    runs: [
      { run: 'badges', total: 6, done: 5, refused: 1, isComplete: false, errors: [{ errorCode: 4711, count: 1 }] },
    ],
  });

  server.options = { faults: { resetAfter: 1 } };
  expect(await command('retry', '--refused')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Planned again: 1 row'),
  });
  expect(await command('issue', file, '--map', MAP)).toMatchObject({
    code: 3,
    out: expect.stringContaining('unknown 1'),
  });
  server.options = {};
  expect(await command('settle', '--map', MAP, '--after', '0')).toMatchObject({
    code: 0,
    out: expect.stringContaining('happened 1, did not 0'),
  });
  expect(await command('issue', file, '--map', MAP)).toMatchObject({ code: 0 });
  const all = [dry.out, report.out, (await command('status')).out].join();
  expect(all).not.toMatch(/person\d|@example\.com/);
});

test.each([
  { what: 'a byte order mark', bytes: '\u{feff}reference,alias,email\nE0,::a,a@example.com\n', args: [] },
  { what: 'semicolons and carriage returns', bytes: 'reference;alias;email\r\nE0;::a;a@example.com\r\n\r\n', args: [] },
  { what: 'tabs', bytes: 'reference\talias\temail\nE0\t::a\ta@example.com', args: [] },
  {
    what: 'quotes, commas and line breaks in cells',
    bytes: 'reference,alias,email,"a, note"\n"E0",::a,"a@example.com","two ""lines""\nof it"\n',
    args: [],
  },
  {
    what: 'UTF-16 with a byte order mark',
    bytes: Buffer.from('\u{feff}reference,alias,email\nE0,::a,a@example.com\n', 'utf16le'),
    args: [],
  },
  {
    what: 'another encoding',
    bytes: Buffer.from('reference,alias,email,name\nE0,::a,a@example.com,Jos\u{e9}\n', 'latin1'),
    args: ['--encoding', 'windows-1252'],
  },
  {
    what: 'NDJSON',
    bytes: '\u{feff}{"reference":"E0","alias":"::a","email":"a@example.com"}\n\n',
    args: ['--format', 'ndjson'],
  },
])('reads $what', async ({ bytes, args }) => {
  writeFileSync(file, bytes);
  expect(await command('issue', file, '--map', MAP, ...args)).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 row: done 1'),
  });
});

test.each([
  { what: 'too few cells', text: 'reference,alias,email\nE0,::a,a@example.com\nE1,::b\n', want: 'line 3' },
  {
    what: 'an open quote',
    text: 'reference,alias,email\n"E0,::a,a@example.com\n',
    want: /line \d+.*a quote is opened and not closed/,
  },
  {
    what: 'a quote in a cell',
    text: 'reference,alias,email\nE0,::a"b,a@example.com\n',
    want: /line 2, column .*quote/,
  },
  { what: 'a name twice', text: 'reference,email,email\n', want: 'line 1: the header has the name `email` twice' },
  { what: 'no name', text: 'reference,,email\n', want: 'line 1, column 2' },
  {
    what: 'bytes of another encoding',
    text: Buffer.from('reference,alias,email\nE0,::a,Jos\u{e9}\n', 'latin1'),
    want: 'not utf-8',
  },
  {
    what: 'no JSON',
    text: '{"reference":"E0"}\n{"reference":}\n',
    args: ['--format', 'ndjson'],
    want: 'line 2, column',
  },
  { what: 'no object', text: '[1]\n', args: ['--format', 'ndjson'], want: 'line 1, column 1: it is no JSON object' },
])('says where $what is, and quotes nothing', async ({ text, want, args = [] }) => {
  writeFileSync(file, text);
  const { code, err } = await command('issue', file, '--map', MAP, ...args);
  expect(code).toBe(1);
  expect(err).toMatch(want);
  expect(err).not.toContain('@');
});

test('names the line of a row that must not start', async () => {
  csv(2, 'E9,::x,"not\nan address"\nE0,::person0,other@example.com\n');
  const { code, err, out } = await command('issue', file, '--map', MAP);
  expect(err).toContain('line 4 (E9)');
  expect(err).toContain('/email');
  expect(err).toContain('line 6 (E0): the reference is there already');
  expect([code, out.includes('invalid 1, other content 1')]).toEqual([2, true]);
  expect(err).not.toMatch(/not\nan|other@/);
});

test.each([
  { given: ['fly'], want: 'no command `fly`' },
  { given: ['issue'], want: 'needs a file' },
  { given: ['status', 'x.csv'], want: 'does not take `x.csv`' },
  { given: ['status', '--rate', '1/s'], want: 'does not take --rate' },
  { given: ['issue', 'x.csv', '--fast'], want: '--fast' },
  { given: ['retry'], want: '--refused' },
  { given: ['export', 'x.csv', '--state', 'lost'], want: '--state' },
  { given: ['settle', '--after', 'soon'], want: '--after' },
  { given: ['settle', '--after', ''], want: '--after' },
  { given: ['settle', '--after', '-1'], want: '--after' },
  { given: ['settle', '--after', '0x10'], want: '--after' },
  { given: ['work', '--concurrency', ''], want: '--concurrency' },
  { given: ['work', '--concurrency', '1e3'], want: '--concurrency' },
  { given: ['work', '--concurrency', '1.5'], want: 'concurrency' },
  { given: ['work', '--rate', '5/d'], want: 'rate' },
  { given: ['issue', 'nothing.csv', '--map', MAP], want: 'nothing.csv cannot be read: ENOENT' },
  { given: ['issue', 'nothing.csv', '--map', 'nothing.ts'], want: 'the map nothing.ts is not there' },
  { given: ['issue', 'nothing.csv'], want: '`issue` needs --map' },
])('refuses $given', async ({ given, want }) => {
  csv(1);
  await command('issue', file, '--map', MAP);
  const { code, err } = await command(...given);
  expect([code, err]).toEqual([1, expect.stringContaining(want)]);
});

test('an export never takes the place of the store', async () => {
  csv(1);
  await command('issue', file, '--map', MAP);
  const before = readFileSync(place.store);
  const { code, err } = await command('export', `${dirname(place.store)}/./june.batch`);
  expect([code, err]).toEqual([1, expect.stringContaining('is the store itself')]);
  expect(readFileSync(place.store).equals(before)).toBe(true);
});

test('stops with a code of its own when the agency does not know the key', async () => {
  csv(3);
  env = { ...env, AGENCY_SECRET_KEY: 'another key' };
  expect(await command('issue', file, '--map', MAP)).toMatchObject({
    code: 4,
    out: expect.stringContaining('check the secret key'),
  });
});

test('does the map’s call for each row', async () => {
  csv(3);
  expect(await command('run', file, '--map', MAP)).toMatchObject({
    code: 0,
    out: expect.stringContaining('badges: 3 rows: done 3'),
  });
  expect(await command('work', '--map', MAP)).toMatchObject({ code: 0 });
});

describe('as a process', () => {
  const start = (...args: readonly string[]) =>
    spawn(
      process.execPath,
      [fileURLToPath(new URL('../../src/bin.ts', import.meta.url)), ...args, '--store', place.store],
      { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
    );

  test('Ctrl+C ends it when the rows under way are answered', async () => {
    csv(200);
    server.options = { latencyMs: 300 };
    const child = start('issue', file, '--map', MAP, '--concurrency', '3');
    const [out, err] = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
    await expect.poll(() => server.counts().requests, { timeout: 30_000 }).toBeGreaterThan(4);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect((await err)?.join('')).toContain('Ending when the rows under way are answered');
    expect((await err)?.join('')).not.toContain('SQLite');
    expect((await out)?.join('')).toContain(`done ${server.counts().requests}, refused 0, unknown 0`);
    server.options = {};
    expect(await command('issue', file, '--map', MAP)).toMatchObject({ code: 0 });
    expect(server.counts().requests).toBe(200);
  });

  test('Ctrl+C ends it while its input stalls', async () => {
    const child = start('issue', '-', '--map', MAP);
    // The last row may be the beginning of a longer one, as long as nothing follows.
    child.stdin.write('reference,alias,email\nE0,::a,a@example.com\nE1,::b,b@example.com\nE2,::c and so on');
    const out = child.stdout.setEncoding('utf8').toArray();
    await expect.poll(() => server.counts().requests, { timeout: 30_000 }).toBe(2);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect((await out).join('')).toContain('2 rows: done 2');
  });

  test('reads the standard input, and tells of its progress in lines', async () => {
    const child = start('issue', '-', '--map', MAP);
    child.stdin.end('reference,alias,email\nE0,::a,a@example.com\n');
    const err = child.stderr.setEncoding('utf8').toArray();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect((await err).join('')).toMatch(/^done \d of \d/);
  });
});
