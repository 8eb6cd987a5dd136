import { expect, it } from 'vitest';
import { changelogOf, releaseTag } from './changelog.ts';

const changelog = '# @a/b\n\n## 0.10.0\n\n### Minor Changes\n\n- New\n\n## 0.1.0\n\nFirst.\n';

it.each([
  { given: '0.10.0', want: '### Minor Changes\n\n- New' },
  { given: '0.1.0', want: 'First.' },
])('what the changelog says of $given', ({ given, want }) => {
  expect(changelogOf(changelog, given)).toBe(want);
});

it.each([{ given: '0.1' }, { given: '1.0.0' }])('refuses $given', ({ given }) => {
  expect(() => changelogOf(changelog, given)).toThrow(`The changelog has no version ${given}`);
});

it('tags as changesets does', () => {
  expect(releaseTag('@a/b', '1.0.0')).toBe('@a/b@1.0.0');
});
