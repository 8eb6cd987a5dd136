import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BatchError } from '../errors.ts';
import type { BatchRow } from '../row.ts';

const COLUMNS = [
  'run',
  'reference',
  'state',
  'verdict',
  'reason',
  'attempts',
  'ids',
  'error',
  'operation',
  'httpStatus',
  'errorCode',
  'pointer',
  'message',
  'sentAt',
  'endedAt',
] as const;

/**
 * Writes rows to a file, as CSV or as NDJSON; `-` is the standard output. How many.
 *
 * @throws {BatchError} `store-failed` when the file cannot be written.
 */
export async function exportRows(
  file: string,
  rows: AsyncIterable<BatchRow>,
  format = /^\.(ndjson|jsonl)$/i.test(extname(file)) ? 'ndjson' : 'csv',
): Promise<number> {
  let count = 0;
  const lines = async function* (): AsyncGenerator<string> {
    if (format === 'csv') yield `${COLUMNS.join(',')}\n`;
    for await (const row of rows) {
      count += 1;
      const cells = cellsOf(row);
      yield format === 'csv'
        ? `${COLUMNS.map((name) => csvCell(cells[name])).join(',')}\n`
        : `${JSON.stringify(cells)}\n`;
    }
  };
  const isOut = file === '-';
  try {
    await pipeline(Readable.from(lines()), isOut ? process.stdout : createWriteStream(file), { end: !isOut });
  } catch (cause) {
    if (cause instanceof BatchError) throw cause;
    // Who reads has had enough, such as `head`.
    if (isOut && (cause as { readonly code?: string }).code === 'EPIPE') return count;
    throw new BatchError(
      'store-failed',
      `the file ${file} cannot be written: ${(cause as { readonly code?: string }).code ?? 'an error'}`,
      { cause },
    );
  }
  return count;
}

function cellsOf({ error, ids, ...row }: BatchRow): Partial<Record<(typeof COLUMNS)[number], string | number>> {
  const { name, ...rest } = error ?? {};
  return { ...row, ids: ids.join(' '), ...(name === undefined ? {} : { error: name }), ...rest };
}

/** A text that a spreadsheet would take for a formula gets a mark before it. */
function csvCell(value: string | number = ''): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
