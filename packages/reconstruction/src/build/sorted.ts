/** With its keys by code units, so that no locale of a machine has a say. */
export function sorted<Value>(map: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, map[key] as Value]),
  );
}
