import { poll, type WaitCall, type WaitLimits } from './poll.ts';
import { mustRead, waitOptions } from './wait-options.ts';

/**
 * Reads again and again until a value is the one that is waited for. Use it with reads only: whatever `read` does, it
 * does many times. The first read is at once, unless more than 16 waits are under way: then it is within the first
 * `interval`.
 *
 * @param read - The read. It gets `{ signal, isExpected }`: hand it on as the read's options. Then an abort ends a read
 * under way too, and a refusal that `isPending` is no failure in logs, hooks and traces.
 * @param options - `until`, and the limits: `timeout` (ms, default 120,000), `interval` (ms, default 2,000), `signal`,
 * `isPending`.
 * @returns The first value for which `until` is true, or gives a promise of it.
 * @throws {AgencyTimeoutError} At the deadline. The reads changed nothing: you can wait again.
 * @throws {AgencyAbortError} At once when `signal` aborts.
 * @throws {AgencyRequestError} For a `timeout` or `interval` that is no number above 0, before the first read.
 * @throws What `read` or `until` throws, as it is, unless `isPending` says that it means "not yet" or it is an error of
 * ours that may be over at the next read: a broken connection, a read's own timeout, 408, 429, 5xx.
 * @example
 * ```ts
 * const { items } = await waitFor((call) => agency.credentials.list({ rowsPerPage: 1 }, call), {
 *   until: (page) => page.items.length > 0,
 *   timeout: 60_000,
 * })
 * ```
 */
export function waitFor<Value, End extends Value>(
  read: (call: WaitCall) => Value | PromiseLike<Value>,
  options: WaitLimits & { readonly until: (value: Value) => value is End },
): Promise<End>;
export function waitFor<Value>(
  read: (call: WaitCall) => Value | PromiseLike<Value>,
  options: WaitLimits & { readonly until: (value: Value) => boolean | PromiseLike<boolean> },
): Promise<Value>;
export async function waitFor<Value>(
  read: (call: WaitCall) => Value | PromiseLike<Value>,
  options: WaitLimits & { readonly until: (value: Value) => boolean | PromiseLike<boolean> },
): Promise<Value> {
  mustRead('waitFor', () => typeof read === 'function', 'the read must be a function');
  const { until, ...limits } = waitOptions('waitFor', options, ['until']);
  mustRead('waitFor', () => until, 'the option `until` must be a function');
  const look = async (call: WaitCall) => {
    const value = await read(call);
    return (await until(value)) ? { value } : undefined;
  };
  return (await poll({ operation: 'waitFor', look, isOwnRead: true }, limits)).value;
}
