import type { Deadline } from '../base/deadline.ts';
import { Failure } from '../base/failure.ts';
import type { Bytes } from '../base/bytes.ts';

/**
 * The body's bytes, after decompression and within the limit. Whatever happens, the stream is read to its end or
 * cancelled.
 */
export async function readBody({ body }: Pick<Response, 'body'>, limit: number, deadline: Deadline): Promise<Bytes> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // One race for all chunks, since each costs as much as a chunk does. Once the stream is cancelled, reading ends too.
  const read = async (): Promise<void> => {
    for (;;) {
      const { done = true, value } = (await reader?.read()) ?? {};
      if (done || deadline.ended()) return;
      size += value?.byteLength ?? Number.NaN;
      if (!value || !(size <= limit))
        throw new Failure('AgencyResponseError', 'the answer is larger than `maxResponseBytes`');
      chunks.push(value);
    }
  };
  try {
    await deadline.race(read);
  } catch (thrown) {
    cancel(reader);
    throw thrown;
  }
  return joined(chunks);
}

/**
 * All chunks in one, which is a copy: theirs may be parts of a buffer with more in it, such as the head of an answer.
 */
export function joined(chunks: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Lets a stream go that nobody will read, so that its socket is free. */
export function cancel(stream: { cancel(): Promise<void> } | null | undefined): void {
  stream?.cancel().catch(() => {});
}
