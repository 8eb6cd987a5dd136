import type { Mutant } from './mutants.ts';
import { percentOf, type Score } from './score.ts';

export interface Result {
  readonly packageName: string;
  readonly goal: number;
  readonly files: number;
  readonly score: Score;
}

/** Whether the tests of a package notice what they must, and the list of exceptions has nothing that is none. */
export function isReached({ goal, score }: Result): boolean {
  return percentOf(score) >= goal && score.stale.length === 0;
}

/** What was not noticed, line by line, a table of all files and one of all packages. */
export function reportOf(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const { packageName, goal, files, score } = result;
    const cells = [packageName, files, score.counted, score.noticed, `${percentOf(score)} %`, `${goal} %`];
    return `| ${[...cells, isReached(result) ? 'yes' : 'no'].join(' | ')} |`;
  });
  return [
    ...results.flatMap(({ score }) => [
      ...score.survivors.map(survivorOf),
      ...score.stale.map(({ file, line }) => `${file}: in equivalents.yaml, and not needed there: ${line}`),
    ]),
    '',
    '| File | Mutants | Noticed | Score |',
    '| --- | --- | --- | --- |',
    ...results.flatMap(({ score: { files } }) =>
      files.map((each) => `| ${each.file} | ${each.counted} | ${each.noticed} | ${percentOf(each)} % |`),
    ),
    '',
    '| Package | Files | Mutants | Noticed | Score | Goal | Reached |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function survivorOf({ file, line, code, becomes, isReached: reached }: Mutant): string {
  const [from, to] = [code, becomes].map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 120));
  return `${file}:${line}: ${from} -> ${to}${reached ? '' : ' (no test runs it)'}`;
}
