import type { Place } from '../document/place.ts';
import type { FlowRecord, Json, RunRecord } from '../state/records.ts';
import { refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';

export interface Started {
  readonly payload: Json;
  readonly methodName?: string | undefined;
  readonly agentId?: string | undefined;
}

/** A run of a flow. One that is no function of the test waits where its list says. */
export function startRun(tx: Transaction, { name, version, waits }: FlowRecord, started: Started): RunRecord {
  const instanceId = tx.newId();
  const run: RunRecord = {
    ...started,
    instanceId,
    workflow: name,
    version,
    createdDate: tx.now,
    state: 'running',
    history: [],
  };
  tx.emit('run.started', { instanceId, workflow: name });
  return tx.runs.put(tx.setting<readonly string[]>('functions')?.includes(name) === true ? run : goOn(tx, run, waits));
}

/** @throws {Refusal} When it does not wait. */
export function resume(tx: Transaction, run: RunRecord, payload: Json, place: Place): void {
  if (run.waiting === undefined) throw refused(place, 'runNotWaiting', run.state);
  const { waiting: _, ...rest } = run;
  const resumed: RunRecord = {
    ...rest,
    state: 'running',
    history: [...run.history, { resumed: run.waiting.point, payload }],
  };
  tx.emit('run.resumed', { instanceId: run.instanceId, point: run.waiting.point });
  const flow = tx.flows.get(run.workflow);
  tx.runs.put(
    tx.setting<readonly string[]>('functions')?.includes(run.workflow) === true
      ? resumed
      : goOn(tx, resumed, flow?.waits ?? []),
  );
}

/** The next place to wait at, or the end. */
function goOn(tx: Transaction, run: RunRecord, waits: readonly string[]): RunRecord {
  const point = waits[run.history.length];
  const { instanceId, workflow } = run;
  if (point === undefined) {
    tx.emit('run.completed', { instanceId, workflow });
    return { ...run, state: 'completed' };
  }
  const own = run.payload['correlationId'];
  tx.emit('run.waiting', { instanceId, workflow, point });
  return { ...run, state: 'waiting', waiting: { point, correlationId: typeof own === 'string' ? own : instanceId } };
}
