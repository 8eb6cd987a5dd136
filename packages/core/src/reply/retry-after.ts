import { readHttpDate } from './http-date.ts';

/**
 * How long an answer asks to wait, in milliseconds: seconds, or a date, which is compared with the answer's own `Date`.
 * Only where that is missing does this machine's clock count, which may be another than the server's. Junk, and what is
 * over, is none.
 */
export function readRetryAfter(header: (name: string) => string | null, now: () => number): number | undefined {
  const text = header('retry-after')?.trim();
  // Most answers ask for nothing, and reading their `Date` takes as long as all the rest of their head.
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000 || undefined;
  const sent = readHttpDate(String(header('date')), now);
  const until = readHttpDate(text, sent === undefined ? now : () => sent);
  const ms = until === undefined ? 0 : until - (sent ?? now());
  return ms > 0 ? ms : undefined;
}
