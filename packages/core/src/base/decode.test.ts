import { describe, expect, test } from 'vitest';
import { decode, textOfBytes } from './decode.ts';

describe('a text without its encodings', () => {
  test.each([
    // Percent encoding, of UTF-8.
    { given: '%41%6a%4A', want: 'AjJ' },
    { given: 'a%2fb%2Fc', want: 'a/b/c' },
    { given: '%00%7f', want: '\u0000\u007f' },
    { given: '%c3%a4%C3%B6', want: 'äö' },
    { given: 'x%f0%9f%98%80y', want: 'x😀y' },
    { given: '%80%e4%ff', want: '\ufffd\ufffd\ufffd' },
    { given: '%c3x%a4', want: '\ufffdx\ufffd' },
    // Escapes of JSON.
    { given: '\\u0041\\u00e4\\u00E4', want: 'Aää' },
    { given: '\\ud83d\\ude00', want: '😀' },
    { given: 'a\\bb\\fc\\nd\\re\\tf', want: 'a b c d e f' },
    // Entities of HTML.
    { given: '&#x41;&#x6A;&#X6a;&#x10ffff;', want: 'Ajj\u{10ffff}' },
    { given: '&#65;&#228;&#1114111;', want: 'Aä\u{10ffff}' },
    { given: '&#x000041;&#0000065;', want: 'AA' },
    { given: 'a&amp;b&lt;c&gt;d&quot;e&apos;f&nbsp;g', want: 'a&b c d e f g' },
    // No sign is that large.
    { given: 'a&#x110000;b&#1114112;c', want: 'a b c' },
    // Encodings of encodings, of one kind or of several.
    { given: '%252e', want: '.' },
    { given: '%25252525252e', want: '.' },
    { given: '%25%32e', want: '.' },
    { given: '%%32e', want: '.' },
    { given: '&amp;amp;#65;', want: 'A' },
    { given: '&#37;41', want: 'A' },
    { given: '\\u005cu0041', want: 'A' },
    { given: '%5cu0041', want: 'A' },
    { given: '%26lt%3bx', want: ' x' },
  ])('$given', ({ given, want }) => {
    expect(decode(given)).toBe(want);
    expect(decode(`ä😀${given} z`)).toBe(`ä😀${want} z`);
  });

  test.each([
    '',
    'plain text, ÄÖ 山田 😀, bfnrt 41;',
    '100%',
    '%4',
    '%4x',
    '%x4',
    '%g1',
    '4%1',
    '\\u004',
    '\\u00x4',
    'u0041',
    '\\x41',
    '\\a',
    '&copy;',
    'amp;',
    '&amp',
    '&#;',
    '&#x;',
    '&#xg;',
    '&#a;',
    '&#65',
    '#65;',
    '&#x0000041;',
    '&#00000065;',
  ])('%j has none', (given) => {
    expect(decode(given)).toBe(given);
  });
});

test('its time is that of the text’s length, however deep the encodings are', () => {
  expect(decode(`%${'25'.repeat(100_000)}2e`)).toBe('.');
  expect(decode('&amp;'.repeat(100_000))).toBe('&'.repeat(100_000));
});

test('bytes are the lower halves of units, and a text as UTF-8', () => {
  expect(textOfBytes('\uf741\uf7c3\uf7a4')).toBe('Aä');
  expect(textOfBytes('a\u00ff')).toBe('a\ufffd');
});
