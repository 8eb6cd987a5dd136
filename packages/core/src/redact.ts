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
  const forms = [...values].filter((value) => value && value.length <= text.length).flatMap(formsOf);
  const known = forms.length > 0 ? [new RegExp(forms.sort((a, b) => b.length - a.length).join('|'), 'giu')] : [];
  return [...known, TELLING].reduce((rest, pattern) => rest.replace(pattern, HIDDEN), text);
}

/** Patterns for a value as it is, in a URL, in JSON and in base64. */
function formsOf(value: string): string[] {
  const whole = value.replace(/\p{Surrogate}/gu, '\ufffd');
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(whole))).replace(/=+$/, '');
  const forms = [value, encodeURIComponent(whole), JSON.stringify(value).slice(1, -1), base64, base64.replace(/\+/g, '-').replace(/\//g, '_')];
  // A short value, such as "42", is hidden where it stands alone: within other words it tells nothing.
  return forms
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .map((form) => (value.length > 3 ? form : `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`));
}
