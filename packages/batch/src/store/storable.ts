/**
 * A text that others gave, such as an id, as every store can keep it: Postgres takes neither NUL nor half a character,
 * and an answer that cannot be kept would make its row unknown.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
