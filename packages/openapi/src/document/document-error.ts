import { showHidden, showHiddenInLines } from './hidden.ts';

/**
 * Where in a file something is wrong: a JSON pointer, or line and column where there is no document yet to point into.
 */
export type Place = string | { readonly line: number; readonly column: number };

/**
 * A document or an overlay is not as it must be. Nothing has been written when it is thrown.
 *
 * @example
 * new DocumentError('upstream.json', '#/paths/~1a/get', 'has no responses').message
 * // 'upstream.json#/paths/~1a/get: has no responses'
 */
export class DocumentError extends Error {
  override readonly name: string = 'DocumentError';
  readonly file: string;
  /** JSON pointer (`#/paths/…`), or `line:column` for a syntax error. */
  readonly pointer: string;
  readonly reason: string;

  constructor(file: string, place: Place, reason: string) {
    const pointer = typeof place === 'string' ? place : `${place.line}:${place.column}`;
    // Keys and values of a foreign document stand in all three.
    const where = showHidden(`${file}${typeof place === 'string' ? '' : ':'}${pointer}`);
    super(`${where}: ${showHiddenInLines(reason)}`);
    this.file = file;
    this.pointer = pointer;
    this.reason = reason;
  }
}
