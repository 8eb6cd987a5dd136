import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { mockQrCode } from '../qr-code.ts';
import { qrImage } from './qr-image.ts';

it('is the image that another program made of the same text', () => {
  // Of that image is known that phones read it as this text.
  expect(pixelsOf(qrImage('https://one37id.example/mock-agency'))).toEqual(pixelsOf(mockQrCode));
});

it('is another one for another text', () => {
  expect(qrImage('a')).not.toEqual(qrImage('b'));
  expect(qrImage('a')).toEqual(qrImage('a'));
});

function pixelsOf(png: Uint8Array): string[] {
  const bytes = Buffer.from(png);
  const [width, data] = [bytes.readUInt32BE(16), bytes.indexOf('IDAT')];
  const rows = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
  const length = Math.ceil(width / 8) + 1;
  return Array.from({ length: width }, (_, y) => rows.subarray(y * length + 1, (y + 1) * length).toString('hex'));
}
