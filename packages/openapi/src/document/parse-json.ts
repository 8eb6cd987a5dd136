import { DocumentError } from './document-error.ts';
import { pointerOf } from './pointer.ts';

/** Deeper nesting is no document but an attack on the stack. */
export const MAX_DEPTH = 300;

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
// A character at a time: a pattern for whole strings would overflow on very long ones.
const STRING_PART = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Parses JSON. `JSON.parse` does not say where most errors are and silently drops the first of two equal keys,
 * which would lose an operation.
 *
 * @throws {DocumentError} with line and column.
 */
export function parseJson(text: string, file: string): unknown {
  let at = 0;

  const fail = (reason: string, where = at): never => {
    const before = text.slice(0, where).split('\n');
    throw new DocumentError(file, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, reason);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const expected = (what: string): never =>
    fail(
      at < text.length
        ? `malformed JSON: expected ${what}`
        : `malformed JSON: the text ends where ${what} should come (truncated?)`,
    );
  const skip = (character: string): boolean => {
    take(SPACE);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };

  const string = (): string => {
    const start = at;
    at += 1;
    while (take(STRING_PART) !== undefined);
    if (text[at] !== '"') expected('the end of a string');
    at += 1;
    return String(JSON.parse(text.slice(start, at)));
  };

  const object = (path: string[]): unknown => {
    const entries = new Map<string, unknown>();
    if (skip('}')) return {};
    do {
      take(SPACE);
      const start = at;
      if (text[at] !== '"') expected('a key in double quotes');
      const key = string();
      if (entries.has(key)) fail(`the key '${key}' stands twice in ${pointerOf(path)}`, start);
      if (key === '__proto__') fail(`the key '__proto__' is refused in ${pointerOf(path)}`, start);
      if (!skip(':')) expected("':'");
      entries.set(key, value([...path, key]));
    } while (skip(','));
    if (!skip('}')) expected("',' or '}'");
    return Object.fromEntries(entries);
  };

  const array = (path: string[]): unknown[] => {
    const items: unknown[] = [];
    if (skip(']')) return items;
    do items.push(value([...path, String(items.length)]));
    while (skip(','));
    if (!skip(']')) expected("',' or ']'");
    return items;
  };

  const value = (path: string[]): unknown => {
    take(SPACE);
    if (path.length > MAX_DEPTH) fail(`nested more than ${MAX_DEPTH} levels deep`);
    if (text[at] === '"') return string();
    if (skip('{')) return object(path);
    if (skip('[')) return array(path);
    const scalar = take(SCALAR);
    return scalar === undefined ? expected('a value') : (JSON.parse(scalar) as unknown);
  };

  const root = value([]);
  take(SPACE);
  return at < text.length ? fail('malformed JSON: expected nothing more') : root;
}
