import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bytesOf, decode } from './decode.ts';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const decoded = async (bytes: Uint8Array, encoding?: string, size = 100): Promise<string> =>
  (await Array.fromAsync(decode(cut(bytes, size), encoding))).join('');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each<{ what: string; bytes: Uint8Array; encoding?: string; want: string }>([
  { what: 'nothing', bytes: Buffer.from(''), want: '' },
  { what: 'one byte', bytes: Buffer.from('a'), want: 'a' },
  { what: 'three bytes', bytes: Buffer.from('abc'), want: 'abc' },
  { what: 'UTF-8', bytes: Buffer.from('é漢😀'), want: 'é漢😀' },
  { what: 'UTF-8 with a mark', bytes: Buffer.from('\u{feff}é'), want: 'é' },
  { what: 'a mark, whatever encoding was named', bytes: Buffer.from('\u{feff}é'), encoding: 'windows-1252', want: 'é' },
  { what: 'UTF-16 with a mark', bytes: Buffer.from('\u{feff}é漢', 'utf16le'), want: 'é漢' },
  { what: 'UTF-16 with a mark, the other way round', bytes: swapped('\u{feff}é漢'), want: 'é漢' },
  { what: 'windows-1252', bytes: Buffer.from([0xe9, 0x80]), encoding: 'windows-1252', want: 'é€' },
  {
    what: 'what begins as half of a mark',
    bytes: Buffer.from([0xef, 0x62, 0x63]),
    encoding: 'windows-1252',
    want: 'ïbc',
  },
])('$what is read, wherever its bytes are cut', async ({ bytes, encoding, want }) => {
  for (const size of [1, 2, 3, 100]) expect(await decoded(bytes, encoding, size)).toBe(want);
});

test('a text comes as it is read, and not when all of it was', async () => {
  const given: string[] = [];
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc');
    expect(given).toEqual(['abc']);
    yield Buffer.from('d');
    expect(given).toEqual(['abc', 'd']);
  };
  for await (const text of decode(source())) given.push(text);
});

test.each([
  {
    what: 'a byte that UTF-8 does not have',
    bytes: Buffer.from('abcdef\u{e9}g', 'latin1'),
    encoding: undefined,
    size: 4,
    after: 4,
    name: 'utf-8',
  },
  {
    what: 'half of a sign at the end',
    bytes: Buffer.from('abcd漢').subarray(0, 5),
    encoding: undefined,
    size: 4,
    after: 5,
    name: 'utf-8',
  },
  {
    what: 'half of a sign that is all',
    bytes: Buffer.from('漢').subarray(0, 2),
    encoding: undefined,
    size: 4,
    after: 0,
    name: 'utf-8',
  },
  {
    what: 'half of a sign in UTF-16',
    bytes: Buffer.from([0xff, 0xfe, 0x61]),
    encoding: undefined,
    size: 3,
    after: 3,
    name: 'utf-16le',
  },
])('$what is refused with what to do', async ({ bytes, encoding, size, after, name }) => {
  await expect(decoded(bytes, encoding, size)).rejects.toMatchObject({
    name: 'BatchError',
    code: 'input',
    message: `the input is not ${name} somewhere after byte ${after}; name its encoding, such as windows-1252`,
  });
});

test('an encoding that is none is refused as an option', async () => {
  await expect(decoded(Buffer.from('abc'), 'latin-9000')).rejects.toMatchObject({
    code: 'invalid-option',
    message: 'the option `encoding` must be a name such as utf-8, utf-16le or windows-1252',
  });
});

test('a file is read, and one that is not there is told of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'agency-batch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'people.csv');
  writeFileSync(file, 'a,b');
  expect(Buffer.concat(await Array.fromAsync(bytesOf(file))).toString()).toBe('a,b');
  await expect(Array.fromAsync(bytesOf(`${file}2`))).rejects.toMatchObject({
    code: 'input',
    message: `the input ${file}2 cannot be read: ENOENT`,
    cause: { code: 'ENOENT' },
  });
});

test('a dash is the standard input', async () => {
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from('a,'), Buffer.from('b')]) as never);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(Buffer.concat(await Array.fromAsync(bytesOf('-'))).toString()).toBe('a,b');
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(
    Readable.from(
      (function* () {
        throw new Error('ada');
      })(),
    ) as never,
  );
  await expect(Array.fromAsync(bytesOf('-'))).rejects.toMatchObject({
    message: 'the input - cannot be read: an error',
  });
});
