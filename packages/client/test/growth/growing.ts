/** A way in for text from outside. */
export interface Growing {
  readonly name: string;
  /** Everything that is done with a text of that size. What it throws or rejects with is an end like any other. */
  readonly enter: (size: number) => unknown;
  /** The largest text that it reads: longer ones are refused, which takes no time at all. Default: none. */
  readonly limit?: number;
}

export const times = <Each>(count: number, each: (at: number) => Each): Each[] =>
  Array.from({ length: count }, (_, at) => each(at));
export const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Texts that have made patterns and loops slow. */
export const PUMPS = [
  'a',
  ' ',
  '\\',
  '%',
  '%3',
  '%25',
  '\\\\u00',
  '&amp;',
  '&#',
  '.',
  '/',
  '..%2f',
  '@',
  'a@',
  '://',
  '[redacted] ',
  '"',
  "'",
  '0',
  '00T',
  '=',
  '-',
  '\u202e',
  '\u0301',
  '😀',
  '{',
  '{a',
  '<',
  '<!--',
  '<!---->',
  '(',
  'rgb(',
];
