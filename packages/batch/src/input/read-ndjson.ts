import { BatchError } from '../errors.ts';
import type { NumberedRow } from './numbered-row.ts';

const LONGEST = 1_000_000;

/**
 * The rows of a text with a JSON object on each line; empty lines are none.
 *
 * @throws {BatchError} `input`, with line and column, for what is no JSON object; the rows before it have been given.
 */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<NumberedRow> {
  let line = 0;
  for await (const each of lines(text)) {
    line += 1;
    if (each.trim() !== '') yield { row: objectIn(each, line), line };
  }
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let open = '';
  for await (const piece of text) {
    const [first = '', ...more] = piece.split('\n');
    open += first;
    for (const next of more) {
      yield open;
      open = next;
    }
    if (open.length > LONGEST) throw new BatchError('input', 'a line is longer than a million characters');
  }
  if (open !== '') yield open;
}

/** Where the text stops to be the beginning of JSON: the parser does not always say, so it is asked for shorter texts. */
function columnOf(text: string): number {
  let good = 0;
  for (let bad = text.length + 1; bad - good > 1;) {
    const middle = Math.floor((good + bad) / 2);
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good + 1;
}

function mayGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    return (
      message.includes('end of JSON input') ||
      message.includes(`position ${text.length} `) ||
      message.endsWith(`position ${text.length}`)
    );
  }
}

function objectIn(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own words quote the line.
    throw new BatchError('input', `line ${line}, column ${columnOf(text)}: it is no JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BatchError('input', `line ${line}, column 1: it is no JSON object`);
  return value as Record<string, unknown>;
}
