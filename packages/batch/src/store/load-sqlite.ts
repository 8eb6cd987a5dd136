import type * as sqlite from 'node:sqlite';
import { BatchError } from '../errors.ts';

/** @throws {BatchError} `missing` on a Node that does not have it. */
export async function loadSqlite(): Promise<typeof sqlite> {
  try {
    const loaded = await import('node:sqlite');
    // What came with 22.15 and 22.16: names that are URLs, and whether a transaction is open.
    const probe = new loaded.DatabaseSync(':memory:');
    const isEnough = typeof probe.isTransaction === 'boolean';
    probe.close();
    if (isEnough) return loaded;
  } catch {
    // Before 22.13 it is behind a flag.
  }
  throw new BatchError(
    'missing',
    `the embedded store needs node:sqlite as Node has it from 22.16 on; this is ${process.version}`,
  );
}
