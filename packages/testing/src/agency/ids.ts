import { createHash } from 'node:crypto';

/** UUIDs in an order that is always the same: a test that runs again sees the same ones. */
export function sequentialIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hex = createHash('sha256').update(`mock agency ${count}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  };
}
