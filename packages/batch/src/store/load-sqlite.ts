import type * as sqlite from 'node:sqlite';
import { BatchError } from '../errors.ts';

/** @throws {BatchError} `missing` on a Node that does not have it. */
export async function loadSqlite(): Promise<typeof sqlite> {
  try {
    return await import('node:sqlite');
  } catch (cause) {
    throw new BatchError('missing', `the embedded store needs node:sqlite, which Node has from 22.13 on; this is ${process.version}`, { cause });
  }
}
