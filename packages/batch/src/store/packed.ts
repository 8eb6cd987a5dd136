/**
 * The same rows, with their bytes side by side in one piece of memory: it goes from thread to thread as one, where
 * those of each row would be copied, counted and collected by themselves.
 */
export function packed<Row extends object>(rows: readonly Row[]): readonly Row[] {
  let length = 0;
  for (const row of rows) for (const value of Object.values(row)) length += bytesIn(value);
  const all = new Uint8Array(length);
  let at = 0;
  return rows.map((row) => {
    const bytes: { [name: string]: Uint8Array } = {};
    for (const [name, value] of Object.entries(row)) {
      if (!(value instanceof Uint8Array)) continue;
      all.set(value, at);
      bytes[name] = all.subarray(at, (at += value.length));
    }
    return { ...row, ...bytes };
  });
}

function bytesIn(value: unknown): number {
  return value instanceof Uint8Array ? value.length : 0;
}
