import { BatchError } from '../errors.ts';
import type { Keys } from '../keys.ts';
import type { Store } from './store.ts';

export async function openPostgresStore(_url: string, _key: string | Uint8Array): Promise<{ readonly store: Store; readonly keys: Keys }> {
  throw new BatchError('missing', 'not here yet');
}
