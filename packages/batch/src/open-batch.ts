import type { Agency } from '@one37id/agency';
import { Batch } from './batch.ts';
import { refuseOption } from './errors.ts';
import { openSqliteStore } from './store/sqlite-store.ts';

/** Options of {@link openBatch}. */
export interface OpenBatchOptions {
  /** What is called. Its `timeout` is how long a row may be under way. */
  readonly agency: Agency;
  /**
   * Where rows are kept. A path: one file, with two beside it while it is open, on a local disk, for one process. A URL
   * that starts with `postgres://`: a database for workers on any number of machines; `?schema=june` names the schema,
   * by default `agency_batch`.
   */
  readonly store: string | URL;
  /**
   * Encrypts what is personal and keys the digests: a text of at least 16 characters or as many bytes, such as
   * `openssl rand -base64 32` gives. A store opens with the key that it was made with and no other; without it rows
   * that are not done cannot be sent.
   */
  readonly key: string | Uint8Array | undefined;
  /** Only looks: `counts`, `runs`, `rows`, also while another process works on the file. Default: `false`. */
  readonly readOnly?: boolean | undefined;
}

const LEAST = 16;

/**
 * Opens a list of work, or makes it.
 *
 * @throws {BatchError} `invalid-option`; `wrong-key`, `newer-version` and `not-a-store` with the store untouched;
 * `in-use` when another process works on the file; `missing` when Node or a package is too old or not there;
 * `store-failed`.
 * @example
 * ```ts
 * await using batch = await openBatch({ agency, store, key })
 * const { planned, done, unknown } = await batch.counts()
 * ```
 */
export async function openBatch({ agency, store, key, readOnly = false }: OpenBatchOptions): Promise<Batch> {
  if (!(agency instanceof Object && 'client' in agency && 'credentials' in agency))
    refuseOption('agency', 'must be an `Agency` of @one37id/agency');
  if (!((typeof key === 'string' || key instanceof Uint8Array) && key.length >= LEAST)) {
    refuseOption('key', `must be a text or bytes, at least ${LEAST} of them; \`openssl rand -base64 32\` makes one`);
  }
  const place = store instanceof URL ? store.href : store;
  if (typeof place !== 'string' || place === '') refuseOption('store', 'must be a path or a postgres:// URL');
  if (/^postgres(ql)?:\/\//.test(place)) {
    const { openPostgresStore } = await import('./store/postgres-store.ts');
    const opened = await openPostgresStore(place, key, { isReadOnly: readOnly });
    return new Batch(agency, opened.store, opened.keys);
  }
  if (/^[a-z][a-z+]+:\/\//i.test(place)) refuseOption('store', 'must be a path or a postgres:// URL');
  const opened = await openSqliteStore(place, key, { isReadOnly: readOnly });
  return new Batch(agency, opened.store, opened.keys);
}
