import { expect, test } from 'vitest';
import { wordsOf, writtenIn } from './words.ts';

const FORMS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKC'),
  (text) => text.normalize('NFKD'),
];

test('every sign of Unicode is the same word in every case, width and composition', () => {
  const others: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code);
    if (!/[\p{L}\p{N}\p{M}\p{So}]/u.test(sign)) continue;
    const text = `x${sign}x`;
    // Most are always the same, and there are 140,000.
    const forms = FORMS.map((form) => form(text)).filter((form) => form !== text);
    if (forms.some((form) => `${wordsOf(form)}` !== `${wordsOf(text)}`)) others.push(`${sign} ${code.toString(16)}`);
  }
  expect(others).toEqual([]);
});

test.each([
  { given: 'Ada Lovelace', want: ['ADA', 'LOVELACE'] },
  { given: '+49 (170) a_b-c.d', want: ['49', '170', 'A', 'B', 'C', 'D'] },
  { given: '007, 0, 000, 0a, 1001', want: ['7', '0', '0', 'A', '1001'] },
  { given: '1990-05-17T00:00:00.000Z', want: ['1990', '5', '17', '0', '0', '0', 'Z'] },
  { given: 'ö 1990-05-17t10:00', want: ['Ö', '1990', '5', '17', '10', '0'] },
  // No date: a letter stands before, or no two digits after.
  { given: '1T20 aT20 12T3 12TA', want: ['1T20', 'AT20', '12T3', '12TA'] },
  { given: 'Love\u200blace Zo\u0065\u200d\u0308', want: ['LOVELACE', 'ZOË'] },
  { given: '山田 😀 ① ²', want: ['山田', '😀', '1', '2'] },
  { given: ' .,-\u2028', want: [] },
  { given: '', want: [] },
])('the words of $given', ({ given, want }) => {
  expect(wordsOf(given)).toEqual(want);
});

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  { given: 'Ada%20Lovelace', want: ['ADA', 'LOVELACE'] },
  { given: base64('Ada'), want: ['ADA'] },
  { given: base64('Ada\nLi'), want: ['ADA', 'LI', 'ADALI'] },
  { given: base64('Lovelace').replace('=', ''), want: ['LOVELACE'] },
  { given: Buffer.from('~Lovelace?').toString('base64url'), want: ['LOVELACE'] },
  // Something may stand before it, without a blank.
  ...['x', 'xy', 'xyz'].map((before) => ({ given: `${before}${base64('Adam')}`, want: ['ADAM'] })),
])('what is written in $given', ({ given, want }) => {
  expect(writtenIn(given)).toEqual(expect.arrayContaining(want));
});

test.each(['such', 'name', 'holder', 'There', 'agency', 'does'])(
  'a short word in what %s would be in base64 is there by chance',
  (given) => {
    expect(writtenIn(given).filter((word) => word.length < 4 && word !== given.toUpperCase())).toEqual([]);
  },
);
