import { decode } from '../base/decode.ts';
import { assertInput } from '../base/failure.ts';
import { type Operation, queryNames } from '../operation.ts';
import type { PlainInput } from './plain.ts';

/** In UTF-16 units, before encoding: in a URL it can be nine times as long. */
const MAX_ARGUMENT = 2_048;

/**
 * The operation's URL. Each argument is encoded once and stays one segment, so that nothing a caller passes can change
 * which operation is called, or where.
 */
export function urlOf(
  baseUrl: string,
  operation: Operation,
  fields: PlainInput,
  seen: (value: string) => void,
): string {
  const { path } = operation;
  const textOf = (name: string, value: unknown) => {
    assertInput(
      typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value),
      `the argument \`${name}\` must be a text or a number`,
    );
    const text = String(value);
    assertInput(!/\p{Surrogate}/u.test(text), `the argument \`${name}\` has half a character, which no URL can carry`);
    seen(text);
    return text;
  };
  const segment = (_: string, name: string) => {
    const text = textOf(name, fields[name]);
    // What is blank, a server may trim, and then it is empty there.
    assertInput(decode(text).trim(), `the argument \`${name}\` must not be empty`);
    assertInput(
      text.length <= MAX_ARGUMENT && !hasDotSegment(text),
      `the argument \`${name}\` must not be a path of dots, nor longer than ${MAX_ARGUMENT} characters`,
    );
    return encodeURIComponent(text);
  };
  const url = baseUrl + path.replace(/\{([^{}]+)\}/g, segment);
  assertInput(path.startsWith('/') && new URL(url).href === url, 'the path would change on its way');
  const names = queryNames(operation);
  const pairs =
    operation.query?.flatMap((field, index) => {
      const name = names[index] as string;
      const value = fields[name];
      if (value === undefined) return [];
      if (typeof field !== 'string') return field.write(field, value, (scalar) => textOf(name, scalar), names);
      return [value].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(name, each))}`);
    }) ?? [];
  return pairs[0] ? `${url}?${pairs.join('&')}` : url;
}

/**
 * Servers and proxies decode more than once: dots count in every encoding, and before what ends a segment for some of
 * them.
 */
function hasDotSegment(text: string): boolean {
  return decode(text)
    .split(/[/\\]/)
    .some((part) => /^\.\.?(?:[;?#\0]|$)/.test(part));
}
