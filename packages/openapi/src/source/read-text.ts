import { readFile, stat } from 'node:fs/promises';
import { DocumentError } from '../document/document-error.ts';

/** 16 MiB: twice the largest published API descriptions. */
export const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads a UTF-8 file of bounded size.
 *
 * @throws {DocumentError} when it cannot be read, is larger than {@link MAX_BYTES} or is not UTF-8.
 */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES)
      throw new DocumentError(file, '#', `has ${size} bytes; documents over ${MAX_BYTES} bytes are refused`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const reason =
      error instanceof TypeError
        ? 'is not UTF-8 text'
        : `cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`;
    throw new DocumentError(file, '#', reason);
  }
}
