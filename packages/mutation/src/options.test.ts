import { expect, it } from 'vitest';
import { PACKAGES } from './goals.ts';
import { optionsOf } from './options.ts';

const GOOD: Readonly<Record<string, { given: readonly string[]; want: object }>> = {
  'nothing means everything': { given: [], want: { packages: PACKAGES, files: [], complete: false, seed: 1 } },
  packages: { given: ['batch', 'core'], want: { packages: ['core', 'batch'], files: [], complete: false, seed: 1 } },
  'a file': {
    given: ['packages/core/src/client.ts'],
    want: { packages: ['core'], files: ['packages/core/src/client.ts'], complete: false, seed: 1 },
  },
  'a sample since a commit': {
    given: ['--complete', '--since', 'HEAD~3', '--sample', '5', '--seed', '77', '--report', 'out'],
    want: { packages: PACKAGES, files: [], complete: true, since: 'HEAD~3', sample: 5, seed: 77, report: 'out' },
  },
};

it.each(Object.entries(GOOD))('%s', (_name, { given, want }) => {
  expect(optionsOf(given)).toEqual(want);
});

const BAD: Readonly<Record<string, { given: readonly string[]; want: RegExp }>> = {
  'another package': { given: ['release'], want: /^release: no package whose code is mutated\nusage: / },
  'a file of another package': { given: ['packages/release/src/x.ts'], want: /^release: no package/ },
  'a sample of nothing': { given: ['--sample', '0'], want: /^--sample is a whole number from 1, not '0'/ },
  'a seed of words': { given: ['--seed', 'today'], want: /^--seed is a whole number from 1, not 'today'/ },
  'an unknown option': { given: ['--fast'], want: /--fast/ },
};

it.each(Object.entries(BAD))('refuses %s', (_name, { given, want }) => {
  expect(() => optionsOf(given)).toThrow(want);
});
