/** What Vitest, Jest and Playwright take from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** At once where the agency is in this process; a promise where it is in another. */
export type MayBePromised<Value> = Value | Promise<Value>;

export function after<Value, Result>(
  value: MayBePromised<Value>,
  work: (value: Value) => Result,
): MayBePromised<Result> {
  return value instanceof Promise ? value.then(work) : work(value);
}
