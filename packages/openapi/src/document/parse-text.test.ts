import { expect, it } from 'vitest';
import { DocumentError } from './document-error.ts';
import { parseText } from './parse-text.ts';

const reasonOf = (text: string): { pointer: string; reason: string } => {
  try {
    parseText(text, 'f');
  } catch (error) {
    if (error instanceof DocumentError) return { pointer: error.pointer, reason: error.reason };
    throw error;
  }
  throw new Error('was accepted');
};

it.each<{ given: string; want: unknown }>([
  { given: '{"a": [1, -2.5e3, true, null, "x\\u0041\\n"]}', want: { a: [1, -2500, true, null, 'xA\n'] } },
  { given: '\uFEFF{}', want: {} },
  { given: ' [ ] ', want: [] },
  { given: '{"constructor": {"prototype": 1}}', want: { constructor: { prototype: 1 } } },
  { given: 'a: 1\nb: [x, ~]\n200: ok\n', want: { a: 1, b: ['x', null], 200: 'ok' } },
  { given: 'a: &x { b: 1 }\nc: *x\n', want: { a: { b: 1 }, c: { b: 1 } } },
])('parses $given', ({ given, want }) => {
  expect(parseText(given, 'f')).toEqual(want);
});

it('gives every place of an alias an object of its own', () => {
  const { a, c } = parseText('a: &x { b: 1 }\nc: *x\n', 'f') as { a: object; c: object };
  expect(a).not.toBe(c);
});

it.each<{ given: string; want: unknown }>([
  { given: '', want: { pointer: '1:1', reason: 'is empty' } },
  { given: '<!doctype html><html>', want: { pointer: '1:1', reason: expect.stringContaining('is HTML') } },
  {
    given: '{"a": 1,\n "b": 2',
    want: { pointer: '2:8', reason: "malformed JSON: the text ends where ',' or '}' should come (truncated?)" },
  },
  { given: '{"a": 1,}', want: { pointer: '1:9', reason: 'malformed JSON: expected a key in double quotes' } },
  { given: '{"a": [1 2]}', want: { pointer: '1:10', reason: "malformed JSON: expected ',' or ']'" } },
  { given: '{"a" 1}', want: { pointer: '1:6', reason: "malformed JSON: expected ':'" } },
  { given: '{"a": 01}', want: { pointer: '1:7', reason: 'malformed JSON: expected a value' } },
  { given: '{"a": nul}', want: { pointer: '1:7', reason: 'malformed JSON: expected a value' } },
  { given: '{"a": "x\ny"}', want: { pointer: '1:9', reason: 'malformed JSON: expected the end of a string' } },
  { given: '{} {}', want: { pointer: '1:4', reason: 'malformed JSON: expected nothing more' } },
  { given: '{"p": {"/a": 1, "/a": 2}}', want: { pointer: '1:17', reason: "the key '/a' stands twice in #/p" } },
  { given: '{"__proto__": {"x": 1}}', want: { pointer: '1:2', reason: "the key '__proto__' is refused in #" } },
  { given: '['.repeat(100_000), want: { pointer: '1:302', reason: 'nested more than 300 levels deep' } },
  {
    given: 'a: [1\nb: 2',
    want: { pointer: expect.stringMatching(/^\d:\d$/), reason: expect.stringContaining('malformed YAML') },
  },
  { given: 'a: 1\na: 2', want: { pointer: '2:1', reason: expect.stringContaining('unique') } },
  { given: 'a: !!js/function x', want: { pointer: '1:4', reason: expect.stringContaining('Unresolved tag') } },
  { given: 'a: *nowhere', want: { pointer: '#', reason: expect.stringContaining('nowhere') } },
  { given: 'a: { b: .nan }', want: { pointer: '#/a/b', reason: 'NaN is no JSON number' } },
  { given: 'x: { __proto__: { y: 1 } }', want: { pointer: '#/x', reason: "the key '__proto__' is refused" } },
  {
    given: `- ${'['.repeat(50_000)}`,
    want: { pointer: expect.anything(), reason: expect.stringContaining('malformed YAML') },
  },
])('refuses $given', ({ given, want }) => {
  expect(reasonOf(given)).toEqual(want);
});

it('refuses an alias bomb by counting what it would write out', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
  );
  const bomb = ['a0: &a0 [lol]', ...levels].join('\n');
  expect(reasonOf(bomb).reason).toContain('alias bomb');
});
