import { parseArgs } from 'node:util';
import { PACKAGES, type PackageName } from './goals.ts';

export const USAGE = `usage: npm run test:mutate [-- <package or file>...] [--since <commit>] [--complete] [--sample <files>] [--seed <number>] [--report <folder>]
packages: ${PACKAGES.join(', ')}; a file as packages/core/src/client.ts`;

export interface Options {
  /** None: all packages. */
  readonly packages: readonly PackageName[];
  /** Only these, from the repository's root; none: all of the packages. */
  readonly files: readonly string[];
  /** Only files that changed after this commit. */
  readonly since?: string;
  /** Only files of complete.yaml, of which every mutant has to be noticed. */
  readonly complete: boolean;
  /** Only so many files, drawn by the seed. */
  readonly sample?: number;
  readonly seed: number;
  /** Where Stryker's own reports stay, one JSON file a package. */
  readonly report?: string;
}

/** @throws {RangeError} whose message says what is wrong. */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      complete: { type: 'boolean', default: false },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      report: { type: 'string' },
    },
  });
  const files = positionals.filter((word) => word.includes('/'));
  const named = [
    ...positionals.filter((word) => !word.includes('/')),
    ...files.map((file) => file.split('/')[1] ?? ''),
  ];
  const packages = PACKAGES.filter((name) => named.length === 0 || named.includes(name));
  const unknown = named.filter((name) => !packages.some((each) => each === name));
  if (unknown.length > 0) throw new RangeError(`${unknown.join(', ')}: no package whose code is mutated\n${USAGE}`);
  const { since, report } = values;
  return {
    packages,
    files,
    complete: values.complete,
    ...(since === undefined ? {} : { since }),
    ...(values.sample === undefined ? {} : { sample: countOf('--sample', values.sample) }),
    seed: countOf('--seed', values.seed),
    ...(report === undefined ? {} : { report }),
  };
}

function countOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new RangeError(`${name} is a whole number from 1, not '${text}'\n${USAGE}`);
  return Number(text);
}
