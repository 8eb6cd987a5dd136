import { DatabaseSync } from 'node:sqlite';
import { BatchError } from '../errors.ts';

/**
 * Makes this process the only one that works on a store, until it ends, however it ends: SQLite's own lock on a second
 * file, which the operating system takes back from a process that was killed. Readers need no lock.
 *
 * @throws {BatchError} `in-use` when another process has it.
 */
export function lockStore(file: string): { release(): void } {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${file}-lock`);
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new BatchError(
        'in-use',
        `another process works on ${file}. To look at it meanwhile, open it with \`readOnly: true\`; to work with several processes, use a Postgres store`,
      );
    }
    throw new BatchError('store-failed', `${file}-lock cannot be made; check the folder and its permissions`, {
      cause: error,
    });
  }
  const held = lock;
  return { release: () => held.close() };
}
