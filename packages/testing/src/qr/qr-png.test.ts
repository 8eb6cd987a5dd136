import { decode, encode } from 'fast-png';
import { expect, it } from 'vitest';
import { mockQrCode } from './mock-qr-code.ts';
import { qrPng } from './qr-png.ts';
import { readQr } from './read-qr.ts';

const link =
  'openid-credential-offer://?credential_offer_uri=http%3A%2F%2F127.0.0.1%3A4010%2Fbc%2Fpublic%2Foffers%2F9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';

it.each(['a', link, 'ä'.repeat(200), mockQrCode])('what was written is read', (given) => {
  expect(readQr(typeof given === 'string' ? qrPng(given) : given)).toBe(
    typeof given === 'string' ? given : 'https://one37id.example/mock-agency',
  );
});

/** A page of some colour with the code somewhere on it, as a screenshot has it. */
function screenshot(channels: number, depth: 8 | 16, scale: number): Uint8Array {
  const image = imageOf(qrPng(link));
  const [width, height, left, top] = [1_000, 800, 211, 97];
  const top8 = depth === 16 ? 257 : 1;
  const data = depth === 16 ? new Uint16Array(width * height * channels) : new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)];
      const isIn = column >= 0 && row >= 0 && column < image.size && row < image.size;
      for (let channel = 0; channel < channels; channel += 1) {
        const isAlpha = channel === channels - 1 && channels % 2 === 0;
        data[(y * width + x) * channels + channel] =
          (isAlpha ? 255 : isIn ? (image.data[row * image.size + column] ?? 0) : 200 + channel * 10) * top8;
      }
    }
  }
  return encode({ width, height, data, channels, depth });
}

function imageOf(png: Uint8Array): { readonly size: number; readonly data: Uint8Array } {
  const text = readQr(png);
  const size = new DataView(png.buffer).getUint32(16);
  expect(text).toBe(link);
  return { size, data: Uint8Array.from(decode(png).data) };
}

it.each([
  { channels: 1, depth: 8, scale: 1 },
  { channels: 2, depth: 8, scale: 1 },
  { channels: 3, depth: 8, scale: 2 },
  { channels: 4, depth: 8, scale: 1 },
  { channels: 3, depth: 16, scale: 1 },
  { channels: 4, depth: 16, scale: 2 },
] as const)(
  'is read from a screenshot of $channels channels with $depth bits, $scale times as large',
  ({ channels, depth, scale }) => {
    expect(readQr(screenshot(channels, depth, scale))).toBe(link);
  },
);

it.each([
  { name: 'nothing', given: new Uint8Array(), want: 'This is no PNG that can be read.' },
  {
    name: 'something else',
    given: new TextEncoder().encode('GIF89a and no PNG, however long it may be'),
    want: 'This is no PNG that can be read.',
  },
  { name: 'half of one', given: qrPng('a').subarray(0, 200), want: 'This is no PNG that can be read.' },
  {
    name: 'a picture of nothing',
    given: encode({ width: 50, height: 50, data: new Uint8Array(2_500).fill(255), channels: 1 }),
    want: 'There is no QR code in this image that can be read.',
  },
  { name: 'one that says it is huge', given: huge(), want: 'This is no PNG that can be read.' },
])('$name is refused', ({ given, want }) => {
  expect(() => readQr(given)).toThrow(want);
});

function huge(): Uint8Array {
  const png = qrPng('a');
  new DataView(png.buffer).setUint32(16, 0x7fffffff);
  return png;
}
