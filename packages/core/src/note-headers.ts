import type { Context } from './context.ts';
import { requestIdOf } from './request-id.ts';
import { readRetryAfter } from './retry-after.ts';

/** What a call keeps of an answer's headers. */
export function noteHeaders({ call, environment }: Context, header: (name: string) => string | null): void {
  call.retryAfterMs = readRetryAfter(header, environment.date);
  call.requestId = requestIdOf(header, call);
}
