import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { BatchError } from '../errors.ts';

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * A file as text, piece by piece. A byte order mark says what it is; else `encoding`, one of the names of the WHATWG
 * Encoding Standard, such as `windows-1252`.
 *
 * @throws {BatchError} `invalid-option` for an encoding that is not known; `input` for bytes that it does not have.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: string = 'utf-8'): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let first = Buffer.alloc(0);
  let read = 0;
  const text = (chunk: Uint8Array, isLast: boolean): string => {
    decoder ??= decoderOf(
      MARKS.find((mark) => mark.bytes.every((byte, index) => first[index] === byte))?.encoding ?? encoding,
    );
    try {
      return decoder.decode(chunk, { stream: !isLast });
    } catch {
      throw new BatchError(
        'input',
        `the input is not ${decoder.encoding} somewhere after byte ${read}; name its encoding, such as windows-1252`,
      );
    } finally {
      read += chunk.length;
    }
  };
  for await (const chunk of bytes) {
    // A mark may be cut in two.
    if (decoder === undefined) {
      first = Buffer.concat([first, chunk]);
      if (first.length < 3) continue;
      yield text(first, false);
    } else {
      yield text(chunk, false);
    }
  }
  yield decoder === undefined ? text(first, true) : text(new Uint8Array(), true);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new BatchError(
      'invalid-option',
      'the option `encoding` must be a name such as utf-8, utf-16le or windows-1252',
    );
  }
}

/** The bytes of a file; `-` is the standard input. @throws {BatchError} `input` when it cannot be read. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) yield chunk as Uint8Array;
  } catch (cause) {
    const { code = 'an error' } = cause as { readonly code?: string };
    throw new BatchError('input', `the input ${path} cannot be read: ${code}`, { cause });
  }
}
