import { expect, it } from 'vitest';
import { entriesOf, type Manifest, typesOf } from './entries.ts';

const manifest: Manifest = {
  name: 'a',
  bin: { a: './dist/bin.js' },
  exports: {
    '.': {
      import: { types: './dist/index.d.ts', default: './dist/index.js' },
      require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
    },
    './package.json': './package.json',
  },
  imports: { '#node': { types: './dist/node/index.d.ts', node: './dist/node/index.js', default: './dist/none.js' } },
};

it.each([
  { given: 'js', want: ['index', 'node/index', 'none', 'bin'] },
  { given: 'cjs', want: ['index'] },
] as const)('the entries of $given are all files that a package.json names with that ending', ({ given, want }) => {
  expect(entriesOf(manifest, given)).toEqual(want);
});

it('the declarations are those that it names', () => {
  expect(typesOf(manifest)).toEqual(['dist/index.d.ts', 'dist/index.d.cts', 'dist/node/index.d.ts']);
});
