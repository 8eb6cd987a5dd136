import type { Operation } from './operation.ts';

/** What an allowed field may show: numbers, booleans, and texts, which the document says are enums or harmless. */
export function harmlessFields({ log = [], body }: Operation, input: object): Readonly<Record<string, unknown>> {
  if (body !== 'fields') return Object.freeze({});
  return Object.freeze(
    Object.fromEntries(Object.entries(input).filter(([name, value]) => log.includes(name) && /^(s|n|b)/.test(typeof value))),
  );
}

/** URLs of any scheme, DIDs, e-mail addresses, and tokens. */
const TELLING = /[a-z][\w+.-]*:\/\/\S+|\bdid:\S+|[^\s@"'<>]+@[^\s@"'<>]+|[\w+/=.-]{32,}/giu;
const HIDDEN = '[redacted]';
const MAX_TEXT = 2_000;

/** A text from outside without the given values, in whatever form it has them, and without what looks like a secret. */
export function scrub(text: string, values: Iterable<string>): string {
  // A cut could leave the half of a value; so a long text is not cut.
  if (text.length > MAX_TEXT) return `[${text.length} characters]`;
  const lower = text.toLowerCase();
  const given = [...values].filter((value) => value && value.length <= text.length);
  const known = given.flatMap((value) =>
    formsOf(value).filter((form) => form && lower.includes(form.toLowerCase())).map((form) => patternOf(form, value.length > 3)),
  );
  const patterns = known.length > 0 ? [new RegExp(known.sort((a, b) => b.length - a.length).join('|'), 'giu'), TELLING] : [TELLING];
  const shown = patterns.reduce((rest, pattern) => rest.replace(pattern, HIDDEN), text);
  // A value in half or in several encodings cannot be cut out by a pattern: then nothing of the text is shown.
  const parts = shown.split(HIDDEN).map(bareOf);
  const isTold = given.map(bareOf).some((bare) => encodeURIComponent(bare).length > 3 && parts.some((part) => part.includes(bare)));
  return isTold ? HIDDEN : shown;
}

/** The letters and digits of a text, without any encoding. */
function bareOf(text: string): string {
  return text
    .replace(/%(?:25)+/g, '%')
    .replace(/(?:%[0-9a-f]{2})+/gi, decoded)
    .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+[a-z]|&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|apos|gt|lt|nbsp|quot);/gi, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The text of `%XX%XX`; what is none of UTF-8 becomes a character that is no letter. */
function decoded(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text.slice(1).split('%'), (hex) => Number.parseInt(hex, 16)));
}

/** A value as it is, in a URL, in JSON and in base64. */
function formsOf(value: string): string[] {
  const whole = value.replace(/\p{Surrogate}/gu, '\ufffd');
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(whole))).replace(/=+$/, '');
  return [value, encodeURIComponent(whole), JSON.stringify(value).slice(1, -1), base64, base64.replace(/\+/g, '-').replace(/\//g, '_')];
}

/** A short value, such as "42", is hidden where it stands alone: within other words it tells nothing. */
function patternOf(form: string, isLong: boolean): string {
  const pattern = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return isLong ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}
