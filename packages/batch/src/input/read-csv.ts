import { CsvError, parse } from 'csv-parse';
import { BatchError } from '../errors.ts';
import type { NumberedRow } from './numbered-row.ts';

/** What csv-parse finds, in words. Its own may quote a cell. */
const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'the row does not have as many cells as the header',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something stands between a closing quote and the next cell',
  INVALID_OPENING_QUOTE: 'a quote stands within a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: 'the row is longer than a million characters: a quote may not be closed',
};

const LONGEST = 1_000_000;

interface Info {
  readonly lines: number;
  readonly empty_lines: number;
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: Info;
}

/**
 * The rows of a CSV text, by the names in its header. The delimiter is the one that is given, else a comma, semicolon
 * or tab, as the header has it.
 *
 * @throws {BatchError} `input`, with the line on which the row begins and the column, for what is no CSV; the rows
 * before it have been given.
 */
export async function* readCsv(text: AsyncGenerator<string>, delimiter?: string): AsyncGenerator<NumberedRow> {
  const { head, rest } = await untilHeader(text);
  const ready: NumberedRow[] = [];
  let line = 0;
  let empty = 0;
  // csv-parse counts such a line end within a cell as two.
  let twice = 0;
  /** The line on which that begins which comes after the last one that was read. */
  const next = (info: Pick<Info, 'empty_lines'>): number => line + 1 + info.empty_lines - empty;
  const read = (cells: readonly string[], info: Info): number => {
    const begin = next(info);
    twice += cells.join().split('\r\n').length - 1;
    line = info.lines - twice;
    empty = info.empty_lines;
    return begin;
  };
  const parser = parse({
    columns: (names: string[]) => {
      const begin = read(names, parser.info);
      return checkHeader(
        names.map((name) => name.trim()),
        begin,
      );
    },
    delimiter: delimiter ?? guessDelimiter(head),
    info: true,
    max_record_size: LONGEST,
    on_record: (parsed: unknown) => {
      const { record, info } = parsed as Parsed;
      ready.push({ row: record, line: read(Object.values(record), info) });
    },
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
    const { column, ...info } = error as unknown as Info & { readonly column: number | string | null };
    // In the header a number, from 0; of a cell that the header has no name for, null.
    const name = column === null ? '' : `, column ${typeof column === 'number' ? column + 1 : column}`;
    throw new BatchError(
      'input',
      `line ${next(info)}${name}: ${PROBLEMS[error.code] ?? `it is no CSV (${error.code})`}`,
    );
  } finally {
    // Not awaited: a source that stalls would never give its turn back.
    text.return(undefined).catch(() => {});
  }
}

/** The text up to the end of its header, and all of it. */
async function untilHeader(
  pieces: AsyncGenerator<string>,
): Promise<{ readonly head: string; readonly rest: AsyncGenerator<string> }> {
  let head = '';
  while (!/[^\r\n][\r\n]/.test(withoutQuoted(head)) && head.length < LONGEST) {
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

/** What stands in quotes separates nothing: neither cells nor lines. */
function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*("|$)/g, '""');
}

/** Which of the usual ones the header has most of. */
function guessDelimiter(head: string): string {
  const [line] = /[^\r\n]+/.exec(withoutQuoted(head)) ?? [''];
  const counted = [',', ';', '\t'].map((each) => ({ each, count: line.split(each).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).each;
}

function checkHeader(names: readonly string[], line: number): string[] {
  const strange = names.findIndex((name) => /\p{Cc}/u.test(name));
  if (strange >= 0)
    throw new BatchError(
      'input',
      `line ${line}, column ${strange + 1}: the header has a control character there; the file may be in another encoding, such as utf-16le`,
    );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new BatchError('input', `line ${line}: the header has the name \`${twice}\` twice`);
  const empty = names.indexOf('');
  if (empty >= 0) throw new BatchError('input', `line ${line}, column ${empty + 1}: the header has no name there`);
  return [...names];
}
