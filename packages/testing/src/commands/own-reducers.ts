import { at } from '../document/place.ts';
import { startRun } from '../operations/runs.ts';
import { milliseconds } from '../state/duration.ts';
import { LAST_MS, MOST_CLOCK_MS } from '../state/row-schemas.ts';
import type { FlowRecord, Json, RunRecord } from '../state/records.ts';
import { found, refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';

export interface FlowOptions {
  /** The version that `workflowVersion` has to name. Default: any. */
  readonly version?: string | undefined;
  /** Whether it has a link that does not expire. Default: false. */
  readonly isStatic?: boolean | undefined;
  /** Where it waits, one after the other. Default: nowhere. */
  readonly waits?: readonly string[] | undefined;
}

/** Changes that no operation of the API makes. */
export const ownReducers = {
  'clock.advance': ({ by }: { readonly by: string | number }, tx: Transaction): void => {
    const step = milliseconds(by);
    const offset = (tx.setting<number>('clock') ?? 0) + step;
    if (offset > MOST_CLOCK_MS) throw refused(at('by'), 'clockTooFar');
    if (Date.parse(tx.now) + step > LAST_MS) throw refused(at('by'), 'clockTooLate');
    tx.set('clock', offset);
    tx.emit('clock.advanced', { by });
  },
  'flow.register': (
    {
      name,
      isFunction = false,
      version,
      isStatic = false,
      waits = [],
    }: FlowOptions & { readonly name: string; readonly isFunction?: boolean },
    tx: Transaction,
  ): FlowRecord => {
    const functions = new Set(tx.setting<readonly string[]>('functions'));
    if (isFunction) functions.add(name);
    else functions.delete(name);
    tx.set('functions', [...functions]);
    return tx.flows.put({ name, version, isStatic, waits, isPublished: tx.flows.get(name)?.isPublished ?? false });
  },
  'run.start': (
    { workflow, payload = {} }: { readonly workflow: string; readonly payload?: Json },
    tx: Transaction,
  ): RunRecord => startRun(tx, found(tx.flows.get(workflow), at('workflow'), 'unknownWorkflow', workflow), { payload }),
  'run.wait': (
    {
      instanceId,
      point,
      correlationId = instanceId,
    }: { readonly instanceId: string; readonly point: string; readonly correlationId?: string },
    tx: Transaction,
  ): void => {
    const run = runningOf(tx, instanceId);
    tx.runs.put({ ...run, state: 'waiting', waiting: { point, correlationId } });
    tx.emit('run.waiting', { instanceId, workflow: run.workflow, point });
  },
  'run.step': (
    { instanceId, step, result }: { readonly instanceId: string; readonly step: string; readonly result: unknown },
    tx: Transaction,
  ): void => {
    const run = runningOf(tx, instanceId);
    tx.runs.put({ ...run, history: [...run.history, { step, result }] });
  },
  'run.end': (
    {
      instanceId,
      result,
      error,
    }: { readonly instanceId: string; readonly result?: unknown; readonly error?: string | undefined },
    tx: Transaction,
  ): void => {
    // A function may end while its run waits: it went on without what it waited for, and nothing can resume it.
    const { waiting: _, ...run } = found(tx.runs.get(instanceId), at('instanceId'), 'unknownRun');
    tx.runs.put({
      ...run,
      state: error === undefined ? 'completed' : 'failed',
      ...(error === undefined ? { result } : { error }),
    });
    tx.emit(error === undefined ? 'run.completed' : 'run.failed', { instanceId, workflow: run.workflow });
  },
};

function runningOf(tx: Transaction, instanceId: string): RunRecord {
  const run = found(tx.runs.get(instanceId), at('instanceId'), 'unknownRun');
  if (run.state !== 'running') throw refused(at('instanceId'), 'runNotRunning', run.state);
  return run;
}
