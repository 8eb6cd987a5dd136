import { extname } from 'node:path';
import { refuseOption } from '../errors.ts';
import { bytesOf, decode } from './decode.ts';
import type { NumberedRow } from './numbered-row.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';

/** Options of {@link readRows}. */
export interface ReadRowsOptions {
  /** `csv` has a header and texts, `ndjson` a JSON object on each line. Default: by the file's name, else `csv`. */
  readonly format?: 'csv' | 'ndjson' | undefined;
  /** What the file is written in where no byte order mark says so, such as `windows-1252`. Default: `utf-8`. */
  readonly encoding?: string | undefined;
  /** Of CSV: one character. Default: comma, semicolon or tab, as the header has it. */
  readonly delimiter?: string | undefined;
}

/**
 * Reads a CSV or NDJSON file as a stream, for {@link Batch.issue} and the like. Of CSV every cell is a text, and the
 * first line is the header; a row may have up to a million characters.
 *
 * @param path - A file; `-` is the standard input.
 * @throws {BatchError} `input`, with line and column, where the file is not as it must be; `invalid-option`.
 * @example
 * ```ts
 * for await (const row of readRows<{ number: string; name: string }>('people.csv')) console.log(row.number)
 * ```
 */
export async function* readRows<Row = Record<string, string>>(
  path: string,
  options: ReadRowsOptions = {},
): AsyncGenerator<Row, void, undefined> {
  for await (const { row } of readNumberedRows(path, options)) yield row as Row;
}

/** {@link readRows}, with the line of each. */
export function readNumberedRows(
  path: string,
  { format, encoding, delimiter }: ReadRowsOptions = {},
): AsyncGenerator<NumberedRow> {
  const form = format ?? (/^\.(ndjson|jsonl)$/i.test(extname(path)) ? 'ndjson' : 'csv');
  if (form !== 'csv' && form !== 'ndjson') refuseOption('format', 'must be `csv` or `ndjson`');
  if (delimiter !== undefined && delimiter.length !== 1) refuseOption('delimiter', 'must be one character');
  const text = decode(bytesOf(path), encoding);
  return form === 'csv' ? readCsv(text, delimiter) : readNdjson(text);
}
