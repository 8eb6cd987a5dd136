import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAgency } from '../mock/start-agency.ts';

const BIN = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));

let folder: string;
const taken = createServer();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-bad-input-'));
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
  await mkdir(join(folder, 'folder'));
  const mock = await startAgency({ data: join(folder, 'good.db') });
  mock.person({ name: 'Ada' });
  await mock.export(join(folder, 'good.json'));
  await mock.close();
  const good = await readFile(join(folder, 'good.json'), 'utf8');
  const files = {
    'text.db': 'These are notes, and no data of an agency.\n'.repeat(50),
    'half.json': good.slice(0, 100),
    'other.json': '{"persons":[]}',
    'old.json': good.replace('one37id-agency-mock/1', 'one37id-agency-mock/0'),
    'foreign.json': good.replace(/"sha256": "\w+"/, '"sha256": "0123456789abcdef"'),
    'list.json': '[]',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  for (const [name, column, value] of [
    ['old.db', 'format', 'one37id-agency-mock/0'],
    ['foreign.db', 'sha256', '0123456789abcdef'],
  ] as const) {
    await writeFile(join(folder, name), await readFile(join(folder, 'good.db')));
    const database = new DatabaseSync(join(folder, name));
    database.prepare('UPDATE mock_agency SET value = ? WHERE name = ?').run(value, column);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
    database.close();
  }
  const others = new DatabaseSync(join(folder, 'others.db'));
  others.exec('CREATE TABLE notes (text TEXT)');
  others.close();
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true });
});

const inFolder = (name: string): string => join(folder, name);
const port = (): string => String((taken.address() as AddressInfo).port);

/** What each file of the folder holds. */
async function held(): Promise<Record<string, string>> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const hashes = names.map(
    async ({ name }) =>
      [
        name,
        createHash('sha256')
          .update(await readFile(inFolder(name)))
          .digest('hex'),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(hashes));
}

/** As somebody types it. */
function command(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', BIN, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...texts }));
  });
}

/** A row: what is typed, and what is answered. `PORT` and `FOLDER` are those of this run. */
it.each<{ args: string; want: RegExp }>([
  { args: '--port PORT', want: /^Port PORT is in use: give another one, or 0 for any that is free/ },
  { args: 'serve --port PORT --data FOLDER/good.db', want: /^Port PORT is in use: give another one/ },
  { args: 'story --port PORT', want: /^Port PORT is in use/ },
  { args: '--port 0 --host 192.0.2.1', want: /^Nothing can listen on 192\.0\.2\.1: give an address of this machine/ },
  {
    args: '--port 0 --host no.such.host.invalid',
    want: /^Nothing can listen on no\.such\.host\.invalid: give an address/,
  },
  { args: '--port eighty', want: /^--port must be a number from 0 to 65535, and is "eighty"\.$/ },
  { args: '--port -1', want: /^Option '--port' argument is ambiguous\. See --help\.$/ },
  { args: '--port 65536', want: /^--port must be a number from 0 to 65535, and is "65536"\.$/ },
  { args: '--port', want: /^Option '--port <value>' argument missing\. See --help\.$/ },
  { args: '--key=', want: /^--key needs a value\. See --help\.$/ },
  { args: '--prot 80', want: /^Unknown option '--prot'\. See --help\.$/ },
  { args: '-x', want: /^Unknown option '-x'\. See --help\.$/ },
  { args: '--quiet=yes', want: /^Option '--quiet' does not take an argument\. See --help\.$/ },
  { args: 'stroy', want: /^There is no command stroy: it is one of serve, story, compare\. See --help\.$/ },
  { args: 'constructor', want: /^There is no command constructor/ },
  { args: 'serve 4010', want: /^serve takes options and nothing else, and not 4010\. See --help\.$/ },
  { args: '--keep', want: /^--keep is for story: serve stays until it is ended\. See --help\.$/ },
  {
    args: 'story --data FOLDER/good.db',
    want: /^The story begins with an agency that knows nobody: leave out --data and --import\.$/,
  },
  {
    args: '--base-path bc',
    want: /^"bc" is no base path: it begins with a slash and has plain names, such as \/bc\/admin\.$/,
  },
  { args: '--limit fast', want: /^"fast" is no limit: say it as 50\/s/ },
  {
    args: '--port 0 --data FOLDER/old.db',
    want: /old\.db has the format one37id-agency-mock\/0, and this version reads one37id-agency-mock\/1: use the version that wrote it, or another file\.$/,
  },
  {
    args: '--port 0 --data FOLDER/foreign.db',
    want: /foreign\.db was made with another document \(sha256 0123456789ab\) than this mock has \(\w{12}\): use the version that wrote it, or another file\.$/,
  },
  {
    args: '--port 0 --data FOLDER/others.db',
    want: /others\.db is no data file of a mock agency: give the path of one, or of none that exists\.$/,
  },
  { args: '--port 0 --data FOLDER/text.db', want: /text\.db is no data file of a mock agency: / },
  { args: '--port 0 --data FOLDER/folder', want: /folder (cannot be opened|is no data file of a mock agency): / },
  { args: '--port 0 --data FOLDER/none/a.db', want: /a\.db cannot be opened: / },
  { args: '--port 0 --import FOLDER/none.json', want: /none\.json cannot be read: ENOENT\.$/ },
  { args: '--port 0 --import FOLDER/folder', want: /folder cannot be read: EISDIR\.$/ },
  { args: '--port 0 --import FOLDER/half.json', want: /half\.json is no JSON\.$/ },
  { args: '--port 0 --import FOLDER/other.json', want: /^This is neither a snapshot nor a seed: / },
  { args: '--port 0 --import FOLDER/list.json', want: /^This is neither a snapshot nor a seed: / },
  {
    args: '--port 0 --import FOLDER/old.json',
    want: /^This snapshot has the format one37id-agency-mock\/0, and this version reads one37id-agency-mock\/1: make it again with this version\.$/,
  },
  {
    args: '--port 0 --import FOLDER/foreign.json',
    want: /^This snapshot was made with another document \(.*\) than this mock has \(.*\): make it again with this version\.$/,
  },
  {
    args: '--port 0 --data FOLDER/good.db --import FOLDER/foreign.json',
    want: /^This snapshot was made with another document/,
  },
  {
    args: '--port 0 --export FOLDER/none/out.json',
    want: /out\.json cannot be written: ENOENT\. Give a file in a folder that is there\.$/,
  },
])('$args: a sentence, exit code 1, and no file is another', async ({ args, want }) => {
  const before = await held();
  const { code, stdout, stderr } = await command(
    args.split(' ').map((word) => word.replace('PORT', port()).replace('FOLDER', folder)),
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr.trimEnd().replaceAll(port(), 'PORT')).toMatch(want);
  expect(await held()).toEqual(before);
});

it('a data file that another process has open is left to it', async () => {
  await using mock = await startAgency({ data: inFolder('open.db') });
  mock.person({ name: 'Ada' });
  const { code, stdout, stderr } = await command(['--port', '0', '--data', inFolder('open.db')]);
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/open\.db is open in another process: end that one first\.\n$/),
  });
});

it('after all of that the data is there, and is what it was', async () => {
  await using mock = await startAgency({ data: inFolder('good.db') });
  expect(mock.people.map(({ name }) => name)).toEqual(['Ada']);
});
