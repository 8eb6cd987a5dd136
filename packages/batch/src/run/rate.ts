import { refuseOption } from '../errors.ts';

/** So many rows in so long, such as `50/s`, `3000/min` or `100000/h`; a number is rows a second. */
export type Rate = number | `${number}/${'s' | 'min' | 'h'}`;

const SECONDS = { s: 1, min: 60, h: 3600 } as const;

/** Rows a second. @throws {BatchError} `invalid-option`. */
export function perSecond(rate: Rate): number {
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)\/(s|min|h)$/.exec(String(rate)) ?? [];
  const value = typeof rate === 'number' ? rate : Number(count || NaN) / SECONDS[unit as keyof typeof SECONDS];
  // What the store keeps: the time from one row to the next.
  const intervalMs = 1000 / value;
  if (!(intervalMs > 0 && intervalMs < Infinity))
    refuseOption('rate', "must be rows a second, or a text such as '50/s', '3000/min' or '100000/h'");
  return value;
}
