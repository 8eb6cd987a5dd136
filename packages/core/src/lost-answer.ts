import { fail } from './call.ts';
import type { Context } from './context.ts';
import { AgencyApiError, AgencyResponseError } from './errors.ts';
import { readReason } from './failure.ts';
import { noteHeaders } from './note-headers.ts';

/**
 * The error of an answer that `fetch` or its dispatcher had, and made an error of: 407 always, 421 where a second request was
 * refused, and what a dispatcher repeats. Undefined where there was no answer.
 */
export function lostAnswer(context: Context, thrown: unknown): Error | undefined {
  const { call } = context;
  const { status, headers } = readReason(thrown, call).answer ?? { status: call.status };
  if (!status) return undefined;
  call.status = status;
  call.phase = 'sending';
  noteHeaders(context, (name) => String(headers?.[name] ?? ''));
  return fail(
    status === 429 ? AgencyApiError : AgencyResponseError,
    call,
    `answered ${status}, and \`fetch\` gives no more of it; see ${status === 407 ? 'the proxy' : 'its dispatcher'}`,
  );
}
