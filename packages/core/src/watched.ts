import type { Context } from './context.ts';
import type { AgencyError } from './errors.ts';
import { toAgencyError } from './failure.ts';
import { viewOf } from './hooks.ts';
import type { RequestEnd } from './instrumentation.ts';
import { isExpected } from './is-expected.ts';
import { traceHeaders } from './trace-context.ts';

/** Sends one request, watched by the client's instrumentation, and with the trace's headers that it asks for. */
export function watched(
  { call, settings, deadline }: Context,
  send: (trace: Readonly<Record<string, string>>) => Promise<unknown>,
): Promise<unknown> {
  const { instrumentation, baseUrl } = settings;
  if (!instrumentation) return send({});
  let onEnd: ((end: RequestEnd) => void) | undefined;
  let sent: Promise<unknown> | undefined;
  const tell = (error?: AgencyError) => ignoring(() => onEnd?.({ status: call.status, error }));
  const run = async (trace: Readonly<Record<string, string>> = {}) => {
    try {
      const value = await send(trace);
      tell();
      return value;
    } catch (thrown) {
      const error = toAgencyError(thrown, call, deadline);
      tell(isExpected(settings, error) ? undefined : error);
      throw error;
    }
  };
  const request = viewOf(call, { attempt: call.attempts + 1, origin: new URL(baseUrl).origin });
  ignoring(() =>
    instrumentation(request, (given, trace) => {
      onEnd ??= given;
      sent ??= run(traceHeaders(trace));
    }),
  );
  return (sent ??= run());
}

/** Neither what it throws nor what it rejects with is anything to the call. */
function ignoring(watch: () => unknown): void {
  (async () => watch())().catch(() => {});
}
