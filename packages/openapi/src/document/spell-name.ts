const FILLERS = new Set([
  'a',
  'an',
  'the',
  'to',
  'of',
  'for',
  'by',
  'with',
  'on',
  'in',
  'is',
  'and',
  'or',
  'using',
  'management',
  'controller',
]);

/**
 * The words of a text that a name is made of: of Latin letters and digits, without marks on the letters and without the
 * words that say nothing. `I/O`, `T&C`, `W3C` and `B2B` are one word each.
 */
export function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    // I/O
    .replaceAll(/(?<![A-Za-z0-9])([A-Za-z0-9])[&/](?=[A-Za-z0-9](?![A-Za-z0-9]))/g, '$1')
    // walletBackup, QRCode, OAuth2Token
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z0-9])([A-Z][a-z]{2})/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Words as a name: `walletBackup`; undefined where there are none. A name that is spelled again stays as it is.
 *
 * @example
 * spell(wordsOf('Get W3C credential.')) // 'getW3cCredential'
 */
export function spell(words: readonly string[]): string | undefined {
  const [first, ...rest] = words;
  return first === undefined ? undefined : first + rest.map(capital).join('');
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
