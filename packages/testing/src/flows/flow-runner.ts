import type { FlowOptions } from '../commands/own-reducers.ts';
import type { AgencyState } from '../state/agency-state.ts';
import type { Json, RunRecord } from '../state/records.ts';
import type { AgencyEvent } from '../state/transaction.ts';
import type { FlowFunction, FlowRun } from './flow-run.ts';

/** Runs the functions that a test has registered as workflows. What has become of a run stands in the state. */
export class FlowRunner {
  readonly #state: AgencyState;
  readonly #functions = new Map<string, FlowFunction>();
  /** What goes on with a run that waits in this process. */
  readonly #waiting = new Map<string, (payload: Json) => void>();

  constructor(state: AgencyState) {
    this.#state = state;
    state.listen((event) => this.#hear(event));
  }

  register(name: string, flow: FlowFunction | FlowOptions, options: FlowOptions): void {
    const isFunction = typeof flow === 'function';
    this.#state.apply({ type: 'flow.register', input: { ...(isFunction ? options : flow), name, isFunction } });
    if (isFunction) this.#functions.set(name, flow);
    else this.#functions.delete(name);
  }

  /** After everything was forgotten: functions are no data, and stay registered until then. */
  clear(): void {
    this.#functions.clear();
    this.#waiting.clear();
  }

  #hear({ type, data }: AgencyEvent): void {
    const run =
      type === 'run.started' || type === 'run.resumed'
        ? this.#state.tables.runs.get(String(data['instanceId']))
        : undefined;
    const flow = this.#functions.get(run?.workflow ?? '');
    if (run === undefined || flow === undefined || run.state !== 'running') return;
    const goOn = this.#waiting.get(run.instanceId);
    this.#waiting.delete(run.instanceId);
    const last = run.history.at(-1);
    if (goOn !== undefined && last !== undefined && 'resumed' in last) goOn(last.payload);
    else void this.#run(flow, run);
  }

  async #run(flow: FlowFunction, run: RunRecord): Promise<void> {
    const { instanceId } = run;
    try {
      const result: unknown = await flow(this.#viewOf(run));
      this.#end({
        instanceId,
        result: result === undefined ? undefined : (JSON.parse(JSON.stringify(result)) as unknown),
      });
    } catch (error) {
      this.#end({ instanceId, error: error instanceof Error ? error.message : String(error) });
    }
  }

  /** A run that was forgotten meanwhile ends unseen. */
  #end(input: { readonly instanceId: string; readonly result?: unknown; readonly error?: string }): void {
    if (this.#state.tables.runs.get(input.instanceId)?.state === 'running')
      this.#state.apply({ type: 'run.end', input });
  }

  #viewOf({ instanceId, workflow, payload, methodName, agentId, history }: RunRecord): FlowRun {
    const past = [...history];
    return {
      instanceId,
      workflow,
      payload,
      methodName,
      agentId,
      wait: async (point, { correlationId } = {}) => {
        const before = past.shift();
        if (before !== undefined && 'resumed' in before) return before.payload;
        const resumed = new Promise<Json>((resolve) => void this.#waiting.set(instanceId, resolve));
        this.#state.apply({ type: 'run.wait', input: { instanceId, point, correlationId } });
        return resumed;
      },
      step: async (name, work) => {
        const before = past.shift();
        if (before !== undefined && 'step' in before) return before.result as never;
        const result = await work();
        this.#state.apply({ type: 'run.step', input: { instanceId, step: name, result } });
        return result;
      },
    };
  }
}
