import { expect, it } from 'vitest';
import { parseText } from './parse-text.ts';

it.each<{ why: string; given: string; want: unknown }>([
  { why: 'JSON by its first character', given: '\uFEFF {"a": "b: c"}', want: { a: 'b: c' } },
  { why: 'a list in JSON', given: '\n[1]', want: [1] },
  { why: 'YAML', given: '\uFEFFa: 1\nb: [x]\n', want: { a: 1, b: ['x'] } },
])('parses $why', ({ given, want }) => {
  expect(parseText(given, 'f')).toEqual(want);
});

it.each([
  { given: '', want: 'f:1:1: is empty' },
  { given: ' \n', want: 'f:1:1: is empty' },
  { given: '\n<!doctype html><html>', want: /^f:1:1: is HTML or XML, not JSON or YAML/ },
  // What would be YAML too, but for the key that stands twice.
  { given: '{"a": 1, "a": 2}', want: "f:1:10: the key 'a' stands twice in #" },
  { given: '[1,]', want: 'malformed JSON' },
  { given: 'a: [', want: 'malformed YAML' },
])('refuses $given', ({ given, want }) => {
  expect(() => parseText(given, 'f')).toThrow(want);
});
