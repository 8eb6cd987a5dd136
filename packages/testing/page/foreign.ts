import { count } from './count.ts';

/** What turns the direction of all that follows: no name needs it, and none may do it. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** A character that leaves something on the screen. */
const INK = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * A text of somebody else as it can be shown: there is always something to read or to click, it turns nothing of what
 * stands around it, and what is longer than this is cut, and says by how much.
 */
export function clip(text: string, most = 160): string {
  // Not within a character of two units.
  const cut = text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const shown = INK.test(cut) ? cut.replace(TURNS, '\uFFFD') : '(blank)';
  const left = text.length - cut.length;
  // The remark keeps its order behind a text that is written from right to left.
  return left === 0 ? shown : `${shown}… \u2066(${count(left, 'more character')})\u2069`;
}

/** The first letter that can be seen. */
export function initialOf(text: string): string {
  return (INK.exec(text)?.[0] ?? '?').toUpperCase();
}

/** Words of ours, and between them texts of others. */
export type Sentence = readonly (string | { readonly foreign: string })[];

/** A sentence of ours: whatever is put into it is a text of somebody else. */
export function sentence(ours: TemplateStringsArray, ...foreign: readonly string[]): Sentence {
  return ours.flatMap((words, at) => [
    words,
    ...foreign.slice(at, at + 1).map((text) => ({ foreign: clip(text, 60) })),
  ]);
}

/** The same without marks, for where only a text can be. */
export function plain(parts: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.foreign)).join('');
}
