import { expect, it } from 'vitest';
import { readView } from './publish-release.ts';

it.each([
  { given: 'the version', exitCode: 0, stdout: '"1.0.0"\n', want: true },
  { given: 'a package without this version', exitCode: 0, stdout: '', want: false },
  { given: 'no such package', exitCode: 1, stdout: '{"error":{"code":"E404","summary":"Not Found"}}', want: false },
  { given: 'a registry that is down', exitCode: 1, stdout: '{"error":{"code":"E503"}}', want: undefined },
  { given: 'no network', exitCode: 1, stdout: '', want: undefined },
])('whether a version is published: $given', ({ exitCode, stdout, want }) => {
  expect(readView(exitCode, stdout)).toBe(want);
});
