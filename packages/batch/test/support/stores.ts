import { inject } from 'vitest';
import { embeddedPlace, type Place, postgresPlace } from './places.ts';

/** Each kind of store. Everything that a batch promises is tested on all of them. */
export interface StoreKind {
  readonly kind: 'embedded' | 'postgres';
  make(): Promise<Place>;
}

export const storeKinds: readonly StoreKind[] = [
  { kind: 'embedded', make: async () => embeddedPlace() },
  { kind: 'postgres', make: async () => postgresPlace(inject('postgres')) },
];
