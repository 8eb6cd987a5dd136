/**
 * Tells a function of the caller's. What it throws, at once or later, is its own affair: what is sent and what is kept
 * must not depend on it.
 */
export function tell<Value>(listener: ((value: Value) => unknown) | undefined, value: Value): void {
  (async () => listener?.(value))().catch(() => {});
}
