/** Why a batch cannot go on. */
export type BatchErrorCode =
  /** An option is missing or is not as it must be. */
  | 'invalid-option'
  /** The store was made with another key. */
  | 'wrong-key'
  /** The store was made by a newer version of this package. */
  | 'newer-version'
  /** The file is there, and is no store. */
  | 'not-a-store'
  /** Another process works on the file. */
  | 'in-use'
  /** The store could not be read or written. */
  | 'store-failed'
  /** A run of this name does something else. */
  | 'other-run'
  /** A package or a version of Node that this needs is not there. */
  | 'missing'
  /** A row of the input cannot be read. */
  | 'input';

const BRAND = Symbol.for('@one37id/agency-batch/error');

/**
 * Everything that this package itself refuses. What the agency refuses is no error of a batch: it is kept with its row.
 * No key, no claim and no row stands in it.
 *
 * @example
 * ```ts
 * import { isBatchError, openBatch } from '@one37id/agency-batch'
 *
 * try {
 *   await openBatch({ agency, store, key: 'not the key that it was made with' })
 * } catch (error) {
 *   if (isBatchError(error)) console.error(error.code) // 'wrong-key'
 * }
 * ```
 */
export class BatchError extends Error {
  override readonly name: string = 'BatchError';
  /** Why, for programs. */
  readonly code: BatchErrorCode;

  constructor(code: BatchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  get [BRAND](): true {
    return true;
  }
}

/**
 * Whether it is a {@link BatchError}, also of another copy of this package.
 *
 * @example
 * ```ts
 * try {
 *   await batch.settle({ after: 60_000 })
 * } catch (error) {
 *   if (!isBatchError(error) || error.code !== 'store-failed') throw error
 * }
 * ```
 */
export function isBatchError(value: unknown): value is BatchError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** Refuses an option, by name and never by value. */
export function refuseOption(name: string, rule: string): never {
  throw new BatchError('invalid-option', `the option \`${name}\` ${rule}`);
}
