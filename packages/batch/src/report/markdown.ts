import type { ErrorGroup, RunReport, StoreReport } from './store-report.ts';

/**
 * A report as Markdown.
 *
 * @example
 * ```ts
 * console.log(reportMarkdown(await batch.report()))
 * ```
 */
export function reportMarkdown({ madeAt, runs }: StoreReport): string {
  return [`# Batch report`, `As of ${madeAt}.`, ...runs.flatMap(runLines)].join('\n\n') + '\n';
}

function runLines(run: RunReport): string[] {
  const { firstSentAt, lastEndedAt, errors, verdicts } = run;
  const ended = lastEndedAt === undefined ? '' : `, last ended ${lastEndedAt}`;
  return [
    `## ${run.run}`,
    `${run.isComplete ? 'Complete' : 'Not complete'}.${firstSentAt === undefined ? '' : ` First sent ${firstSentAt}${ended}.`}`,
    table(
      [
        'Rows',
        'Done',
        'Refused',
        'Unknown',
        'Settled: happened',
        'Settled: did not',
        'Settled: cannot tell',
        'Planned',
        'Sending',
      ],
      [
        [
          run.total,
          run.done,
          run.refused,
          run.unknown,
          run.happened,
          run.didNot,
          run.cannotTell,
          run.planned,
          run.sending,
        ],
      ],
    ),
    ...(errors.length === 0
      ? []
      : [
          '### Errors',
          table(['Rows', 'State', 'Error', 'Operation', 'Status', 'errorCode', 'Where'], errors.map(errorCells)),
        ]),
    ...(verdicts.length === 0
      ? []
      : [
          '### Verdicts',
          table(
            ['Rows', 'Verdict', 'Why'],
            verdicts.map(({ count, verdict, reason }) => [count, verdict, reason]),
          ),
        ]),
  ];
}

function errorCells({
  count,
  state,
  name,
  operation,
  httpStatus,
  errorCode,
  pointer,
}: ErrorGroup): (string | number)[] {
  return [count, state, name, operation ?? '', httpStatus ?? '', errorCode ?? '', pointer ?? ''];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
