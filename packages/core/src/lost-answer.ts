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
  if (status === 429) return fail(AgencyApiError, call, 'answered 429; wait before you call again');
  return fail(AgencyResponseError, call, `answered ${status}, of which \`fetch\` gives no more; ${status === 407 ? 'a proxy asks for its credential' : 'see its dispatcher'}`);
}
