/** The first of those that have the same text, in their order. */
export function onceEach<Value>(values: readonly Value[], textOf: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = textOf(value);
    return !seen.has(text) && seen.add(text);
  });
}
