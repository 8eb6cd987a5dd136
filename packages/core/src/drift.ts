import type { Call } from './call.ts';
import type { Settings } from './options.ts';

/** Compares an answer with the document and tells `onDrift`. A report and never a failure: whatever goes wrong here is ignored. */
export function driftOf({ validators, onDrift }: Settings, { operation, status = 0 }: Call): ((body: unknown) => void) | undefined {
  if (!onDrift) return undefined;
  return (body) => {
    (async () => {
      const problems = validators?.response?.(operation.id, status, body) ?? [];
      if (problems.length > 0) return onDrift({ operation: operation.id, status, problems });
    })().catch(() => undefined);
  };
}
