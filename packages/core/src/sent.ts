import type { Call } from './call.ts';

/** What of a call knows what was sent. */
export type Sent = Pick<Call, 'values' | 'json' | 'operation'>;

/**
 * Every text and number that was sent, and every field name that the document does not have: arguments, header values, the
 * credential, and the body as its JSON has it, whatever objects it came from. Only the harmless fields are left out.
 */
export function* textsOf({ values, json, operation: { body, log = [], names = '' } }: Sent): Generator<string> {
  yield* values;
  const documented = names.split(' ');
  const left: unknown[] = json === undefined ? [] : [JSON.parse(json)];
  for (let isTop = body === 'fields'; left.length > 0; isTop = false) {
    const value = left.pop();
    if (typeof value === 'string' || typeof value === 'number') yield String(value);
    if (typeof value !== 'object') continue;
    for (const [name, each] of Object.entries(value ?? {})) {
      if (isTop && log.includes(name)) continue;
      if (!Array.isArray(value) && !documented.includes(name)) yield name;
      left.push(each);
    }
  }
}
