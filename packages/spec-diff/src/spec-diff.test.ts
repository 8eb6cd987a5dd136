import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { edited, testDocument } from './test-document.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/spec-diff.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  await writeFile(join(folder, 'old.json'), JSON.stringify(testDocument));
  await writeFile(join(folder, 'new.json'), JSON.stringify(edited(testDocument, { '/paths/~1qr': undefined })));
  await writeFile(join(folder, 'cut.json'), '{"openapi": ');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...given: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [SCRIPT, ...given], { cwd: folder }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const CASES: Readonly<Record<string, { given: readonly string[]; want: { code: number; text: string } }>> = {
  'a report for people': {
    given: ['old.json', 'new.json'],
    want: { code: 0, text: 'breaks code   agency.invitations.qrCode: It is removed: calls to it do not compile.' },
  },
  'a report for programs': {
    given: ['old.json', 'new.json', '--json'],
    want: { code: 0, text: '"operation-removed"' },
  },
  'what was released last, without files': {
    given: [],
    want: { code: 0, text: 'openapi/openapi.json, compared with ' },
  },
  'which files': {
    given: ['old.json', 'new.json'],
    want: { code: 0, text: 'new.json, compared with old.json\n\nWho' },
  },
  'no difference': { given: ['old.json', 'old.json'], want: { code: 0, text: 'No changes.' } },
  'a truncated file': { given: ['old.json', 'cut.json'], want: { code: 1, text: 'cut.json:1:13: malformed JSON' } },
  'a missing file': {
    given: ['gone.json', 'new.json'],
    want: { code: 1, text: 'gone.json#: cannot be read (ENOENT)' },
  },
  'one file': { given: ['old.json'], want: { code: 1, text: 'two files are wanted, or none\nusage:' } },
  'an unknown option': { given: ['--yaml'], want: { code: 1, text: 'usage:' } },
};

it.each(Object.entries(CASES))('%s', async (_name, { given, want }) => {
  const { code, out, err } = await run(...given);
  expect({ code, silent: code === 0 ? err : out }).toEqual({ code: want.code, silent: '' });
  expect(out + err).toContain(want.text);
});
