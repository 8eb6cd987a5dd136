import type { JsonObject } from '../document/schema.ts';

const BY_FORMAT: Readonly<Record<string, string>> = {
  'date-time': '2026-01-15T09:30:00.000Z',
  date: '2026-01-15',
  time: '09:30:00Z',
  uuid: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  email: 'alice@example.com',
  uri: 'https://agency.example.com/',
  url: 'https://agency.example.com/',
  hostname: 'agency.example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
};
const UUID = BY_FORMAT['uuid'] ?? '';
/** Tried where there is a pattern; making a text for any pattern is not worth a library. */
const CANDIDATES = [
  ...Object.values(BY_FORMAT),
  '1',
  '123456',
  'a',
  'A',
  'text',
  'Text',
  'example',
  '+14155550100',
  'did:example:123456789abcdefghi',
  'default:ap1',
  'com.example',
  '1.0',
  '1.0.0',
];

/** A text that a string schema allows: by its format, its pattern, its lengths. The same one every time. */
export function exampleText(schema: JsonObject, name: string): string {
  const least = Number(schema.minLength ?? 0);
  const most = Number(schema.maxLength ?? Number.POSITIVE_INFINITY);
  const fits = (text: string) => text.length >= least && text.length <= most;
  const pattern = typeof schema.pattern === 'string' ? expression(schema.pattern) : undefined;
  if (pattern !== undefined) {
    const found = [name, ...CANDIDATES].find((text) => pattern.test(text) && fits(text));
    if (found !== undefined) return found;
  }
  const format = Object.hasOwn(BY_FORMAT, String(schema.format)) ? BY_FORMAT[String(schema.format)] : undefined;
  if (format !== undefined) return format;
  if (fits(UUID) && least === UUID.length) return UUID;
  if (/ur[il]$/i.test(name) && fits(BY_FORMAT['uri'] ?? '')) return BY_FORMAT['uri'] ?? '';
  const text = name === '' ? 'text' : name;
  return text
    .repeat(Math.max(1, Math.ceil(least / text.length)))
    .slice(0, Math.max(least, Math.min(most, text.length)));
}

function expression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}
