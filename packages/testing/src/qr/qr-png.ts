import { encode as encodePng } from 'fast-png';
import encodeQR from 'qr';

const SCALE = 4;
const BORDER = 4;

/** A PNG that a phone reads as the text. */
export function qrPng(text: string): Uint8Array<ArrayBuffer> {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER, scale: SCALE });
  const size = modules.length;
  const data = Uint8Array.from(modules.flatMap((row) => row.map((isDark) => (isDark ? 0 : 255))));
  return Uint8Array.from(encodePng({ width: size, height: size, data, channels: 1, depth: 8 }));
}
