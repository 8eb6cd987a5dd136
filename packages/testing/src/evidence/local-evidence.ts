import { runControl } from '../control/run-control.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { Json } from '../state/records.ts';
import type { Evidence } from './evidence.ts';

/** What an agency in this process has: what its control interface tells. */
export function localEvidence(emulator: Emulator): Evidence {
  return (list) => {
    const id = `list${list
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('')}`;
    const told = runControl(emulator, id, { limit: String(Number.MAX_SAFE_INTEGER) });
    return (told as { readonly items: readonly Json[] }).items;
  };
}
