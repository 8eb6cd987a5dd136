/**
 * A document's text as people may see it: what commands a terminal, ends a line or turns it is escaped. As core does
 * it.
 */
export function visible(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
