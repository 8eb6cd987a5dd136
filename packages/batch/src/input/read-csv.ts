import { CsvError, parse } from 'csv-parse';
import { BatchError } from '../errors.ts';
import type { NumberedRow } from './numbered-row.ts';

/** What csv-parse finds, in words. Its own may quote a cell. */
const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'the row does not have as many cells as the header',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'the row does not have as many cells as the header',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something stands between a closing quote and the next cell',
  INVALID_OPENING_QUOTE: 'a quote stands within a cell that does not begin with one',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'something stands between a closing quote and the next cell',
  CSV_MAX_RECORD_SIZE: 'the row is longer than a million characters: a quote may not be closed',
};

const LONGEST = 1_000_000;

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number; readonly empty_lines: number };
}

/**
 * The rows of a CSV text, by the names in its header. The delimiter is the one that is given, else a comma, semicolon
 * or tab, as the header has it.
 *
 * @throws {BatchError} `input`, with line and column, for what is no CSV; the rows before it have been given.
 */
export async function* readCsv(text: AsyncIterable<string>, delimiter?: string): AsyncGenerator<NumberedRow> {
  const pieces = text[Symbol.asyncIterator]();
  const { head, rest } = await untilLineEnd(pieces);
  const ready: NumberedRow[] = [];
  let line = 1;
  let empty = 0;
  // csv-parse counts such a line end within a cell as two.
  let twice = 0;
  const numbered = ({ record, info }: Parsed): NumberedRow => {
    const begin = line + 1 + info.empty_lines - empty;
    twice += Object.values(record).join().split('\r\n').length - 1;
    line = info.lines - twice;
    empty = info.empty_lines;
    return { row: record, line: begin };
  };
  const parser = parse({
    bom: true,
    columns: (names: string[]) => checkHeader(names.map((name) => name.trim())),
    delimiter: delimiter ?? guessDelimiter(head),
    info: true,
    max_record_size: LONGEST,
    on_record: (parsed: unknown) => void ready.push(numbered(parsed as Parsed)),
    // Each of them in each line: files that were put together have several kinds.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
  });
  // What a write fails with comes to its callback.
  parser.on('error', () => {});
  const given = async function* (
    act: (settle: (failure?: Error | null) => void) => unknown,
  ): AsyncGenerator<NumberedRow> {
    const failure = await new Promise<Error | null | undefined>((resolve) => void act(resolve));
    // Also those before what fails: a stream drops what nobody has read when it ends with an error.
    yield* ready.splice(0);
    if (failure) throw failure;
  };
  try {
    for await (const piece of rest) yield* given((settle) => parser.write(piece, settle));
    yield* given((settle) => parser.end(settle));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines = line, column } = error as { readonly lines?: number; readonly column?: number | string };
    const name =
      typeof column === 'string' ? `, column ${column}` : typeof column === 'number' ? `, column ${column + 1}` : '';
    throw new BatchError(
      'input',
      `line ${lines - twice}${name}: ${PROBLEMS[error.code] ?? `it is no CSV (${error.code})`}`,
    );
  } finally {
    parser.destroy();
    // Not awaited: a source that stalls would never give its turn back.
    pieces.return?.(undefined).catch(() => {});
  }
}

/** The text up to the end of its first line, and all of it. */
async function untilLineEnd(
  pieces: AsyncIterator<string>,
): Promise<{ readonly head: string; readonly rest: AsyncGenerator<string> }> {
  let head = '';
  while (!head.includes('\n') && head.length < LONGEST) {
    const next = await pieces.next();
    if (next.done === true) break;
    head += next.value;
  }
  const rest = async function* (): AsyncGenerator<string> {
    yield head;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  };
  return { head, rest: rest() };
}

/** Which of the usual ones the header has most of, outside of quotes. */
function guessDelimiter(head: string): string {
  const [line = ''] = head.split(/[\r\n]/);
  const bare = line.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((each) => ({ each, count: bare.split(each).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).each;
}

function checkHeader(names: readonly string[]): string[] {
  const strange = names.findIndex((name) => /\p{Cc}/u.test(name));
  if (strange >= 0)
    throw new BatchError(
      'input',
      `line 1, column ${strange + 1}: the header has a control character there; the file may be in another encoding, such as utf-16le`,
    );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new BatchError('input', `line 1: the header has the name \`${twice}\` twice`);
  const empty = names.indexOf('');
  if (empty >= 0) throw new BatchError('input', `line 1, column ${empty + 1}: the header has no name there`);
  return [...names];
}
