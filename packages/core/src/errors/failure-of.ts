import type { Deadline } from '../base/deadline.ts';
import { Failure, refusal } from '../base/failure.ts';
import type { Sent } from '../redact/sent.ts';
import { readReason } from './system-reason.ts';

/** Why a call failed that has no request under way. */
export function failureOf(thrown: unknown, deadline?: Deadline, sent?: Sent): Failure {
  return (
    endOf(thrown, deadline) ??
    refusal('the request could not be built; check input and options', { cause: readReason(thrown, sent).cause })
  );
}

/** What is a failure already; or that the call was ended, which is why all else was thrown then. */
export function endOf(thrown: unknown, deadline: Deadline | undefined): Failure | undefined {
  if (Failure.is(thrown)) return thrown;
  const ended = deadline?.ended();
  if (ended === 'abort') return new Failure('AgencyAbortError', 'aborted by the signal');
  return (
    ended && new Failure('AgencyTimeoutError', 'not finished within `timeout`; raise it, or see why the agency is slow')
  );
}
