import { convertIndexedToRgb, decode as decodePng } from 'fast-png';
import decodeQR from 'qr/decode.js';
import { at, type Place } from '../document/place.ts';
import { refused } from '../state/refusal.ts';

/** The most pixels that are looked at: a screenshot of a large screen, and no more. */
const MOST_PIXELS = 50_000_000;

/** Looks as long as it takes, within reason: the decoder is made for cameras, which look again a moment later. */
const PATIENCE = { effort: 8, timeLimit: 5_000 };

/**
 * The text of the QR code in a PNG: the agency's own image, or a screenshot with one in it.
 *
 * @param place - Where the picture is in what was sent.
 * @throws {Refusal} When it is no PNG, or has no QR code that can be read.
 */
export function readQr(png: Uint8Array, place: Place = at('png')): string {
  const { width, height, pixels } = pixelsOf(png, place);
  try {
    return decodeQR({ width, height, data: pixels }, { format: 'RGB', ...PATIENCE });
  } catch {
    throw refused(place, 'noQrCode');
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, one after the other. */
  readonly pixels: Uint8Array;
}

function pixelsOf(png: Uint8Array, place: Place): Pixels {
  try {
    // The size stands at a fixed place: what is too large is not unpacked.
    const head = new DataView(png.buffer, png.byteOffset, png.byteLength);
    if (head.getUint32(16) * head.getUint32(20) > MOST_PIXELS) throw new RangeError('too large');
    const image = decodePng(png);
    const { width, height } = image;
    const isIndexed = image.palette !== undefined;
    const data = isIndexed ? convertIndexedToRgb(image) : image.data;
    const channels = isIndexed ? (image.palette?.[0]?.length ?? 3) : image.channels;
    const shift = !isIndexed && image.depth === 16 ? 8 : 0;
    const scale = !isIndexed && image.depth < 8 ? 255 / (2 ** image.depth - 1) : 1;
    const samples = !isIndexed && image.depth < 8 ? unpacked(image.data, width * channels, height, image.depth) : data;
    const pixels = new Uint8Array(width * height * 3);
    for (let at = 0; at < width * height; at += 1) {
      const hasAlpha = channels === 2 || channels === 4;
      const alpha = hasAlpha ? ((samples[at * channels + channels - 1] ?? 0) >> shift) / 255 : 1;
      for (let colour = 0; colour < 3; colour += 1) {
        const value = ((samples[at * channels + (channels > 2 ? colour : 0)] ?? 0) >> shift) * scale;
        // What is seen through is seen on white.
        pixels[at * 3 + colour] = value * alpha + 255 * (1 - alpha);
      }
    }
    return { width, height, pixels };
  } catch {
    throw refused(place, 'noPng');
  }
}

/** One number for each sample, where a byte holds several. */
function unpacked(data: ArrayLike<number>, samplesInRow: number, height: number, depth: number): Uint8Array {
  const bytesInRow = Math.ceil((samplesInRow * depth) / 8);
  if (data.length !== bytesInRow * height) return Uint8Array.from(data);
  const samples = new Uint8Array(samplesInRow * height);
  for (let at = 0; at < samples.length; at += 1) {
    const bit = (at % samplesInRow) * depth;
    const byte = data[Math.floor(at / samplesInRow) * bytesInRow + (bit >> 3)] ?? 0;
    samples[at] = (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
  }
  return samples;
}
