import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exclusively } from './exclusively.ts';
import { isInterrupted } from './interrupted.ts';

const BEFORE = { 'a.json': 'a', 'gone.md': 'gone', 'generated/x': 'x', 'generated/left': 'left', 'kept.md': 'kept' };
const AFTER = {
  'a.json': 'A',
  'new.md': 'new',
  'generated/x': 'X',
  'generated/z': 'Z',
  'deep/other/y': 'Y',
  'empty/first': '1',
  'kept.md': 'kept',
};
/** Folders too: one that was there stays when what was written into it is taken back. */
const TREES = {
  before: { ...BEFORE, 'empty/': '', 'generated/': '' },
  after: { ...AFTER, 'deep/': '', 'deep/other/': '', 'empty/': '', 'generated/': '' },
};
const RUN = fileURLToPath(new URL('testing/one-run.ts', import.meta.url));

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'write-test-'));
  await reset();
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function reset(): Promise<void> {
  await rm(root, { recursive: true });
  for (const folder of ['empty', 'generated']) await mkdir(join(root, folder), { recursive: true });
  for (const [file, text] of Object.entries(BEFORE)) await writeFile(join(root, file), text);
}

/** Texts by the paths of files, and '' by those of folders. */
async function tree(folder = root): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    await Promise.all(
      entries.map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const name = path.slice(folder.length + 1);
        return entry.isFile() ? ([name, await readFile(path, 'utf8')] as const) : ([`${name}/`, ''] as const);
      }),
    ),
  );
}

interface Ended {
  readonly signal: string | null;
  readonly result: { readonly written?: string[]; readonly error?: string };
  readonly told: string;
}

function run(how = 'no', number = 0): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [RUN, root, how, String(number)], (error, stdout, stderr) => {
      resolve({
        signal: error?.signal ?? null,
        result: stdout === '' ? {} : (JSON.parse(stdout) as Ended['result']),
        told: stderr,
      });
    });
  });
}

it('writes what differs, deleted files too, tells what, and leaves nothing', async () => {
  expect((await run()).result).toEqual({
    written: ['a.json', 'deep/other', 'empty', 'generated', 'gone.md', 'new.md'],
  });
  expect(await tree()).toEqual(TREES.after);
  expect((await run()).result).toEqual({ written: [] });
});

// A kill between two renames lost all that a document had changed, with a check that was green.
describe('killed', () => {
  it(
    'at every call that changes a file: the next run takes it back, says so, and does its work',
    { timeout: 240_000 },
    async () => {
      let number = 1;
      for (; ; number += 1) {
        const killed = await run('kill', number);
        if (killed.signal === null) break;
        const interrupted = isInterrupted(root);
        const between = await tree();
        const own = Object.fromEntries(Object.entries(between).filter(([path]) => !path.startsWith('.unfinished')));
        // Where nothing tells of it, nothing is half done.
        if (!interrupted) expect(Object.values(TREES), String(number)).toContainEqual(own);
        const next = await run();
        expect(next.result.error, String(number)).toBeUndefined();
        if (interrupted) expect(next.told, String(number)).toContain('taken back');
        expect(await tree(), String(number)).toEqual(TREES.after);
        expect(
          (await readdir(root)).filter((name) => name.startsWith('.unfinished')),
          String(number),
        ).toEqual([]);
        await reset();
      }
      // Claim, stage five files, note, thirteen renames, remove.
      expect(number).toBeGreaterThan(25);
    },
  );
});

describe('a disk that is full', () => {
  it.each(['fail', 'full'])('at every call: everything is as it was (%s)', { timeout: 120_000 }, async (how) => {
    const { stdout } = await promisify(execFile)(process.execPath, [RUN, root, how, 'all']);
    const ended = JSON.parse(stdout) as ({ readonly root: string } & Ended['result'])[];
    try {
      expect(ended.length).toBeGreaterThan(how === 'full' ? 8 : 20);
      for (const [index, { root: copy, error }] of ended.entries()) {
        const left = await tree(copy);
        const own = Object.fromEntries(Object.entries(left).filter(([path]) => !path.startsWith('.unfinished')));
        if (error !== undefined) expect(error).toContain('ENOSPC');
        // What fails after all was written cannot take it back, and need not.
        expect(
          how === 'full' && error !== undefined ? [TREES.before] : Object.values(TREES),
          String(index),
        ).toContainEqual(own);
        expect(isInterrupted(copy), String(index)).toBe(false);
        if (how === 'full') expect(Object.keys(left), String(index)).toEqual(Object.keys(own));
      }
    } finally {
      for (const { root: copy } of ended) await rm(copy, { recursive: true });
    }
  });

  it('and nothing can be changed any more: the next run takes it back', { timeout: 240_000 }, async () => {
    for (let number = 12; number < 30; number += 3) {
      const { result } = await run('dead', number);
      expect(result.error).toContain('ENOSPC');
      expect((await run()).result.error, String(number)).toBeUndefined();
      expect(await tree(), String(number)).toEqual(TREES.after);
      expect(
        (await readdir(root)).filter((name) => name.startsWith('.unfinished')),
        String(number),
      ).toEqual([]);
      await reset();
    }
  });
});

it('a file that may not be written to stops it before anything is written', async () => {
  await chmod(join(root, 'generated/x'), 0o444);
  // Root may write to everything: the run gives up that right.
  if (process.getuid?.() === 0)
    for (const path of ['', 'generated', ...Object.keys(BEFORE)]) await chown(join(root, path), 65_534, 65_534);
  expect((await run('user')).result.error).toContain('EACCES');
  expect(await tree()).toEqual(TREES.before);
});

it('keeps the mode of a file', async () => {
  await chmod(join(root, 'a.json'), 0o600);
  await run();
  expect((await stat(join(root, 'a.json'))).mode & 0o777).toBe(0o600);
});

it('one run at a time: the second one says so, and changes nothing', async () => {
  const gate = new EventEmitter();
  const first = exclusively(root, () => once(gate, 'open'));
  await expect(exclusively(root, () => Promise.resolve())).rejects.toThrow(
    `Another import or generation is at work (process ${process.pid}). Nothing was written`,
  );
  expect((await run()).result.error).toContain('Another import or generation is at work');
  expect(isInterrupted(root)).toBe(false);
  gate.emit('open');
  await first;
  expect(await readdir(root)).not.toContain('.unfinished');
});

it('of many runs at once over one that was killed, none writes while another does', { timeout: 60_000 }, async () => {
  await run('kill', 20);
  const ended = await Promise.all(Array.from({ length: 6 }, () => run()));
  const done = ended.filter(({ result }) => result.written !== undefined);
  expect(done.length).toBeGreaterThan(0);
  for (const { result } of ended)
    if (result.error !== undefined) expect(result.error).toContain('Another import or generation is at work');
  expect(await tree()).toEqual(TREES.after);
  expect(await readdir(root)).not.toContain('.unfinished');
});

it('ends with a signal, and leaves nothing', async () => {
  const code = `import { exclusively } from ${JSON.stringify(new URL('exclusively.ts', import.meta.url).href)}; await exclusively(${JSON.stringify(root)}, () => { console.log('at work'); return new Promise((done) => setTimeout(done, 60_000)); });`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout !== null) await once(child.stdout, 'data');
  child.kill('SIGINT');
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGINT');
  expect(await readdir(root)).not.toContain('.unfinished');
  expect(await tree()).toEqual(TREES.before);
});
