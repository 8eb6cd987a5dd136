import type { Operation } from './operation.ts';
import type { PlainInput } from './plain.ts';
import { must } from './refusal.ts';

/**
 * The operation's URL. Each argument is encoded once and stays one segment, so that nothing a caller passes can change
 * which operation is called, or where.
 */
export function urlOf(baseUrl: string, { path, query = [] }: Operation, fields: PlainInput, seen: (value: string) => void): string {
  const segment = (_: string, name: string) => {
    const text = textOf(name, fields[name]);
    must(text, `the argument \`${name}\` must not be empty`);
    must(!isDotSegment(text), `the argument \`${name}\` must not be a path of dots`);
    seen(text);
    return encodeURIComponent(text);
  };
  const url = baseUrl + path.replace(/\{([^}]+)\}/g, segment);
  must(path.startsWith('/') && new URL(url).href === url, 'the path would change on its way');
  const pairs = query.flatMap((name) =>
    [fields[name]].flat().filter((value) => value !== undefined).map((value) => {
      const text = textOf(name, value);
      seen(text);
      return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
    }),
  );
  return pairs.length > 0 ? `${url}?${pairs.join('&')}` : url;
}

function textOf(name: string, value: unknown): string {
  must(typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value), `the argument \`${name}\` must be a text or a number`);
  const text = String(value);
  must(!/\p{Surrogate}/u.test(text), `the argument \`${name}\` has half a character, which no URL can carry`);
  return text;
}

/** Servers and proxies decode more than once: dots count in every encoding. */
function isDotSegment(text: string): boolean {
  let plain = text;
  // As often as it takes for encodings of encodings, such as `%25%32e`; nobody decodes more often.
  for (let last = ''; plain !== last; ) {
    last = plain;
    plain = plain.replace(/%(?:25)*([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return plain.split(/[/\\]/).some((part) => part === '.' || part === '..');
}
