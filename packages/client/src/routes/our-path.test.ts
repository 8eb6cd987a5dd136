import { expect, test } from 'vitest';
import { isSendable, ourPath } from './our-path.ts';

test.each([
  { given: '/credential', names: [], want: '/credential' },
  { given: '/credential/{id}', names: ['id'], want: '/credential/{id}' },
  { given: '/credentials/{credentialId}/', names: ['id'], want: '/credentials/{id}/' },
  { given: '/a/{y}/b/{x}', names: ['x', 'y'], want: '/a/{y}/b/{x}' },
  { given: '/a/{other}/b/{x}', names: ['x', 'y'], want: '/a/{y}/b/{x}' },
  { given: '/a/{p}/b/{q}', names: ['x', 'y'], want: '/a/{x}/b/{y}' },
  { given: '/a/v-{p}.json', names: ['x'], want: '/a/v-{x}.json' },
  { given: '/a/{x}/b/{y}', names: ['x'], want: undefined },
  { given: '/a', names: ['x'], want: undefined },
  { given: '/a/{p}/b/{p}', names: ['x', 'y'], want: undefined },
])('$given for $names: $want', ({ given, names, want }) => {
  expect(ourPath(given, names)).toBe(want);
});

test.each([
  { given: '/credential/{id}', want: true },
  { given: '/credential/', want: true },
  { given: '/{a}/{b}', want: true },
  { given: '/a//', want: true },
  { given: '/v1.0/~a/%20b', want: true },
  { given: '/a?b={id}', want: false },
  { given: '/a#b', want: false },
  { given: '//other.example.com/a', want: false },
  { given: '//other.example.com//a', want: false },
  { given: '///', want: false },
  { given: '/a/../b', want: false },
  { given: '/a/%2e%2e/b', want: false },
  { given: '/a\\b', want: false },
  { given: '/a b', want: false },
  { given: '/é', want: false },
  { given: '/a/{id', want: false },
])('$given can be sent: $want', ({ given, want }) => {
  expect(isSendable(given)).toBe(want);
});
