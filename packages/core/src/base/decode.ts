/** Percent encoding, escapes of JSON, entities of HTML, at the end of a text. */
const WRITING =
  /(?:%([\da-f]{2})|\\u([\da-f]{4})|&#x([\da-f]{1,6});|&#(\d{1,7});|\\[bfnrt]|&(?:amp|lt|gt|quot|apos|nbsp);)$/i;
const LONGEST = 10;
/** Stand for the bytes above ASCII until their neighbours are known. */
const BYTES = 0xf700;

/**
 * A text without its encodings, and encodings of encodings, however deep: `%25%32e` is a full stop. Each sign is pushed
 * once, and what it completes is replaced by the sign that it is the writing of; so the time is that of the text's
 * length.
 */
export function decode(source: string): string {
  // Most texts have no encoding in them.
  if (!/[%\\&]/.test(source)) return source;
  const signs: string[] = [];
  for (const next of source) {
    signs.push(next);
    let found = /[\da-fnrt;]/i.test(next) && last(signs);
    for (; found; found = last(signs)) {
      const [writing, byte, unit, hex, decimal] = found;
      const code = Number(decimal ?? `0x${byte ?? unit ?? hex}`);
      signs.splice(
        -writing.length,
        writing.length,
        code <= 0x10ffff
          ? String.fromCodePoint(byte && code > 127 ? BYTES + code : code)
          : writing === '&amp;'
            ? '&'
            : ' ',
      );
    }
  }
  return signs.join('').replace(/[\uf780-\uf7ff]+/g, textOfBytes);
}

function last(signs: readonly string[]): RegExpExecArray | null {
  return WRITING.exec(signs.slice(-LONGEST).join(''));
}

/** The text of UTF-8 bytes, each of them the lower half of a unit. What is none becomes a sign that is in no word. */
export function textOfBytes(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
