/** An import cannot go on. Nothing has been written when it is thrown. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
