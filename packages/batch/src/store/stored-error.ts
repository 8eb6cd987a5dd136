import type { Keys } from '../keys.ts';
import type { RowError } from '../row.ts';
import type { StoredError } from './store.ts';
import { messagePlace } from '../places.ts';

interface Place {
  readonly run: string;
  readonly reference: string;
}

/** As a store keeps it: the message may have the agency's own words, so it is sealed. */
export function sealError(keys: Keys, { run, reference }: Place, { message, ...plain }: RowError): StoredError {
  return { ...plain, sealed: keys.seal(messagePlace(run, reference), message) };
}

export function openError(keys: Keys, { run, reference }: Place, { sealed, ...plain }: StoredError): RowError {
  return { ...plain, message: String(keys.open(messagePlace(run, reference), sealed)) };
}
