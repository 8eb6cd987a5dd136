import { Failure } from '../base/failure.ts';
import { codeOf, type LostAnswer, readReason } from '../errors/system-reason.ts';
import type { Sent } from '../redact/sent.ts';
import type { Way } from './way.ts';

/** Why a request has no answer, by what `fetch` or its body threw. */
export function lossOf(thrown: unknown, way: Way, sent: Sent): Failure {
  const { cause, isNotSent, isCorrupt } = readReason(thrown, sent);
  if (isCorrupt) return new Failure('AgencyResponseError', 'the answer cannot be decompressed', { cause });
  if (isNotSent) way.phase = 'connecting';
  return new Failure(
    'AgencyTransportError',
    `the connection failed${codeOf(cause) && ` with ${codeOf(cause)}`}; check the network and \`baseUrl\``,
    { cause },
  );
}

/**
 * An answer that `fetch` or its dispatcher had, and made an error of: 407 always, 421 where a second request was
 * refused, and what a dispatcher repeats. Undefined where there was no answer.
 */
export function lostAnswerOf(
  thrown: unknown,
  way: Way,
  sent: Sent,
): (Partial<LostAnswer> & { readonly failure: Failure }) | undefined {
  const { status, headers } = readReason(thrown, sent).answer ?? { status: way.status };
  return status
    ? {
        status,
        headers,
        failure: new Failure(
          status === 429 ? 'AgencyApiError' : 'AgencyResponseError',
          `answered ${status}, and \`fetch\` gives no more of it; see ${status === 407 ? 'the proxy' : 'its dispatcher'}`,
        ),
      }
    : undefined;
}
