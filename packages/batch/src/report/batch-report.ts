import type { RowCounts } from '../row.ts';
import type { InputCounts, InputProblem } from '../run/plan.ts';
import type { StopReason } from '../run/stop-rule.ts';

/** How a run stands after it has been worked on. Nothing personal is in it but the references of `problems`. */
export interface BatchReport extends RowCounts {
  /** The run's name. */
  readonly run: string;
  /** Whether there is nothing left to do or to look at: every row is done, or known to have happened. */
  readonly isComplete: boolean;
  /** What became of the rows of this input. */
  readonly input: Readonly<InputCounts>;
  /** Rows of this input that did not start, the first 1,000 of them; `onProblem` is told of all. */
  readonly problems: readonly InputProblem[];
  /** Why it stopped before the end. Nothing is lost: the same call goes on. */
  readonly stopped?: { readonly reason: StopReason; readonly message: string };
  /** How long this call took, in milliseconds. */
  readonly durationMs: number;
}

/** How the rows of an input would do, without anything planned or sent. */
export interface DryRunReport {
  /** The run's name. */
  readonly run: string;
  /** Whether every row may start, or was there before with the same content. */
  readonly isComplete: boolean;
  /** As of a run: `new` is what would be sent. */
  readonly input: Readonly<InputCounts>;
  /** Rows that may not start, the first 1,000 of them; `onProblem` is told of all. */
  readonly problems: readonly InputProblem[];
  /** How long the check took, in milliseconds. */
  readonly durationMs: number;
}

const STOPPED: Readonly<Record<StopReason, string>> = {
  unauthorized: 'The agency answered 401: check the secret key, then start again.',
  refusals: 'Most of the last hundred rows were refused, or nobody knows: look at the errors before you start again.',
  unreachable: 'The agency could not be reached: check the network and `baseUrl`, then start again.',
  aborted: 'It was stopped; start again to go on.',
};

export function stoppedBy(reason: StopReason): NonNullable<BatchReport['stopped']> {
  return { reason, message: STOPPED[reason] };
}

/** Whether nothing of a run is left to do or to look at. */
export function isComplete({ total, done, happened }: RowCounts): boolean {
  return done + happened === total;
}
