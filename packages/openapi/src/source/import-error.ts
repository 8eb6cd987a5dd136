import { showHiddenInLines } from '../document/hidden.ts';

/** An import cannot go on. Nothing has been written when it is thrown. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(message: string, options?: ErrorOptions) {
    // Words of a foreign document stand in it.
    super(showHiddenInLines(message), options);
  }
}
