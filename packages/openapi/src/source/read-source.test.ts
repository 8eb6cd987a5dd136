import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify as yaml } from 'yaml';
import { sha256 } from './sha256.ts';
import { readSource } from './read-source.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'source-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const small = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: { '/a': { get: { responses: {} } } } };
async function read(text: string | Uint8Array, name = 'agency.json') {
  const file = join(root, name);
  await writeFile(file, text);
  return readSource(file);
}

it.each([
  { given: 'JSON', text: ` ${JSON.stringify(small)}\n\n` },
  { given: 'JSON with a byte order mark', text: `\uFEFF${JSON.stringify(small)}` },
])('keeps $given byte by byte', async ({ text }) => {
  expect(await read(text)).toMatchObject({
    name: 'agency.json',
    format: 'json',
    upstream: text,
    sha256: sha256(text),
    document: small,
  });
});

it('stores YAML as JSON, and the hash of the YAML', async () => {
  const text = yaml(small);
  expect(await read(text, 'agency.yaml')).toMatchObject({
    format: 'yaml',
    upstream: `${JSON.stringify(small, null, 2)}\n`,
    sha256: sha256(text),
    document: small,
  });
});

const bomb = `openapi: 3.0.0\na: &a [${'x,'.repeat(100)}]\nb: &b [${'*a,'.repeat(100)}]\nc: &c [${'*b,'.repeat(100)}]\nd: [${'*c,'.repeat(100)}]\n`;
it.each([
  { given: 'HTML', text: '<!doctype html><html></html>', want: 'agency.json:1:1: is HTML' },
  {
    given: 'truncated JSON',
    text: JSON.stringify(small).slice(0, 40),
    want: /agency\.json:1:41: malformed JSON: .*truncated/,
  },
  { given: 'an alias bomb', text: bomb, want: 'alias bomb' },
  { given: 'nothing', text: ' \n', want: 'is empty' },
  {
    given: 'Swagger 2.0',
    text: JSON.stringify({ swagger: '2.0', info: {}, paths: {} }),
    want: 'agency.json#/swagger: is Swagger 2.0',
  },
  { given: 'no document', text: '[]', want: 'is no OpenAPI document' },
  { given: 'OpenAPI 4', text: JSON.stringify({ ...small, openapi: '4.0.0' }), want: '#/openapi' },
  {
    given: 'an external $ref',
    text: JSON.stringify({ ...small, a: { $ref: 'http://127.0.0.1:9/x.json' } }),
    want: 'nothing is fetched',
  },
  {
    given: 'a $ref to a file',
    text: JSON.stringify({ ...small, a: { $ref: './x.json#/a' } }),
    want: 'outside this document',
  },
  {
    given: 'an unresolved $ref',
    text: JSON.stringify({ ...small, a: { $ref: '#/nowhere' } }),
    want: 'not in this document',
  },
  { given: 'what is no UTF-8', text: Uint8Array.of(0x7b, 0xff, 0x7d), want: 'is not UTF-8' },
])('refuses $given', async ({ text, want }) => {
  await expect(read(text)).rejects.toThrow(want);
});

it('refuses 50 MB by a stated limit, before reading them', async () => {
  const file = join(root, 'huge.json');
  await writeFile(file, '');
  await truncate(file, 50_000_000);
  await expect(readSource(file)).rejects.toThrow(/has 50000000 bytes; documents over 16777216 bytes are refused/);
});

it.each([
  { given: 'gone.json', want: 'gone.json cannot be read (ENOENT)' },
  { given: '', want: 'cannot be read (EISDIR)' },
])('refuses a file that cannot be read: $given', async ({ given, want }) => {
  await expect(readSource(join(root, given))).rejects.toThrow(want);
});

it('refuses an address that is none', async () => {
  await expect(readSource('http://')).rejects.toThrow('is no address');
});
