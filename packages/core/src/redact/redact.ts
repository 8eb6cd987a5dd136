import { decode } from '../base/decode.ts';
import { isFields } from '../base/own.ts';
import { visible, visibleFields } from '../base/text.ts';
import type { Operation } from '../operation.ts';
import { type Sent, textsOf } from './sent.ts';
import { LONG, wordsOf, writtenIn } from './words.ts';

/**
 * Ids as people and machines make them: with a letter and a digit, and without what e-mail addresses, URLs and names
 * have.
 */
const ID = /^(?=.*\d)(?=.*[a-z])[\w.:-]{1,64}$/i;
/**
 * What an allowed field may show: numbers, booleans, and texts, which the document says are enums or harmless. A
 * request id that does not look like one is hidden, as callers put e-mail addresses there; so are the ids that the
 * caller wants to see, alone or in a list.
 *
 * @param value - An input, or with no operation a result. What is no object has none.
 * @param ids - The names of the ids that are shown beside, wherever they go.
 */
export function harmlessFields(
  { log, body }: Pick<Operation, 'log' | 'body'>,
  value: unknown,
  ids?: readonly string[],
): Readonly<Record<string, unknown>> {
  const shown = body === 'fields' ? log?.split(' ') : undefined;
  const isShown = ([name, field]: readonly [string, unknown]) =>
    ids?.includes(name)
      ? [field].flat().every(isId)
      : shown?.includes(name) && /^[snb]/.test(typeof field) && (name !== 'requestId' || isId(field));
  return Object.freeze(visibleFields(Object.fromEntries(Object.entries(isFields(value) ? value : {}).filter(isShown))));
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && ID.test(value);
}

const HIDDEN = '[redacted]';
/** In UTF-16 units: reading through more would take seconds. */
const MAX_SENT = 5_000_000;
/** In UTF-16 units. Longer texts are not shown: a cut could leave the half of a value. */
const MAX_TEXT = 2_000;
/** A whole value of so many signs is found whatever stands between them. */
const LONG_VALUE = 6;
/** A text with more of what was sent is hidden as a whole. */
const MAX_FOUND = 200;

/**
 * A server's text without the words that were sent, in whatever writing; without URLs, DIDs, e-mail addresses and what
 * is long enough to be a token; and with nothing in it that is not visible. One pass over the text, one over what was
 * sent.
 */
export function scrub(text: string, sent: Sent): string {
  if (text.length > MAX_TEXT || isLarge(sent)) return `[${text.length} characters]`;
  const shown = hide(text.split(/([\s"'<>])/), sent, /:\/\/|\bdid:|.@.|[\w+/=.-]{32}/i);
  return visible(shown.replace(/\[redacted\][\s"'<>\\]*(?=\[redacted\])/g, ''));
}

/** Whether more was sent than is read through for a text. */
export function isLarge({ json }: Sent): boolean {
  return json !== undefined && json.length > MAX_SENT;
}

/** JSON pointers without what was sent. The numbers of list items stay. */
export function scrubPointers(pointers: readonly string[], sent: Sent): string[] {
  if (isLarge(sent)) return pointers.map(() => HIDDEN);
  return hide(pointers.join('\n').split(/(\n|\/(?:\d{1,4}(?![^/\n]))?)/), sent).split('\n');
}

/**
 * Hides the parts that have something in them that was sent, or that have the pattern. Each second part is a separator.
 */
export function hide(parts: readonly string[], sent: Sent, pattern?: RegExp): string {
  const words = parts.map(writtenIn);
  const bares = parts.map((part) => wordsOf(decode(part)).join(''));
  const known = new Set(words.flat());
  const all = [...known, ...bares].join('');
  const found = new Set<string>();
  const values = new Set<string>();
  for (const text of textsOf(sent)) {
    for (const plain of new Set([text, text.length > MAX_TEXT ? text : decode(text)])) {
      const own = wordsOf(plain);
      for (const word of own) if (known.has(word) || (word.length >= LONG && all.includes(word))) found.add(word);
      const value = own.join('');
      if (value.length >= LONG_VALUE && all.includes(value)) {
        found.add(value);
        values.add(value);
      }
      if (found.size > MAX_FOUND) return HIDDEN;
    }
  }
  const told = words.map((own) =>
    own.some((word) => [...found].some((each) => (each.length < LONG ? each === word : word.includes(each)))),
  );
  // What is told with other signs within cannot be cut out.
  const left = bares.map((bare, index) => (told[index] ? HIDDEN : bare)).join('');
  if ([...values].some((value) => left.includes(value))) return HIDDEN;
  return parts
    .map((part, index) => (index % 2 ? part : told[index] || pattern?.test(part) ? HIDDEN : visible(part)))
    .join('');
}
