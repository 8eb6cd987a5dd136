/**
 * What is not seen, or changes how the text around it is shown or where its lines end: control characters, separators
 * of lines, marks of the writing direction, halves of surrogate pairs, which no file in UTF-8 can hold. Named one by
 * one where the class would grow with the version of Unicode: the same document must give the same bytes on every Node.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/gu;

/** The text with what is hidden written out, such as `\u202e`. */
export function showHidden(text: string, spelled: Readonly<Record<string, string>> = {}): string {
  return text.replace(HIDDEN, (character) => spelled[character] ?? unicodeEscape(character));
}

/** `\u2028`, in lower case as JSON spells it. */
function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The same for what people read on several lines: only what ends a line stays. */
export function showHiddenInLines(text: string): string {
  return text
    .split('\n')
    .map((line) => showHidden(line))
    .join('\n');
}
