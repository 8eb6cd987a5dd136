/** One way in which a file was broken, and what the tests made of it. */
export interface Mutant {
  /** From the repository's root. */
  readonly file: string;
  readonly line: number;
  /** What stands there, and what was put in its place. */
  readonly code: string;
  readonly becomes: string;
  /** The whole line, which tells apart what stands in a file more than once. */
  readonly text: string;
  readonly isNoticed: boolean;
  /** It was noticed by nothing but the time that the tests took, which may have been the machine's. */
  readonly isTimedOut: boolean;
  /** Whether any test runs the code. */
  readonly isReached: boolean;
}

/** The part of Stryker's report that is read here (mutation-testing-report-schema 2). */
export interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly StrykerMutant[] }>>;
}

interface StrykerMutant {
  readonly status: string;
  readonly statusReason?: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/**
 * What fails while a test file is loaded or besides a test turns `npm test` red too; Stryker calls it an error of the
 * run.
 */
const BESIDE_A_TEST = /^An error occurred outside of a test run: /;

/** @throws {Error} when a mutant has a status that says nothing of the tests. */
export function mutantsOf(report: StrykerReport, packageName: string): Mutant[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.map(({ status: told, statusReason = '', replacement = '', location: { start, end } }) => {
      const status = told === 'RuntimeError' && BESIDE_A_TEST.test(statusReason) ? 'Killed' : told;
      const path = `packages/${packageName}/${file}`;
      // Anything else, such as an error of the runner, would count for the score as if it had been tried.
      if (![...NOTICED, ...UNNOTICED].includes(status)) throw new Error(`${path}:${start.line}: a mutant is ${status}`);
      const lines = source.split('\n');
      const code = [lines[start.line - 1]?.slice(start.column - 1) ?? '', ...lines.slice(start.line, end.line)];
      const last = code.length - 1;
      code[last] = (code[last] ?? '').slice(0, end.column - 1 - (last === 0 ? start.column - 1 : 0));
      return {
        file: path,
        line: start.line,
        code: code.join('\n'),
        becomes: replacement,
        text: (lines[start.line - 1] ?? '').trim(),
        isNoticed: NOTICED.includes(status),
        isTimedOut: status === 'Timeout',
        isReached: status !== 'NoCoverage',
      };
    }),
  );
}
