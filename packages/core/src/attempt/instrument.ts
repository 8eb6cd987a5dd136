import type { AgencyError } from '../errors.ts';
import type { OnEnd } from '../instrumentation.ts';
import type { Settings } from '../options.ts';
import { type TraceContext, traceHeaders } from '../trace-context.ts';
import { isExpected } from './is-expected.ts';

/** How a call or one of its requests ended. */
export type End =
  | {
      readonly value: unknown;
      readonly attempts: number;
      readonly status: number | undefined;
      readonly error: undefined;
    }
  | { readonly error: AgencyError; readonly status: number | undefined };

/**
 * Does `run` for a call or a request, watched by the client's instrumentation, and with the trace's headers that it
 * asks for.
 */
export function instrument<View>(
  settings: Settings,
  watch: ((view: View, run: (onEnd: OnEnd, trace?: TraceContext) => void) => void) | undefined,
  view: () => View,
  run: (trace: Readonly<Record<string, string>>) => Promise<End>,
): Promise<End> {
  if (!watch) return run({});
  let onEnd: OnEnd | undefined;
  let done: Promise<End> | undefined;
  const start = async (trace: Readonly<Record<string, string>> = {}) => {
    const end = await run(trace);
    const error = end.error && isExpected(settings, end.error) ? undefined : end.error;
    ignoring(() => onEnd?.({ status: end.status, error }));
    return end;
  };
  ignoring(() =>
    watch(view(), (given, trace) => {
      onEnd ??= given;
      done ??= start(traceHeaders(trace));
    }),
  );
  return (done ??= start());
}

/** Neither what it throws nor what it rejects with is anything to the call. */
function ignoring(watch: () => unknown): void {
  (async () => watch())().catch(() => {});
}
