import type { Operation } from './operation.ts';
import { must } from './refusal.ts';

/** What the operation sends as its body. A `__proto__` in the input is a field like any other, and changes nothing here. */
export function bodyOf({ body, path, query = [] }: Operation, input: object): unknown {
  if (body === 'whole') return (input as { body?: unknown }).body;
  if (body === undefined) return undefined;
  return Object.fromEntries(Object.entries(input).filter(([name]) => !path.includes(`{${name}}`) && !query.includes(name)));
}

/** JSON, or a refusal of what JSON would drop, change or choke on. Every text and number goes to `seen`. */
export function toJson(body: unknown, seen: (value: string) => void): string | undefined {
  return JSON.stringify(body, function (this: unknown, key, value: unknown) {
    must(
      !/^(fu|sy|bi)/.test(typeof value) && (typeof value !== 'number' || Number.isFinite(value)),
      'the body has a value that JSON has not: a function, symbol, BigInt, NaN or Infinity',
    );
    must(value !== null || (this as Record<string, unknown>)[key] === null, 'the body has an invalid date');
    if (/^[sn]/.test(typeof value)) seen(String(value));
    return value;
  });
}
