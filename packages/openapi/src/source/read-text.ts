import { DocumentError } from '../document/document-error.ts';
import { readBounded } from './read-bounded.ts';

/**
 * Reads a UTF-8 file of bounded size.
 *
 * @throws {DocumentError} when it cannot be read, is larger than 16 MiB or is not UTF-8.
 */
export async function readText(file: string): Promise<string> {
  return decode(await readBounded(file, (reason) => new DocumentError(file, '#', reason)), file);
}

/**
 * The text as it came, a byte order mark too.
 *
 * @throws {DocumentError} when it is not UTF-8.
 */
export function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DocumentError(name, '#', 'is not UTF-8 text');
  }
}
