import { expect, it } from 'vitest';
import { chooseFiles } from './choose-files.ts';

const FILES = [
  'packages/core/src/client.ts',
  'packages/core/src/client.test.ts',
  'packages/core/src/settings/check.ts',
  'packages/core/src/body.slow.test.ts',
  'packages/core/src/types.test-d.ts',
  'packages/core/src/made.gen.ts',
  'packages/core/src/testing/agency.ts',
  'packages/core/test/support.ts',
  'packages/core/README.md',
  'packages/batch/src/batch.ts',
  'packages/testing/src/emulator.ts',
  'packages/testing/src/testing/bench.ts',
];

it('hand-written code of the package, and nothing that only tests use', () => {
  expect(chooseFiles(FILES, 'core', { only: [], seed: 1 })).toEqual([
    'packages/core/src/client.ts',
    'packages/core/src/settings/check.ts',
  ]);
});

it('a package that is called as what is left out has files too', () => {
  expect(chooseFiles(FILES, 'testing', { only: [], seed: 1 })).toEqual(['packages/testing/src/emulator.ts']);
});

it('only what is named', () => {
  const only = ['packages/core/src/settings/check.ts', 'packages/batch/src/batch.ts'];
  expect(chooseFiles(FILES, 'core', { only, seed: 1 })).toEqual(['packages/core/src/settings/check.ts']);
});

it('a sample is the same for a seed, and over the seeds every file is in one', () => {
  const drawn = (seed: number) => chooseFiles(FILES, 'core', { only: [], sample: 1, seed });
  expect(drawn(5)).toEqual(drawn(5));
  expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed)[0])).size).toBe(2);
});
