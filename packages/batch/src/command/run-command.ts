import { resolve } from 'node:path';
import type { Agency } from '@one37id/agency';
import type { Batch, RunOptions } from '../batch.ts';
import { BatchError } from '../errors.ts';
import { type NumberedRow } from '../input/numbered-row.ts';
import { readNumberedRows } from '../input/read-rows.ts';
import { openBatch } from '../open-batch.ts';
import type { BatchReport, DryRunReport } from '../report/batch-report.ts';
import { reportMarkdown } from '../report/markdown.ts';
import type { RowCounts, RowState } from '../row.ts';
import type { InputProblem } from '../run/plan.ts';
import type { Rate } from '../run/rate.ts';
import { exportRows } from './export-rows.ts';
import { agencyOf, type CommandMap, loadMap, noAgency } from './load-map.ts';
import { progressOn, type Screen } from './progress-line.ts';
import { showRedacted } from './show-redacted.ts';
import { type CommandLine, readCommandLine, USAGE } from './usage.ts';

/** What a command has around it. */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv;
  /** For results. */
  readonly out: Screen;
  /** For progress and problems. */
  readonly err: Screen;
  /** Ctrl+C. */
  readonly signal: AbortSignal;
}

/** See {@link USAGE}. */
export const EXIT = { complete: 0, failed: 1, refused: 2, unknown: 3, stopped: 4, interrupted: 130 } as const;

function isSameFile(one: string, other = ''): boolean {
  return resolve(one) === resolve(other);
}

const STATES: readonly RowState[] = ['planned', 'sending', 'done', 'refused', 'unknown', 'settled'];

/**
 * Does what a command line says. Gives the exit code; what it throws is a {@link BatchError} in words for a terminal.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const line = readCommandLine(args);
  const print = (text: string): void => void context.out.write(`${text}\n`);
  if (line.command === 'help') {
    print(USAGE);
    return EXIT.complete;
  }
  const map = await loadMap(line.options.map);
  const isLooking = ['status', 'export', 'report'].includes(line.command);
  const agency: Agency = isLooking || line.command === 'retry' ? noAgency() : agencyOf(map, context.env);
  await using batch = await openBatch({
    agency,
    store: line.options.store ?? '',
    key: context.env['BATCH_KEY'],
    readOnly: isLooking,
  });
  switch (line.command) {
    case 'issue':
    case 'run':
      // Awaited, because the batch is closed when this function is left.
      return await runRows(batch, map, line, context);
    case 'work': {
      const { calls } = callsOf(map);
      const reports = await batch.work({ ...sending(line, context), calls, forever: line.options.forever });
      for (const report of reports) print(summary(report));
      return Math.max(EXIT.complete, ...reports.map(exitCode));
    }
    case 'status': {
      const runs = await batch.runs();
      print(
        line.options.json === true
          ? JSON.stringify(runs, null, 2)
          : runs.map(statusLine).join('\n') || 'There is no run in this store.',
      );
      return EXIT.complete;
    }
    case 'settle': {
      const seconds = numberOf('after', line.options.after ?? '120');
      const { happened, didNot, cannotTell, unknown } = await batch.settle({
        after: seconds * 1000,
        signal: context.signal,
        happened: callsOf(map).happened,
      });
      if (line.options.json === true) print(JSON.stringify({ happened, didNot, cannotTell, unknown }, null, 2));
      else {
        print(`happened ${happened}, did not ${didNot}, cannot tell ${cannotTell}, still unknown ${unknown}`);
        if (didNot > 0) print('Rows that did not happen go again when asked: retry --did-not, then issue or work.');
      }
      return context.signal.aborted ? EXIT.interrupted : unknown + cannotTell > 0 ? EXIT.unknown : EXIT.complete;
    }
    case 'retry': {
      const { refused, 'did-not': didNot, name } = line.options;
      if (refused !== true && didNot !== true)
        throw new BatchError('invalid-option', '`retry` needs --refused, --did-not, or both');
      print(`Planned again: ${countOf(await batch.retry({ refused, didNot, run: name }))}. issue or work sends them.`);
      return EXIT.complete;
    }
    case 'export': {
      if (isSameFile(line.file, line.options.store))
        throw new BatchError('invalid-option', `${line.file} is the store itself; give the export a file of its own`);
      const states = statesOf(line.options.state ?? ['refused']);
      const count = await exportRows(line.file, batch.rows({ run: line.options.name, states }), formatOf(line));
      context.err.write(`${countOf(count)}\n`);
      return EXIT.complete;
    }
    case 'report': {
      const report = await batch.report();
      context.out.write(line.options.json === true ? `${JSON.stringify(report, null, 2)}\n` : reportMarkdown(report));
      return EXIT.complete;
    }
  }
}

async function runRows(batch: Batch, map: CommandMap, line: CommandLine, context: CommandContext): Promise<number> {
  const { out, err } = context;
  const { encoding, delimiter, name = map.name, 'dry-run': dryRun = false } = line.options;
  const lines = new Map<number, number>();
  const rows = numbered(readNumberedRows(line.file, { encoding, delimiter, format: formatOf(line) }), lines);
  // A dumb terminal cannot change a line: it gets lines, as a log does.
  const progress = progressOn(context.env['TERM'] === 'dumb' ? { write: (text) => err.write(text) } : err);
  let problems = 0;
  const options: Pick<
    RunOptions<NumberedRow['row']>,
    'concurrency' | 'rate' | 'signal' | 'onProblem' | 'onProgress' | 'dryRun'
  > = {
    ...sending(line, context),
    dryRun,
    onProgress: progress.show,
    onProblem: (problem) => {
      problems += 1;
      if (problems <= MOST_PROBLEMS) progress.end();
      if (problems <= MOST_PROBLEMS) err.write(`${problemLine(problem, lines.get(problem.row))}\n`);
      if (problems === MOST_PROBLEMS + 1) err.write('There are more like these; the last line counts them.\n');
    },
  };
  const { reference, to, credentials, call } = map;
  if (reference === undefined) throw new BatchError('invalid-option', 'the map must have a function `reference`');
  let report: BatchReport | DryRunReport;
  try {
    if (line.command === 'run') {
      if (call === undefined || name === undefined)
        throw new BatchError(
          'invalid-option',
          'the map must have a function `call`, and a `name` unless --name is given',
        );
      report = await batch.run(name, call, rows, { ...options, reference, happened: map.happened });
    } else {
      if (to === undefined || credentials === undefined)
        throw new BatchError('invalid-option', 'the map must have functions `to` and `credentials`');
      const shown = dryRun
        ? showRedacted({ reference, to, credentials }, (text) => out.write(`${text}\n`))
        : { reference, to, credentials };
      report = await batch.issue(rows, { ...options, ...shown, name });
    }
  } finally {
    progress.end();
  }
  out.write(`${'total' in report ? summary(report) : dryLine(report)}\n`);
  return 'total' in report ? exitCode(report) : report.isComplete ? EXIT.complete : EXIT.refused;
}

const MOST_PROBLEMS = 20;
/** Problems are told of at most so many rows after their row was read. */
const REMEMBERED = 2_000;

/** The rows alone; where each began is remembered for a while. */
async function* numbered(
  rows: AsyncIterable<NumberedRow>,
  lines: Map<number, number>,
): AsyncGenerator<NumberedRow['row']> {
  let count = 0;
  for await (const { row, line } of rows) {
    lines.set((count += 1), line);
    lines.delete(count - REMEMBERED);
    yield row;
  }
}

function sending(
  { options: { concurrency, rate } }: CommandLine,
  { signal }: CommandContext,
): { readonly concurrency?: number; readonly rate?: Rate; readonly signal: AbortSignal } {
  return {
    signal,
    ...(concurrency === undefined ? {} : { concurrency: numberOf('concurrency', concurrency) }),
    ...(rate === undefined ? {} : { rate: rate as Rate }),
  };
}

function callsOf({ name, call, happened }: CommandMap) {
  return {
    calls: name === undefined || call === undefined ? {} : { [name]: call },
    happened: name === undefined || happened === undefined ? {} : { [name]: happened },
  };
}

/** Nothing else is taken for a number: `''` would be 0, and settle rows that are still on their way. */
function numberOf(name: string, text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new BatchError('invalid-option', `--${name} must be a number, such as 16`);
  return Number(text);
}

function formatOf({ options: { format } }: CommandLine): 'csv' | 'ndjson' | undefined {
  if (format === undefined || format === 'csv' || format === 'ndjson') return format;
  throw new BatchError('invalid-option', '--format must be csv or ndjson');
}

function statesOf(names: readonly string[]): readonly RowState[] {
  if (names.includes('all')) return STATES;
  const wrong = names.find((name) => !(STATES as readonly string[]).includes(name));
  if (wrong !== undefined)
    throw new BatchError('invalid-option', `--state must be one of ${STATES.join(', ')} and all`);
  return names as readonly RowState[];
}

function problemLine({ row, reference, pointer, reason }: InputProblem, line: number | undefined): string {
  return `${line === undefined ? `row ${row}` : `line ${line}`}${reference === undefined ? '' : ` (${reference})`}${pointer === undefined || reason.startsWith(pointer) ? '' : ` at ${pointer}`}: ${reason}`;
}

function countOf(rows: number): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'}`;
}

function statusLine({ run, ...counts }: RowCounts & { readonly run: string }): string {
  return `${run}: ${countsLine(counts)}`;
}

function countsLine({
  total,
  planned,
  sending,
  done,
  refused,
  unknown,
  happened,
  didNot,
  cannotTell,
}: RowCounts): string {
  const settled =
    happened + didNot + cannotTell === 0
      ? ''
      : `, settled: happened ${happened}, did not ${didNot}, cannot tell ${cannotTell}`;
  return `${countOf(total)}: done ${done}, refused ${refused}, unknown ${unknown}, planned ${planned}, sending ${sending}${settled}`;
}

function summary(report: BatchReport): string {
  const { input, stopped } = report;
  const notStarted =
    input.invalid + input.otherContent === 0
      ? ''
      : `\nnot started: invalid ${input.invalid}, other content ${input.otherContent}`;
  return `${statusLine(report)}${notStarted}${stopped === undefined ? '' : `\n${stopped.message}`}`;
}

function dryLine({ input: { rows, new: ready, same, invalid, otherContent } }: DryRunReport): string {
  return `${countOf(rows)}: ${ready} would be sent, ${same} are there already, ${invalid} are invalid, ${otherContent} have other content. Nothing was sent.`;
}

function exitCode({ stopped, unknown, cannotTell, didNot, refused, input }: BatchReport): number {
  if (stopped?.reason === 'aborted') return EXIT.interrupted;
  if (stopped !== undefined) return EXIT.stopped;
  if (unknown + cannotTell + didNot > 0) return EXIT.unknown;
  return refused + input.invalid + input.otherContent > 0 ? EXIT.refused : EXIT.complete;
}
