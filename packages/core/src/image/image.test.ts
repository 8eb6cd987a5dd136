import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { clientOf } from '../../test/support/call.ts';
import { image } from '../../test/support/operations.ts';
import { answering } from '../../test/support/wire.ts';
import { isAgencyResponseError } from '../guards.ts';
import { QrImage, readImage } from './image.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const png = bytesOf('\x89PNG\r\n\x1a\nIHDR');

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>';
/** What servers, proxies and frameworks call an image. */
const LABELS = [
  'image/png',
  'IMAGE/JPEG; charset=binary',
  'image/jpg',
  'image/svg+xml',
  'application/octet-stream',
  'text/html',
  'application/json',
  'constructor',
  '',
  undefined,
];

describe('the bytes are the type, whatever the label', () => {
  const forms = [
    { type: 'image/png', bytes: png },
    { type: 'image/jpeg', bytes: bytesOf('\xff\xd8\xff\xe0JFIF') },
    { type: 'image/gif', bytes: bytesOf('GIF87a..') },
    { type: 'image/gif', bytes: bytesOf('GIF89a..') },
    { type: 'image/webp', bytes: bytesOf('RIFF\x10\n\0\0WEBPVP8 ') },
    { type: 'image/svg+xml', bytes: bytesOf(svg) },
  ];
  const none = ['string', '', 'GIF88a', '\x89PNG', 'RIFFWEBP', '<html><svg></svg></html>', '<svgx>', '{}'].map(
    (text) => ({ type: undefined, bytes: bytesOf(text) }),
  );

  test.each([...forms, ...none].flatMap((each) => LABELS.map((label) => ({ ...each, label }))))(
    '$type, labelled $label',
    async ({ type, bytes, label }) => {
      const head = label === undefined ? '' : `content-type: ${label}\r\n`;
      const server = await answering(
        Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-length: ${bytes.length}\r\n${head}\r\n`), bytes]),
      );
      const settled = await clientOf(server.url)
        .call<QrImage>(image)
        .catch((error: unknown) => error);
      if (type === undefined) expect(isAgencyResponseError(settled)).toBe(true);
      else expect(settled).toBeInstanceOf(QrImage);
      if (settled instanceof QrImage) expect([settled.contentType, settled.bytes]).toEqual([type, bytes]);
    },
  );
});

test('gives its bytes, a data URL and a Blob', async () => {
  const qr = new QrImage(png, 'image/png');
  expect(qr.bytes).toEqual(png);
  expect(qr.toDataUrl()).toBe(`data:image/png;base64,${Buffer.from(png).toString('base64')}`);
  expect([qr.toBlob().type, new Uint8Array(await qr.toBlob().arrayBuffer())]).toEqual(['image/png', png]);
});

test('a large image has a data URL too, made of parts', () => {
  const bytes = Uint8Array.from({ length: 300_001 }, (_, at) => at * 7);
  expect(new QrImage(bytes, 'image/png').toDataUrl()).toBe(
    `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  );
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
    const lost = new QrImage(Uint8Array.of(1), 'image/png').save(join(folder, 'no', 'qr.png'));
    await expect(lost).rejects.toMatchObject({
      name: 'AgencyRequestError',
      message: 'QrImage: the file cannot be written (ENOENT). Nothing was sent.',
      outcome: 'not-sent',
      cause: { code: 'ENOENT', message: 'a failure outside of the SDK' },
    });
    for (const path of ['', undefined, 5, Buffer.from(file)])
      await expect(new QrImage(png, 'image/png').save(path as never)).rejects.toMatchObject({
        name: 'AgencyRequestError',
        message: 'QrImage: `save` needs the path of a file. Nothing was sent.',
      });
    const image = new QrImage(Uint8Array.of(1), 'image/png');
    for (const process of [undefined, {}, { getBuiltinModule: () => undefined }]) {
      vi.stubGlobal('process', process);
      const saved = image.save(file);
      vi.unstubAllGlobals();
      await expect(saved).rejects.toThrow('QrImage: `save` needs a file system; use toBlob or toDataUrl. Nothing was');
    }
    vi.stubGlobal('process', { getBuiltinModule: () => ({ writeFile: () => Promise.reject(new Error('full')) }) });
    const saved = image.save(file);
    vi.unstubAllGlobals();
    await expect(saved).rejects.toThrow('QrImage: the file cannot be written. Nothing was sent.');
  } finally {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  }
});

test.each<{ bytes: unknown; type: unknown }>([
  { bytes: 'text', type: 'image/png' },
  { bytes: undefined, type: 'image/png' },
  { bytes: [1, 2], type: 'image/png' },
  { bytes: png, type: 5 },
  { bytes: png, type: undefined },
])('is made of bytes and a media type alone: $bytes, $type', ({ bytes, type }) => {
  const make = () => new QrImage(bytes as never, type as never);
  expect(make).toThrow('QrImage: it needs bytes and a media type. Nothing was sent.');
});

test.each([undefined, null, 'GIF89a', [0x89, 0x50], { length: 6 }, new Proxy(png, {})])('%o is no image', (given) => {
  expect(readImage(given as never)).toBeUndefined();
});

test('bytes that are no text are no drawing', () => {
  expect(readImage(Uint8Array.from([...bytesOf(svg), 0xff]))).toBeUndefined();
});
