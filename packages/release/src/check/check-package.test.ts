import { expect, it } from 'vitest';
import { checkPackage } from './check-package.ts';

const good = {
  name: '@a/b',
  version: '1.0.0',
  description: 'b',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=22' },
  exports: './dist/index.js',
  scripts: { build: 'tsc' },
  dependencies: { ky: '2.1.0', '@a/core': '1.0.0' },
  repository: { type: 'git', url: 'git+https://git.example/a/b.git' },
  homepage: 'https://git.example/a/b#readme',
  bugs: { url: 'https://git.example/a/b/issues' },
};
const files = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.js.map', 'dist/index.d.ts'].map(
  (path) => ({ path, size: 1 }),
);
const ours = ['@a/b', '@a/core'];
const withFile = (path: string) => [...files, { path, size: 1 }];

it('accepts a good package', () => {
  expect(checkPackage({ manifest: good, files, ours })).toEqual([]);
});

it.each([
  { given: { ...good, version: '0.0.0', dependencies: {} }, want: ['version 0.0.0 is no release'] },
  { given: { ...good, type: undefined }, want: ['package.json is not of type "module"'] },
  {
    given: { ...good, license: undefined, engines: undefined },
    want: ['package.json has no "license"', 'package.json has no "engines"'],
  },
  {
    given: { ...good, scripts: { postinstall: 'a', prepare: 'b' } },
    want: [
      'the script "postinstall" would run where it is installed',
      'the script "prepare" would run where it is installed',
    ],
  },
  {
    given: { ...good, dependencies: { '@a/core': 'workspace:*' } },
    want: ['the dependency @a/core is "workspace:*", which nobody else can install'],
  },
  {
    given: { ...good, peerDependencies: { c: 'catalog:' } },
    want: ['the dependency c is "catalog:", which nobody else can install'],
  },
  {
    given: { ...good, optionalDependencies: { c: 'git+ssh://c' } },
    want: ['the dependency c is "git+ssh://c", which nobody else can install'],
  },
  { given: { ...good, dependencies: { '@a/core': '0.9.0' } }, want: ['the dependency @a/core is 0.9.0, not 1.0.0'] },
])('manifest $given', ({ given, want }) => {
  expect(checkPackage({ manifest: given, files, ours })).toEqual(want);
});

it.each(['repository', 'homepage', 'bugs'])(
  'a package without %s is not fit: a dry release fails by it too',
  (field) => {
    const { [field]: _, ...manifest } = good as Readonly<Record<string, unknown>>;
    expect(checkPackage({ manifest, files, ours })).toEqual([expect.stringContaining(`no "${field}"`)]);
  },
);

it.each([
  { given: files.slice(1), want: ['package.json is missing'] },
  {
    given: files.filter(({ path }) => path !== 'README.md' && path !== 'LICENSE'),
    want: ['README.md is missing', 'LICENSE is missing'],
  },
  { given: withFile('dist/a.test.js'), want: ['dist/a.test.js does not belong into a package'] },
  { given: withFile('dist/a.test-d.d.ts'), want: ['dist/a.test-d.d.ts does not belong into a package'] },
  { given: withFile('src/a.ts'), want: ['src/a.ts does not belong into a package'] },
  { given: withFile('dist/x.tsbuildinfo'), want: ['dist/x.tsbuildinfo does not belong into a package'] },
  { given: withFile('.npmrc'), want: ['.npmrc does not belong into a package'] },
  { given: withFile('dist/.env.local'), want: ['dist/.env.local does not belong into a package'] },
  { given: withFile('dist/contest.js'), want: [] },
])('files $given', ({ given, want }) => {
  expect(checkPackage({ manifest: good, files: given, ours })).toEqual(want);
});
