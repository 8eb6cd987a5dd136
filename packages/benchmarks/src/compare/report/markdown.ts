import { compared, median, spread } from '../base/statistics.ts';
import type { Measured, Results, Row } from '../base/results.ts';
import { type GoalResult, GOALS, resultOf } from './goals.ts';

/** A whole run, for people. */
export function reportOf(results: Results): string {
  const { made, measures, joined } = results;
  return [
    '# Benchmarks',
    madeOf(results),
    'Medians of interleaved rounds, with half the distance of their quartiles; in brackets how many times ours that is, round by round.',
    '## Goals',
    goalsOf(results),
    ...measures.flatMap((measure) => [`## ${measure.title}`, tableOf(measure), ...failuresOf(measure)]),
    ...joined.flatMap(({ command, lines }) => [
      `## \`${command}\``,
      lines.map((line) => `    ${line}`.trimEnd()).join('\n'),
    ]),
    '## Versions',
    table(['Package', 'Version'], Object.entries(made.versions)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Where, when and of what. */
export function madeOf({ made: { date, machine, node, isQuick } }: Results): string {
  return `${date}, ${machine}, Node ${node}${isQuick ? ', a quick run' : ''}.`;
}

/** Each goal, what was found, and where it is not met the promise that it would take. */
export function goalsOf(results: Results): string {
  const rows = GOALS.flatMap((goal) => {
    const result = resultOf(results, goal);
    if (!result) return [];
    const { most, least, unit = '' } = goal;
    const show = (figure: number) => `${shown(figure)}${unit && ` ${unit}`}`;
    const limit = most === undefined ? `at least ${show(least ?? 0)}` : `at most ${show(most)}`;
    const cost = result.isMet ? '' : costOf(result, show);
    return [[goal.what, limit, show(result.figure), result.isMet ? 'met' : 'not met', cost]];
  });
  return table(['Goal', 'Limit', 'Found', '', 'Price'], rows);
}

/** What a run did not measure is not told. */
function costOf({ goal: { price }, without, peers = [] }: GoalResult, show: (figure: number) => string): string {
  if (!price) return '';
  const promise = `${price.promise}${without === undefined || Number.isNaN(without) ? '' : `: ${show(without)} without`}`;
  const figures = peers.map(([peer, figure]) => `${peer} ${show(figure)}`);
  return price.rest && figures.length > 0 ? `${promise}; then ${price.rest.what}: ${figures.join(', ')}` : promise;
}

/** A measure with a line for each peer and a column for each thing that was done. */
export function tableOf({ rows, unit }: Pick<Measured, 'rows' | 'unit'>, peers = peersIn(rows)): string {
  return table(
    ['', ...rows.map(({ name }) => (unit ? `${name}, ${unit}` : name))],
    peers.map((peer) => [peer, ...rows.map((row) => cellOf(row, peer))]),
  );
}

function cellOf({ samples }: Row, peer: string): string {
  const own = samples[peer];
  if (!own) return '';
  const around = own.length > 2 ? ` ±${(spread(own) * 100).toFixed(0)} %` : '';
  const times = peer === 'ours' || !samples['ours'] ? '' : ` (${shown(compared(own, samples['ours']))})`;
  return `${shown(median(own))}${around}${times}`;
}

function peersIn(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ samples }) => Object.keys(samples)))];
}

function failuresOf({ failed }: Measured): string[] {
  const lines = Object.entries(failed).map(([peer, reason]) => `- ${peer} is missing where it failed: ${reason}`);
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Three digits that mean something. */
export function shown(figure: number): string {
  if (Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en-US');
  return Math.abs(figure) >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}

/** As the formatter wants it: one blank around each cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n').replace(/ {2,}/g, ' ');
}
