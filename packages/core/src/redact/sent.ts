import type { Operation } from '../operation.ts';

/** What of a call knows what was sent. */
export interface Sent {
  readonly operation: Pick<Operation, 'body' | 'log' | 'names'>;
  /** The texts that were sent beside the body: a server's message could echo them. */
  readonly values: Iterable<string>;
  readonly json: string | undefined;
  /** The harmless fields, as they are shown. Default: none is. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The same while there are requests: the credential comes to it when it is there. */
export interface SentRequest extends Sent {
  readonly operation: Operation;
  readonly values: Set<string>;
}

/** Of what was refused before anything was built. */
export const NOTHING: Sent = { operation: {}, values: new Set(), json: undefined };

/**
 * Every text and number that was sent, and every field name that the document does not have: arguments, header values,
 * the credential, and the body as its JSON has it, whatever objects it came from. Only the harmless fields that are
 * shown are left out.
 */
export function* textsOf({ values, json, fields = {}, operation: { body, log, names } }: Sent): Generator<string> {
  yield* values;
  const documented = names?.split(' ');
  const shown = log?.split(' ');
  const left: unknown[] = json === undefined ? [] : [JSON.parse(json)];
  for (let isTop = body === 'fields'; left.length > 0; isTop = false) {
    const value = left.pop();
    if (typeof value === 'string' || typeof value === 'number') yield String(value);
    if (typeof value !== 'object') continue;
    for (const [name, each] of Object.entries(value ?? {})) {
      if (isTop && shown?.includes(name) && Object.hasOwn(fields, name)) continue;
      if (!Array.isArray(value) && !documented?.includes(name)) yield name;
      left.push(each);
    }
  }
}
