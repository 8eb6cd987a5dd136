/** The file that keeps everything cannot be opened, read or written. The message says why, and what to do. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}
