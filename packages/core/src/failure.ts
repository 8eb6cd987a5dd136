import { type Call, fail } from './call.ts';
import { type Deadline } from './deadline.ts';
import {
  AgencyAbortError,
  type AgencyError,
  AgencyRequestError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
} from './errors.ts';
import { TOO_LARGE } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { codeOf, reasonOf, type SystemReason } from './system-reason.ts';

/** The one way from anything that was thrown to the error that a call rejects with. */
export function toAgencyError(thrown: unknown, call: Call, deadline: Deadline | undefined): AgencyError {
  if (thrown !== undefined && thrown === call.error) return call.error;
  if (Refusal.is(thrown))
    return fail(AgencyRequestError, call, thrown.why, {
      cause: readReason(thrown.cause, call).cause,
      problems: thrown.problems,
    });
  const ended = deadline?.ended();
  if (ended === 'abort') return fail(AgencyAbortError, call, 'aborted by the signal');
  if (ended)
    return fail(AgencyTimeoutError, call, 'not finished within `timeout`; raise it, or see why the agency is slow');
  if (thrown === TOO_LARGE) return fail(AgencyResponseError, call, 'the answer is larger than `maxResponseBytes`');
  const { cause, isNotSent, isCorrupt } = readReason(thrown, call);
  if (call.phase === 'none')
    return fail(AgencyRequestError, call, 'the request could not be built; check input and options', { cause });
  if (isCorrupt) return fail(AgencyResponseError, call, 'the answer cannot be decompressed', { cause });
  if (isNotSent) call.phase = 'connecting';
  return fail(
    AgencyTransportError,
    call,
    `the connection failed${codeOf(cause) && ` with ${codeOf(cause)}`}; check the network and \`baseUrl\``,
    { cause },
  );
}

/** What was thrown may be a proxy, or have fields that throw: then it tells nothing. */
export function readReason(thrown: unknown, call: Call): SystemReason {
  try {
    return reasonOf(thrown, call);
  } catch {
    return { cause: undefined, isNotSent: false, isCorrupt: false };
  }
}
