import { createReadStream } from 'node:fs';

/** 16 MiB: twice the largest published API descriptions. */
export const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads a file, and not more of it than {@link MAX_BYTES}: a pipe or a device does not tell its size before.
 *
 * @param refuse - Makes the error from words that follow the file's name.
 */
export async function readBounded(file: string, refuse: (reason: string) => Error): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, { end: MAX_BYTES })) chunks.push(chunk as Buffer);
  } catch (error) {
    throw refuse(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length > MAX_BYTES) throw refuse(`has more than ${MAX_BYTES} bytes; larger documents are refused`);
  return bytes;
}
