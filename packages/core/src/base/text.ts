let decoder: TextDecoder | undefined;

/** The text of UTF-8 bytes; undefined for what is none. A byte order mark is no part of it. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return (decoder ??= new TextDecoder('utf-8', { fatal: true })).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A text from outside as people may see it: control, escape, format, bidi and line-separating characters, and half
 * characters, as `\u{1b}`. So it stays one line, in its direction, and commands no terminal.
 */
export function visible(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`);
}

/** The same fields, with every text {@link visible}. */
export function visibleFields<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]),
  ) as Fields;
}
