import { type AgencyError } from '../errors.ts';
import { codeOf } from '../errors/system-reason.ts';
import type { Operation } from '../operation.ts';
import type { Settings } from '../options.ts';

const RETRIED = [408, 429, 502, 503, 504];
const BASE_MS = 500;
const CAP_MS = 8_000;

/**
 * Whether a failed request may be sent again: reads and idempotent operations, after what may be over in a moment. What
 * is sent once, only after a refusal for too many requests, which had no effect, and only where that is wanted.
 */
export function isRetryable(
  operation: Operation,
  { name, httpStatus, cause, outcome }: AgencyError,
  { retryRateLimited }: Pick<Settings, 'retryRateLimited'>,
): boolean {
  if (!operation.retry)
    return retryRateLimited === true && name === 'AgencyApiError' && httpStatus === 429 && outcome === 'failed';
  if (name === 'AgencyTransportError') return !isOfTls(cause);
  return (name === 'AgencyApiError' || name === 'AgencyResponseError') && RETRIED.includes(httpStatus ?? 0);
}

/** Certificates and encryption: another try meets them again. */
export function isOfTls(cause: unknown): boolean {
  return /CERT|SIGNATURE|ISSUER|SSL|TLS/.test(codeOf(cause));
}

/** How long to wait before repetition `count` (from 0), or `undefined` for not at all. */
export function pauseBefore(
  count: number,
  { retryAfterMs }: AgencyError,
  settings: Settings,
  random: () => number,
): number | undefined {
  if (count >= settings.maxRetries) return undefined;
  if (retryAfterMs !== undefined) return retryAfterMs > settings.maxRetryAfter ? undefined : retryAfterMs;
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** count);
}

/** What a repetition takes from the budget. A timeout is the surest sign of an overloaded server. */
export function priceOf({ httpStatus, cause }: AgencyError): number {
  return httpStatus === 408 || httpStatus === 504 || codeOf(cause).includes('TIMEOUT') ? 10 : 5;
}
