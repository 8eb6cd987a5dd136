import { expect, it } from 'vitest';
import { clip, initialOf, plain, sentence } from './foreign.ts';

it.each([
  { given: 'short', want: 'short' },
  { given: 'x'.repeat(12), want: 'xxxxxxxxxx… \u2066(2 more characters)\u2069' },
  { given: `${'x'.repeat(9)}😀`, want: 'xxxxxxxxx… \u2066(2 more characters)\u2069' },
  { given: 'x'.repeat(1_000_011), want: 'xxxxxxxxxx… \u2066(1,000,001 more characters)\u2069' },
  { given: `${' '.repeat(10)}x`, want: '(blank)… \u2066(1 more character)\u2069' },
])('clips $want', ({ given, want }) => {
  expect(clip(given, 10)).toBe(want);
});

it.each([
  { what: 'nothing', text: '' },
  { what: 'blanks', text: ' \t\n\u00A0\u3000' },
  { what: 'characters of no width', text: '\u200B\u200C\u200D\u2060\uFEFF' },
  { what: 'marks of direction alone', text: '\u200E\u200F\u202E\u2066\u2069' },
  { what: 'fillers', text: '\u115F\u1160\u3164\uFFA0\u2800' },
  { what: 'selectors and tags', text: '\uFE0F\u{E0041}\u{E0100}' },
  { what: 'control characters', text: '\u0000\u0007\u009F' },
])('$what can be read, and have no first letter', ({ text }) => {
  expect([clip(text), initialOf(text)]).toEqual(['(blank)', '?']);
});

it('no text turns what stands behind it', () => {
  for (const turn of '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069')
    expect(clip(`up${turn}gnp.exe`)).toBe('up\uFFFDgnp.exe');
});

it.each([
  { given: 'ada', want: 'A' },
  { given: '\u200B  ß', want: 'SS' },
  { given: '👍🏽', want: '👍' },
  { given: 'שלום', want: 'ש' },
])('$given begins with $want', ({ given, want }) => {
  expect(initialOf(given)).toBe(want);
});

it('a sentence keeps apart what is ours and what is not', () => {
  const told = sentence`${'Ada'} opened ${'x'.repeat(61)}.`;
  expect(told).toEqual([
    '',
    { foreign: 'Ada' },
    ' opened ',
    { foreign: `${'x'.repeat(60)}… \u2066(1 more character)\u2069` },
    '.',
  ]);
  expect(plain(sentence`${'Ada'} opened ${''}.`)).toBe('Ada opened (blank).');
});
