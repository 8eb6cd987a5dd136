import { crc32, deflateSync } from 'node:zlib';
import encodeQR from 'qr';
import { expect, it } from 'vitest';
import { readQr } from './read-qr.ts';

const text = 'http://agency.test/1';
const SCALE = 4;
/** Whether a pixel of the code is dark, row by row, with light around it. */
const dark = encodeQR(text, 'raw', { border: 4 }).flatMap((row) => {
  const pixels = row.flatMap((isDark) => Array<boolean>(SCALE).fill(isDark));
  return Array.from({ length: SCALE }, () => pixels);
});

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

interface Form {
  readonly depth: number;
  /** Of PNG: 0 grey, 2 colours, 3 a palette, 4 and 6 with alpha. */
  readonly type: number;
  /** The samples of a dark and of a light pixel. */
  readonly ink: readonly number[];
  readonly paper: readonly number[];
  readonly palette?: readonly number[];
  readonly alphas?: readonly number[];
}

/** A PNG of any form, with the bits of each row packed as the format has it. */
function pngOf({ depth, type, ink, paper, palette, alphas }: Form): Uint8Array {
  const rows = dark.map((row) => {
    const bits = row
      .flatMap((isDark) => (isDark ? ink : paper))
      .map((sample) => sample.toString(2).padStart(depth, '0'))
      .join('');
    return Buffer.from([0, ...(bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(dark[0]?.length ?? 0, 0);
  head.writeUInt32BE(dark.length, 4);
  head.set([depth, type], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(palette === undefined ? [] : [chunk('PLTE', Uint8Array.from(palette))]),
    ...(alphas === undefined ? [] : [chunk('tRNS', Uint8Array.from(alphas))]),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

it.each<Form & { readonly name: string }>([
  { name: 'grey', depth: 1, type: 0, ink: [0], paper: [1] },
  { name: 'grey', depth: 2, type: 0, ink: [0], paper: [3] },
  { name: 'grey', depth: 4, type: 0, ink: [1], paper: [15] },
  { name: 'grey', depth: 8, type: 0, ink: [10], paper: [250] },
  { name: 'grey', depth: 16, type: 0, ink: [2_570], paper: [64_000] },
  { name: 'colours', depth: 8, type: 2, ink: [80, 0, 0], paper: [255, 250, 200] },
  { name: 'colours', depth: 16, type: 2, ink: [0, 0, 20_000], paper: [65_535, 64_000, 60_000] },
  // Ink on nothing: what is seen through is white.
  { name: 'grey on nothing', depth: 8, type: 4, ink: [0, 255], paper: [0, 0] },
  { name: 'grey on nothing', depth: 16, type: 4, ink: [0, 65_535], paper: [0, 0] },
  { name: 'colours on nothing', depth: 8, type: 6, ink: [0, 0, 80, 255], paper: [0, 0, 0, 0] },
  { name: 'colours on nothing', depth: 16, type: 6, ink: [0, 0, 80, 65_535], paper: [0, 0, 0, 0] },
  { name: 'colours half seen through', depth: 8, type: 6, ink: [0, 0, 0, 200], paper: [0, 0, 0, 30] },
  { name: 'a palette', depth: 1, type: 3, ink: [0], paper: [1], palette: [0, 0, 0, 255, 255, 255] },
  { name: 'a palette, upside down', depth: 1, type: 3, ink: [1], paper: [0], palette: [255, 255, 255, 0, 0, 0] },
  { name: 'a palette', depth: 4, type: 3, ink: [2], paper: [1], palette: [9, 9, 9, 250, 240, 255, 60, 0, 0] },
  { name: 'a palette', depth: 8, type: 3, ink: [0], paper: [1], palette: [0, 0, 0, 255, 255, 255] },
  {
    name: 'a palette on nothing',
    depth: 8,
    type: 3,
    ink: [0],
    paper: [1],
    palette: [0, 0, 0, 0, 0, 0],
    alphas: [255, 0],
  },
])('a code of $name, with $depth bits, is read', (form) => {
  expect(readQr(pngOf(form))).toBe(text);
});

it('what is dark on dark is no code', () => {
  expect(() => readQr(pngOf({ depth: 8, type: 0, ink: [0], paper: [0] }), '/picture')).toThrow(
    expect.objectContaining({ kind: 'invalid', problems: [expect.objectContaining({ pointer: '/picture' })] }),
  );
});

it('a picture of any size is not unpacked to see that it is too large', () => {
  const png = pngOf({ depth: 8, type: 0, ink: [0], paper: [255] });
  const view = new DataView(png.buffer, png.byteOffset);
  view.setUint32(16, 10_000);
  view.setUint32(20, 5_001);
  expect(() => readQr(png)).toThrow('This is no PNG that can be read.');
  // It may stand anywhere in a buffer.
  const whole = pngOf({ depth: 8, type: 0, ink: [0], paper: [255] });
  const room = new Uint8Array(whole.length + 7);
  room.set(whole, 7);
  expect(readQr(room.subarray(7))).toBe(text);
});
