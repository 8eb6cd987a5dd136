import type { Keys } from '../keys.ts';
import type { RowError } from '../row.ts';
import { storable } from './storable.ts';
import type { StoredError } from './store.ts';
import { messagePlace } from '../places.ts';

interface Place {
  readonly run: string;
  readonly reference: string;
}

/** As a store keeps it: the message may have the agency's own words, so it is sealed. */
export function sealError(keys: Keys, { run, reference }: Place, { message, ...plain }: RowError): StoredError {
  const { name, pointer } = plain;
  const texts = { name: storable(name), ...(pointer === undefined ? {} : { pointer: storable(pointer) }) };
  return { ...plain, ...texts, sealed: keys.seal(messagePlace(run, reference), message) };
}

export function openError(keys: Keys, { run, reference }: Place, { sealed, ...plain }: StoredError): RowError {
  return { ...plain, message: String(keys.open(messagePlace(run, reference), sealed)) };
}

/** What is kept of it as it is, as JSON; what is sealed has a place of its own. */
export function errorText(error: StoredError | undefined): string | null {
  if (error === undefined) return null;
  const { sealed: _, ...plain } = error;
  return JSON.stringify(plain);
}
