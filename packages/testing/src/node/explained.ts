import { DataFileError } from '../state/data-file-error.ts';

/** What is said of a failure of SQLite, by its primary result code; see https://sqlite.org/rescode.html. */
const SAID: Readonly<Record<number, (message: string) => string>> = {
  5: () => 'is open in another process: end that one first.',
  6: () => 'is open in another process: end that one first.',
  8: () => 'cannot be written, it or its folder is read-only: give a file that can be.',
  10: (message) =>
    `cannot be read or written: ${message}. What was answered is in it: see to the disk, or give another file.`,
  13: () => 'cannot be written, there is no room: make some on its disk, or give another file.',
  14: (message) =>
    `cannot be opened: ${message}. Give a file that may be written, in a folder that is there and may be written too.`,
  26: (message) => `is no data file of a mock agency: ${message}.`,
};

/** The same error for whoever reads it, where only SQLite, or JSON, has words for it. */
export function explained(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
  if (code === undefined && !(error instanceof SyntaxError)) return error;
  const said =
    SAID[code ?? 0]?.(error.message) ??
    `is broken: ${error.message}. It was left as it is: use a copy of it, or another file.`;
  return new DataFileError(`${file} ${said}`);
}
