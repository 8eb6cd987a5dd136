import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compared, median } from '../base/statistics.ts';
import { type Results, samplesOf } from '../base/results.ts';
import { goalsOf, madeOf, shown, table } from './markdown.ts';

const fileOf = (path: string) => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url));

/** The committed run. */
export const COMMITTED = fileURLToPath(new URL('../../../results.json', import.meta.url));
/** The same for people. */
export const REPORT = fileURLToPath(new URL('../../../RESULTS.md', import.meta.url));

/**
 * What is written about speed, and by what: the text between the marks of a document. Nothing of it is typed by hand.
 */
export const PARTS: readonly { readonly file: string; readonly textOf: (results: Results) => string }[] = [
  { file: fileOf('packages/client/README.md'), textOf: readmePart },
  { file: fileOf('docs/decisions/002-transport.md'), textOf: transportPart },
];

const START = '<!-- Made by `npm run bench -- --documents` of packages/benchmarks/results.json. -->';
const END = '<!-- End of what is made. -->';

/** The document with its part made anew. */
export function withPart(document: string, part: string): string {
  const [before, rest] = document.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error('the document has no marks for what is made of a run');
  return `${before}${START}\n\n${part}\n\n${END}${after}`;
}

export async function readCommitted(): Promise<Results> {
  return JSON.parse(await readFile(COMMITTED, 'utf8')) as Results;
}

export async function writeDocuments(results: Results): Promise<void> {
  for (const { file, textOf } of PARTS) await writeFile(file, withPart(await readFile(file, 'utf8'), textOf(results)));
}

const COLUMNS = [
  { head: 'CPU of a read', measure: 'cpu', row: 'read', unit: 'µs' },
  { head: 'Reads/s', measure: 'throughput', row: 'read, 16 in flight', unit: '' },
  { head: 'POSTs/s', measure: 'throughput', row: 'post, 16 in flight', unit: '' },
  { head: 'Lists of 100 KB/s', measure: 'throughput', row: 'list, 16 in flight', unit: '' },
  { head: 'Import', measure: 'import', row: 'wall clock', unit: 'ms' },
  { head: 'One read, min+gzip', measure: 'sizes', row: 'one read', unit: 'KB' },
];

function readmePart(results: Results): string {
  const peers = [
    ...new Set(results.measures.flatMap(({ rows }) => rows.flatMap(({ samples }) => Object.keys(samples)))),
  ].filter((peer) => samplesOf(results, 'cpu', 'read', peer).length > 0);
  const rows = peers.map((peer) => [
    peer === 'ours'
      ? '**this package**'
      : peer
          .replace('ours, validated', 'with validators')
          .replace('ours, unguarded', 'without what it promises of sending'),
    ...COLUMNS.map(({ measure, row, unit }) => {
      const figure = median(samplesOf(results, measure, row, peer));
      return Number.isNaN(figure) ? '' : `${shown(figure)}${unit && ` ${unit}`}`;
    }),
  ]);
  return [
    madeOf(results),
    table(['', ...COLUMNS.map(({ head }) => head)], rows),
    'CPU is measured with a `fetch` that answers at once, calls a second against a server on the same machine with 16 in flight.',
    goalsOf(results),
  ].join('\n\n');
}

function transportPart(results: Results): string {
  const ratio = (peer: string, row: string) => {
    const figure = compared(samplesOf(results, 'cpu', row, peer), samplesOf(results, 'cpu', row, 'ky 1'));
    return Number.isNaN(figure) ? '' : `${shown(figure)} of ky 1`;
  };
  const size = (peer: string) => {
    const figure = median(samplesOf(results, 'sizes', 'one read', peer));
    return Number.isNaN(figure) ? '' : `${shown(figure)} KB`;
  };
  return [
    madeOf(results),
    table(
      ['', 'CPU of a read', 'CPU of a POST', 'One read, minified and gzip'],
      [
        ['`fetch` and `.json()` alone', ratio('fetch', 'read'), ratio('fetch', 'post'), ''],
        ['ky 1 alone', '1.0', '1.0', size('ky 1')],
        ['ky 2 alone', ratio('ky 2', 'read'), ratio('ky 2', 'post'), size('ky 2')],
        ['core as it is', ratio('ours', 'read'), ratio('ours', 'post'), size('ours')],
      ],
    ),
  ].join('\n\n');
}
