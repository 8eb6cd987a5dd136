import { visible } from '../base/text.ts';
import type { Settings } from '../options.ts';
import { scrubPointers } from '../redact/redact.ts';
import type { SentRequest } from '../redact/sent.ts';
import type { ValidationProblem } from '../validators.ts';

const MOST = 20;

/**
 * Compares an answer with the document and tells `onDrift`. A report and never a failure: whatever goes wrong here is
 * ignored.
 */
export function driftOf(
  { validators, onDrift }: Settings,
  sent: SentRequest,
  status: number,
): ((body: unknown) => void) | undefined {
  if (!onDrift) return undefined;
  return (body) => {
    (async () => {
      const { operation } = sent;
      const said: unknown = validators?.response?.(operation.id, status, body);
      // One that is a promise is waited for, so that its rejection is ignored too.
      const problems = (((await said) ?? []) as readonly ValidationProblem[]).slice(0, MOST);
      if (problems.length === 0) return;
      // Names in them are the server's.
      const pointers = scrubPointers(
        problems.map(({ pointer }) => pointer),
        sent,
      );
      const shown = problems.map(({ rule }, index) => ({
        pointer: pointers[index] ?? '[redacted]',
        rule: visible(rule),
      }));
      return onDrift({ operation: operation.id, status, problems: shown });
    })().catch(() => undefined);
  };
}
