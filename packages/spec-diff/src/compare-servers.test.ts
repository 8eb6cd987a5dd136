import { expect, it } from 'vitest';
import { changesOf, toldOf } from './test-changes.ts';

const url = (...urls: string[]) => ({ '/servers': urls.map((each) => ({ url: each })) });
const variable = (value: string | undefined) => ({
  '/servers': [
    { url: 'https://a.example/{version}', variables: { version: value === undefined ? {} : { default: value } } },
  ],
});
const SAME = 'docs none servers-changed';
const OTHER = 'breaking none server-prefix-changed';

/** The path in front of all operations is part of what callers have configured, and the host is not. */
it.each([
  { was: url('https://a.example/x'), is: url('http://b.example:8080/x'), want: SAME },
  { was: url('https://a.example/x'), is: url('https://a.example/x/'), want: SAME },
  { was: url('https://a.example/x'), is: url('https://a.example/x///'), want: SAME },
  { was: url('https://a.example/x'), is: url('/x'), want: SAME },
  { was: url('https://a.example/x'), is: url('//b.example/x'), want: SAME },
  { was: url('https://a.example'), is: url('https://a.example/'), want: SAME },
  { was: url('https://a.example/x'), is: url('https://a.example/x', '/y'), want: SAME },
  { was: url('https://a.example/x'), is: url('https://a.example/y'), want: OTHER },
  { was: url('https://a.example/x'), is: url('https://a.example'), want: OTHER },
  { was: url('/x/y'), is: url('/xy'), want: OTHER },
  { was: url('/x/a:1'), is: url('/x/b:1'), want: OTHER },
  { was: url('/x//a'), is: url('/x//b'), want: OTHER },
  { was: url('https://a.example/x', '/y'), is: url('/y', 'https://a.example/x'), want: OTHER },
  { was: url('https://a.example/x'), is: { '/servers': [] }, want: SAME },
  { was: { '/servers': [] }, is: url('https://a.example/x'), want: SAME },
  { was: url('https://a.example/1'), is: variable('2'), want: OTHER },
  { was: variable('1'), is: variable('2'), want: OTHER },
  { was: url('https://a.example'), is: variable(undefined), want: SAME },
])('$was, and now $is: $want', ({ was, is, want }) => {
  expect([...new Set(toldOf(is, was))]).toEqual([want]);
});

it('a server whose variables are written out is the same, and words are words', () => {
  expect(toldOf(url('https://a.example/1'), variable('1'))).toEqual([]);
  expect(new Set(toldOf({ '/servers/0/description': 'One.' }))).toEqual(new Set([SAME]));
});

it('the servers of an operation stand before those of its path, and these before those of the document', () => {
  const draw = '/paths/~1qr/get/servers';
  const item = '/paths/~1qr/servers';
  const places = (from: object, given: object) =>
    changesOf({ ...given }, { ...from }).map(({ pointers, operations }) => [
      pointers.before,
      pointers.after,
      ...operations,
    ]);
  expect(places({}, { [item]: [{ url: '/a' }] })).toEqual([['#/servers', `#${item}`, 'draw']]);
  expect(places({ [item]: [{ url: '/a' }] }, { [draw]: [{ url: '/b' }] })).toEqual([[`#${item}`, `#${draw}`, 'draw']]);
  expect(places({ [draw]: [{ url: '/b' }] }, { [item]: [{ url: '/a' }] })).toEqual([]);
  expect(places({ '/servers': undefined }, { [draw]: [{ url: '/b' }] })).toEqual([['#', `#${draw}`, 'draw']]);
});
