import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify as yaml } from 'yaml';
import { DocumentError } from '../document/document-error.ts';
import { ImportError } from './import-error.ts';
import { MAX_BYTES } from './read-bounded.ts';
import { readSource } from './read-source.ts';
import { readText } from './read-text.ts';
import { sha256 } from './sha256.ts';

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

it('tells the hash as everybody does', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
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
  { given: 'what is no UTF-8', text: Uint8Array.of(0x7b, 0xff, 0x7d), want: 'agency.json#: is not UTF-8 text' },
])('refuses $given', async ({ text, want }) => {
  await expect(read(text)).rejects.toThrow(want);
});

it.each([
  { of: 'a document', read: readSource, want: ImportError },
  { of: 'an overlay', read: readText, want: DocumentError },
])('$of may have 16 MiB and not a byte more', async ({ read, want }) => {
  const file = join(root, 'large.json');
  await writeFile(file, JSON.stringify(small));
  await appendFile(file, ' '.repeat(MAX_BYTES - JSON.stringify(small).length));
  await expect(read(file)).resolves.toBeDefined();
  await appendFile(file, ' ');
  await expect(read(file)).rejects.toThrow(want);
  await expect(read(file)).rejects.toThrow(
    /large\.json(#:)? has more than 16777216 bytes; larger documents are refused/,
  );
});

it('reads no more than the limit from a pipe, which does not tell its size', async () => {
  const pipe = join(root, 'pipe');
  execFileSync('mkfifo', [pipe]);
  let written = 0;
  function* endless() {
    while (written < 4 * MAX_BYTES) {
      written += 65_536;
      yield Buffer.alloc(65_536);
    }
  }
  const writing = pipeline(Readable.from(endless()), createWriteStream(pipe)).catch(() => undefined);
  await expect(readSource(pipe)).rejects.toThrow('pipe has more than 16777216 bytes');
  await writing;
  expect(written).toBeLessThan(2 * MAX_BYTES);
});

it.each([
  { given: 'gone.json', want: 'gone.json cannot be read (ENOENT)' },
  { given: '', want: 'cannot be read (EISDIR)' },
])('refuses a file that cannot be read: $given', async ({ given, want }) => {
  for (const file of [join(root, given), pathToFileURL(join(root, given)).href]) {
    await expect(readSource(file)).rejects.toThrow(ImportError);
    await expect(readSource(file)).rejects.toThrow(want);
  }
  await expect(readText(join(root, given))).rejects.toThrow(DocumentError);
  await expect(readText(join(root, given))).rejects.toThrow(want.replace('.json ', '.json#: '));
});

it('takes for an address what begins as one', async () => {
  for (const name of ['see https: there.json', 'a file: of ours.json'])
    expect(await read(JSON.stringify(small), name)).toMatchObject({ name });
});

it('stores no credentials and no query of an address', async () => {
  const server = createServer((_, response) => response.end(` \n ${JSON.stringify(small)}`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const read = await readSource(`HTTP://alice:secret@${host}/a.json?key=secret#secret`).finally(() => server.close());
  expect(read).toMatchObject({ name: `http://${host}/a.json`, format: 'json', document: small });
});

it.each(['file:', 'FILE:'])(
  'reads the file that an address with %s names, and calls it by its name',
  async (scheme) => {
    const file = join(root, 'my agency.json');
    await writeFile(file, JSON.stringify(small));
    const address = pathToFileURL(file).href.replace('file:', scheme);
    expect(await readSource(address)).toMatchObject({ name: 'my agency.json', document: small });
  },
);

it.each(['file://elsewhere.example/agency.json', 'file:///a%2Fb.json'])('refuses %s', async (address) => {
  await expect(readSource(address)).rejects.toThrow(ImportError);
  await expect(readSource(address)).rejects.toThrow(`'${address}' is no address of a file on this machine.`);
});

it('refuses an address that is none', async () => {
  await expect(readSource('http://')).rejects.toThrow('is no address');
});
