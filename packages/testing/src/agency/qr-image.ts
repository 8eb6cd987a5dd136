import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const SCALE = 4;

/** A PNG that a phone reads as the text. */
export function qrImage(text: string): Uint8Array {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const rows = Array.from({ length: size * SCALE }, (_, y) => {
    const row = Buffer.alloc(Math.ceil((size * SCALE) / 8));
    for (let x = 0; x < size * SCALE; x += 1) {
      const isDark = data[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] ?? false;
      const byte = Math.floor(x / 8);
      if (!isDark) row[byte] = (row[byte] ?? 0) | (0x80 >> x % 8);
    }
    // Each row begins with the number of its filter: none.
    return Buffer.concat([Buffer.of(0), row]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size * SCALE, 0);
  head.writeUInt32BE(size * SCALE, 4);
  head[8] = 1; // One bit for a pixel, and the rest 0: greyscale, deflate, not interlaced.
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
