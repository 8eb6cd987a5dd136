import { BatchError } from '../errors.ts';
import type { NumberedRow } from './numbered-row.ts';

const LONGEST = 1_000_000;

/**
 * The rows of a text with a JSON object on each line; empty lines are none.
 *
 * @throws {BatchError} `input`, with line and column, for what is no JSON object; the rows before it have been given.
 */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<NumberedRow> {
  for await (const [line, each] of lines(text)) if (each.trim() !== '') yield { row: objectIn(each, line), line };
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<readonly [number, string]> {
  let line = 1;
  let open = '';
  for await (const piece of text) {
    for (const [index, part] of piece.split('\n').entries()) {
      if (index > 0) {
        yield [line, open];
        line += 1;
        open = '';
      }
      open += part;
      if (open.length > LONGEST)
        throw new BatchError('input', `line ${line}, column ${LONGEST}: the line is longer than a million characters`);
    }
  }
  yield [line, open];
}

/**
 * Where the text stops to be the beginning of JSON: the parser does not always say, so it is asked for shorter texts.
 */
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
    return message.includes('end of JSON input') || message.includes(`position ${text.length} `);
  }
}

class Inexact extends Error {}

/**
 * A number that would become another one, such as an id of twenty digits, must not go into a credential. TypeScript
 * does not know what Node gives as the third argument.
 */
const exact = ((_: string, value: unknown, { source }: { readonly source?: string }): unknown => {
  if (/^-?\d+$/.test(String(source)) && !Number.isSafeInteger(value) && String(value) !== source) throw new Inexact();
  return value;
}) as (key: string, value: unknown) => unknown;

function objectIn(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = /\d{16}/.test(text) ? JSON.parse(text, exact) : JSON.parse(text);
  } catch (error) {
    if (error instanceof Inexact)
      throw new BatchError(
        'input',
        `line ${line}: a whole number has more digits than JavaScript keeps; write it as a text`,
      );
    // The parser's own words quote the line.
    throw new BatchError('input', `line ${line}, column ${columnOf(text)}: it is no JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BatchError('input', `line ${line}, column 1: it is no JSON object`);
  return value as Record<string, unknown>;
}
