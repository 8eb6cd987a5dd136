import type { Evidence } from '../evidence/evidence.ts';
import type { Json } from '../state/records.ts';

/** Asks the control interface of a mock agency. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** What an agency in another process has. */
export function remoteEvidence(ask: Ask): Evidence {
  return async (list) => {
    const path = list === 'requests' ? `/${list}` : `/${list}?limit=${Number.MAX_SAFE_INTEGER}`;
    return ((await ask('GET', path)) as { readonly items: readonly Json[] }).items;
  };
}
