import { decode, textOfBytes } from '../base/decode.ts';

/** Words of so many signs are found within other words too, shorter ones as words only. */
export const LONG = 4;

/**
 * The words of a text, in one form of all in which Unicode writes the same: `ß` and `SS`, `ς` and `Σ`, `𝐀` and `a`;
 * without leading zeros. A date's day ends before its `T`.
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .normalize('NFKC');
  const words = folded.replace(/(\d\d)T(?=\d\d)/g, '$1 ').match(/[\p{L}\p{N}\p{M}\p{So}]+/gu);
  return (words ?? []).map((word) => word.replace(/^0+(?=.)/, ''));
}

/** The words of a text as it is, of what its encodings say, and of what it has in base64. */
export function writtenIn(text: string): string[] {
  const plain = decode(text);
  const words = [...wordsOf(text), ...wordsOf(plain)];
  for (const [run] of plain.matchAll(/[\w+/-]{2,}/g)) {
    // Something may stand before it, without a blank.
    for (let skip = 0; skip < 4; skip++) {
      const bytes = fromBase64(run.slice(skip));
      // In the noise that other words give, a short word is there by chance.
      const isNoise = skip > 0 || /(?!\s)[\p{C}\ufffd]/u.test(bytes);
      const own = wordsOf(bytes);
      words.push(...[...own, own.join('')].filter((word) => !isNoise || word.length >= LONG));
    }
  }
  return words;
}

function fromBase64(text: string): string {
  const whole = text
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .slice(0, text.length % 4 === 1 ? -1 : undefined);
  return textOfBytes(atob(whole));
}
