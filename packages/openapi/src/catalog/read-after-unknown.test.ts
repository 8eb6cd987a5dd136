import { expect, it } from 'vitest';
import { readAfterUnknown } from './read-after-unknown.ts';

it.each([
  { given: undefined, want: undefined },
  { given: { again: 'status' }, want: { again: 'status' } },
  { given: { look: 'credentials.list' }, want: { look: 'credentials.list' } },
  { given: { look: 'nothing' }, want: { look: 'nothing' } },
])('$given', ({ given, want }) => {
  expect(readAfterUnknown(given, 'x')).toEqual(want);
});

it.each([
  null,
  {},
  'again',
  { again: 'always' },
  { again: true },
  { look: 'credentials' },
  { look: '`; evil()' },
  { again: 'gone', look: 'credentials.list' },
])('%j is refused', (given) => {
  expect(() => readAfterUnknown(given, 'Credential: Revoke')).toThrow(
    'Credential: Revoke: x-agency.afterUnknown must be',
  );
});
