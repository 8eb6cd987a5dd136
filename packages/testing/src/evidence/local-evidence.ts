import { controls } from '../control/controls.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { Json } from '../state/records.ts';
import type { Evidence } from './evidence.ts';

/** What an agency in this process has: what its control interface tells. */
export function localEvidence(emulator: Emulator): Evidence {
  return (list) => {
    const control = controls.find(({ method, path }) => method === 'GET' && path === `/${list}`);
    const told = control?.run(emulator, {
      parameters: { limit: String(Number.MAX_SAFE_INTEGER) },
      body: undefined as never,
    });
    return (told as { readonly items: readonly Json[] }).items;
  };
}
