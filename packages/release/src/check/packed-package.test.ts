import { expect, it } from 'vitest';
import { parsePackOutput } from './packed-package.ts';

const entry = {
  id: '@a/b@1.0.0',
  name: '@a/b',
  version: '1.0.0',
  size: 10,
  unpackedSize: 20,
  shasum: 'abc',
  integrity: 'sha512-abc',
  filename: 'a-b-1.0.0.tgz',
  files: [{ path: 'package.json', size: 20, mode: 420 }],
};
const want = {
  name: '@a/b',
  version: '1.0.0',
  size: 10,
  unpackedSize: 20,
  shasum: 'abc',
  integrity: 'sha512-abc',
  files: [{ path: 'package.json', size: 20 }],
};

it.each([
  { given: 'a list', answer: [entry] },
  { given: 'an object by names', answer: { '@a/b': entry } },
])('reads $given', ({ answer }) => {
  expect(parsePackOutput(JSON.stringify(answer))).toEqual(want);
});

it.each([
  { given: 'no package', answer: [], problem: 'npm packed 0 packages, not one' },
  { given: 'two packages', answer: [entry, entry], problem: 'npm packed 2 packages, not one' },
  { given: 'a word', answer: 'a', problem: 'npm packed 0 packages, not one' },
  {
    given: 'a package without its hash',
    answer: [{ ...entry, integrity: undefined }],
    problem: '@a/b has no text "integrity"',
  },
  { given: 'a size that is text', answer: [{ ...entry, size: '10' }], problem: '@a/b has no number "size"' },
  { given: 'no files', answer: [{ ...entry, files: undefined }], problem: '@a/b has no list "files"' },
  { given: 'a file without a path', answer: [{ ...entry, files: [{ size: 1 }] }], problem: '@a/b has no text "path"' },
])('refuses $given', ({ answer, problem }) => {
  expect(() => parsePackOutput(JSON.stringify(answer))).toThrow(problem);
});

it('refuses what is no JSON', () => {
  expect(() => parsePackOutput('npm notice')).toThrow(SyntaxError);
});
