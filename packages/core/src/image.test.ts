import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { QrImage, readImage } from './image.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const png = bytesOf('\x89PNG\r\n\x1a\nIHDR');

describe('the first bytes must be of the media type', () => {
  test.each([
    { type: 'image/png', bytes: png },
    { type: 'IMAGE/PNG; charset=binary', bytes: png },
    { type: 'image/jpeg', bytes: bytesOf('\xff\xd8\xff\xe0JFIF') },
    { type: 'image/gif', bytes: bytesOf('GIF87a..') },
    { type: 'image/gif', bytes: bytesOf('GIF89a..') },
    { type: 'image/webp', bytes: bytesOf('RIFF\x10\n\0\0WEBPVP8 ') },
    { type: 'image/svg+xml', bytes: bytesOf('<svg xmlns="x"/>') },
    { type: 'image/svg+xml', bytes: bytesOf('\xef\xbb\xbf<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- a QR -->\n<svg\n>') },
  ])('$type', ({ type, bytes }) => {
    expect(readImage(bytes, type)?.contentType).toBe(type.split(';')[0]?.toLowerCase());
  });

  test.each([
    { type: 'image/png', bytes: bytesOf('string') },
    { type: 'image/png', bytes: bytesOf('GIF89a') },
    { type: 'image/png', bytes: bytesOf('') },
    { type: 'image/svg+xml', bytes: bytesOf('<html><svg></svg></html>') },
    { type: 'image/svg+xml', bytes: bytesOf('<svgx>') },
    { type: 'image/svg+xml', bytes: bytesOf('<!--'.repeat(5_000)) },
    { type: 'text/html', bytes: png },
    { type: '', bytes: png },
    { type: 'constructor', bytes: png },
  ])('not $type', ({ type, bytes }) => {
    expect(readImage(bytes, type)).toBeUndefined();
  });
});

test('gives its bytes, a data URL and a Blob', async () => {
  const qr = new QrImage(png, 'image/png');
  expect(qr.bytes).toEqual(png);
  expect(qr.toDataUrl()).toBe(`data:image/png;base64,${Buffer.from(png).toString('base64')}`);
  expect([qr.toBlob().type, new Uint8Array(await qr.toBlob().arrayBuffer())]).toEqual(['image/png', png]);
});

test('a large image has a data URL too', () => {
  expect(new QrImage(new Uint8Array(300_000), 'image/png').toDataUrl()).toHaveLength(400_022);
});

test('shows no bytes', () => {
  const qr = new QrImage(png, 'image/png');
  expect(JSON.stringify(qr)).toBe('{"contentType":"image/png","byteLength":12}');
  expect(inspect(qr, { showHidden: true, depth: Infinity, getters: false })).not.toMatch(/Uint8Array|137|0x89|PNG/);
});

test('writes itself to a file on a server, and says so where there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'image-test-'));
  try {
    const file = join(folder, 'qr.png');
    await new QrImage(Uint8Array.of(1, 2, 3), 'image/png').save(file);
    expect([...(await readFile(file))]).toEqual([1, 2, 3]);
    vi.stubGlobal('process', undefined);
    await expect(new QrImage(Uint8Array.of(1), 'image/png').save(file)).rejects.toThrow('needs the file system');
  } finally {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  }
});
