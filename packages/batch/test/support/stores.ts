import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a store of one test. */
export interface Place {
  readonly store: string;
  remove(): Promise<void>;
}

/** Each kind of store. Everything that a batch promises is tested on all of them. */
export interface StoreKind {
  readonly kind: 'embedded' | 'postgres';
  make(): Promise<Place>;
}

export const storeKinds: readonly StoreKind[] = [{ kind: 'embedded', make: async () => embeddedPlace() }];

export function embeddedPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'agency-batch-'));
  return { store: join(folder, 'june.batch'), remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
