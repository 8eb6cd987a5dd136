import { expect, it } from 'vitest';
import { DocumentError } from './document-error.ts';
import { parseJson } from './parse-json.ts';

const reasonOf = (text: string): { pointer: string; reason: string } => {
  try {
    parseJson(text, 'f');
  } catch (error) {
    if (error instanceof DocumentError) return { pointer: error.pointer, reason: error.reason };
    throw error;
  }
  throw new Error('was accepted');
};

it.each<{ given: string; want: unknown }>([
  { given: '{"a": [1, -2.5e3, true, null, "x\\u0041\\n"]}', want: { a: [1, -2500, true, null, 'xA\n'] } },
  { given: ' [ ] ', want: [] },
  { given: '\t{\r\n} ', want: {} },
  { given: '{"constructor": {"prototype": 1}}', want: { constructor: { prototype: 1 } } },
  { given: '[0, -0.5, 10, 1.25, 1E2, 1e-2, 1e+10, false]', want: [0, -0.5, 10, 1.25, 100, 0.01, 1e10, false] },
  { given: String.raw`["\"\\\/\b\f\n\r\t", "\uD83D\uDE00\u00e9", ""]`, want: ['"\\/\b\f\n\r\t', '😀é', ''] },
  { given: '{"": {"": []} , "b" : [[1],[2]]}', want: { '': { '': [] }, b: [[1], [2]] } },
])('parses $given', ({ given, want }) => {
  expect(parseJson(given, 'f')).toEqual(want);
});

it.each<{ given: string; want: unknown }>([
  {
    given: '',
    want: { pointer: '1:1', reason: 'malformed JSON: the text ends where a value should come (truncated?)' },
  },
  {
    given: '{"a": 1,\n "b": 2',
    want: { pointer: '2:8', reason: "malformed JSON: the text ends where ',' or '}' should come (truncated?)" },
  },
  { given: '{"a": 1,}', want: { pointer: '1:9', reason: 'malformed JSON: expected a key in double quotes' } },
  { given: '{"a": [1 2]}', want: { pointer: '1:10', reason: "malformed JSON: expected ',' or ']'" } },
  { given: '{"a": 1 "b"}', want: { pointer: '1:9', reason: "malformed JSON: expected ',' or '}'" } },
  { given: '[1,]', want: { pointer: '1:4', reason: 'malformed JSON: expected a value' } },
  { given: '{"a" 1}', want: { pointer: '1:6', reason: "malformed JSON: expected ':'" } },
  ...['01', '+1', '.5', '1.', '1.x', '1e', '1ex', '-', 'nul', 'nullx', 'truely', '1a', '0x1', "'a'", 'NaN'].map(
    (value) => ({
      given: `{"a": ${value}}`,
      want: { pointer: '1:7', reason: 'malformed JSON: expected a value' },
    }),
  ),
  { given: '{"a": "x\ny"}', want: { pointer: '1:9', reason: 'malformed JSON: expected the end of a string' } },
  { given: '["\\x"]', want: { pointer: '1:3', reason: 'malformed JSON: expected the end of a string' } },
  { given: '["\\u12g4"]', want: { pointer: '1:3', reason: 'malformed JSON: expected the end of a string' } },
  { given: '{} {}', want: { pointer: '1:4', reason: 'malformed JSON: expected nothing more' } },
  { given: '{"p": {"/a": 1, "/a": 2}}', want: { pointer: '1:17', reason: "the key '/a' stands twice in #/p" } },
  {
    given: '{"p": [{"a": {"b": 1, "b": 2}}]}',
    want: { pointer: '1:23', reason: "the key 'b' stands twice in #/p/0/a" },
  },
  { given: '{"__proto__": {"x": 1}}', want: { pointer: '1:2', reason: "the key '__proto__' is refused in #" } },
])('refuses $given', ({ given, want }) => {
  expect(reasonOf(given)).toEqual(want);
});

it('refuses what is nested too deeply, and nothing less', () => {
  expect(reasonOf('['.repeat(100_000))).toEqual({ pointer: '1:302', reason: 'nested more than 300 levels deep' });
  expect(reasonOf('{"a":'.repeat(302)).reason).toBe('nested more than 300 levels deep');
  expect(() => parseJson(`${'['.repeat(301)}${']'.repeat(301)}`, 'f')).not.toThrow();
});
