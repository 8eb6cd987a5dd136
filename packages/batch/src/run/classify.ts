import {
  type AgencyError,
  isAgencyApiError,
  isAgencyError,
  isAgencyTimeoutError,
  isAgencyTransportError,
} from '@one37id/agency';
import { isBatchError } from '../errors.ts';
import type { Json } from '../json.ts';
import type { RowError } from '../row.ts';
import { rowError } from '../tasks/row-error.ts';

/** What an attempt that failed makes of its row. */
export interface Failure {
  readonly state: 'planned' | 'refused' | 'unknown';
  readonly error: RowError;
  /** What it says of everything else: too many at once, no right to call, nobody there. */
  readonly sign?: 'too-many' | 'unauthorized' | 'unreachable';
  /** How long the agency asks everyone to wait. */
  readonly pauseMs?: number;
}

/**
 * By `outcome`, which the client has from what was sent and what was answered, and never by the kind of error alone.
 * It throws nothing itself: whatever was thrown, the row has an end.
 */
export function classify(thrown: unknown, sent: Json = null): Failure {
  try {
    return isAgencyError(thrown)
      ? failureOf(thrown, sent)
      : strange(nameOf(thrown), isBatchError(thrown) ? thrown.message : undefined);
  } catch {
    return strange('Error');
  }
}

/** What a caller's own function throws says nothing of what it has sent before. */
function strange(
  name: string,
  message = 'the call threw something that is no error of the agency; what it was is left out, because it may quote the row',
): Failure {
  return { state: 'unknown', error: { name, message } };
}

function failureOf(thrown: AgencyError, sent: Json): Failure {
  const error = rowError(thrown, sent);
  const { outcome, httpStatus, retryAfterMs: pauseMs } = thrown;
  const pause = pauseMs === undefined ? {} : { pauseMs };
  if (outcome === 'unknown') return { state: 'unknown', error, ...pause };
  if (httpStatus === 429 && isAgencyApiError(thrown)) return { state: 'planned', error, sign: 'too-many', ...pause };
  if (httpStatus === 401) return { state: 'planned', error, sign: 'unauthorized' };
  if (outcome === 'not-sent' && (isAgencyTransportError(thrown) || isAgencyTimeoutError(thrown)))
    return { state: 'planned', error, sign: 'unreachable' };
  return { state: 'refused', error, ...pause };
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error && /^\w{1,60}$/.test(thrown.name) ? thrown.name : 'Error';
}
