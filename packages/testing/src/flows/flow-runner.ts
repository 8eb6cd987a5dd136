import type { FlowOptions } from '../commands/own-reducers.ts';
import { at } from '../document/place.ts';
import { type AgencyState, ListenerError } from '../state/agency-state.ts';
import type { Json, RunRecord } from '../state/records.ts';
import { refused } from '../state/refusal.ts';
import type { AgencyEvent } from '../state/transaction.ts';
import type { FlowFunction, FlowRun } from './flow-run.ts';

/** A function that is under way in this process. */
interface Life {
  /** What goes on with it, while it waits. */
  goOn?: ((payload: Json) => void) | undefined;
}

/** Runs the functions that a test has registered as workflows. What has become of a run stands in the state. */
export class FlowRunner {
  readonly #state: AgencyState;
  readonly #functions = new Map<string, FlowFunction>();
  /**
   * The one function of each run. Any other one, of before everything was forgotten or exchanged, changes nothing any
   * more: seeded ids come again, so the id of a run does not tell them apart.
   */
  readonly #lives = new Map<string, Life>();

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

  /** After all runs were exchanged for others: those go on as after a restart. */
  leave(): void {
    this.#lives.clear();
  }

  /** After everything was forgotten: functions are no data, and stay registered until then. */
  clear(): void {
    this.#functions.clear();
  }

  #hear({ type, data }: AgencyEvent): void {
    const run =
      type === 'run.started' || type === 'run.resumed'
        ? this.#state.tables.runs.get(String(data['instanceId']))
        : undefined;
    const flow = this.#functions.get(run?.workflow ?? '');
    if (run === undefined || flow === undefined || run.state !== 'running') return;
    const life = this.#lives.get(run.instanceId);
    const goOn = life?.goOn;
    const last = run.history.at(-1);
    if (life !== undefined && goOn !== undefined && last !== undefined && 'resumed' in last) {
      life.goOn = undefined;
      goOn(last.payload);
    } else void this.#run(flow, run);
  }

  async #run(flow: FlowFunction, run: RunRecord): Promise<void> {
    const { instanceId } = run;
    const life: Life = {};
    this.#lives.set(instanceId, life);
    let end: { readonly result?: unknown } | { readonly error: string };
    try {
      const result: unknown = await flow(this.#viewOf(run, life));
      end = { result: result === undefined ? undefined : (JSON.parse(JSON.stringify(result)) as unknown) };
    } catch (error) {
      end = { error: error instanceof Error ? error.message : String(error) };
    }
    this.#end(life, { instanceId, ...end });
  }

  /** A run that was forgotten meanwhile ends unseen. */
  #end(life: Life, input: { readonly instanceId: string; readonly result?: unknown; readonly error?: string }): void {
    if (this.#lives.get(input.instanceId) !== life) return;
    life.goOn = undefined;
    try {
      this.#state.apply({ type: 'run.end', input });
    } catch (error) {
      // It has ended. There is no call here that could tell what a listener threw.
      if (!(error instanceof ListenerError)) throw error;
    }
  }

  #viewOf({ instanceId, workflow, payload, methodName, agentId, history }: RunRecord, life: Life): FlowRun {
    const past = [...history];
    const mustBeAlive = (): void => {
      if (this.#lives.get(instanceId) !== life) throw refused(at('instanceId'), 'unknownRun');
    };
    return {
      instanceId,
      workflow,
      payload,
      methodName,
      agentId,
      wait: async (point, { correlationId } = {}) => {
        mustBeAlive();
        const before = past.shift();
        if (before !== undefined && 'resumed' in before) return before.payload;
        // One that waits already is refused here, before what it waits for is lost.
        if (life.goOn !== undefined) throw refused(at('instanceId'), 'runNotRunning', 'waiting');
        const resumed = new Promise<Json>((resolve) => void (life.goOn = resolve));
        try {
          this.#state.apply({ type: 'run.wait', input: { instanceId, point, correlationId } });
        } catch (error) {
          life.goOn = undefined;
          throw error;
        }
        return resumed;
      },
      step: async (name, work) => {
        mustBeAlive();
        const before = past.shift();
        if (before !== undefined && 'step' in before) return before.result as never;
        const result = await work();
        mustBeAlive();
        this.#state.apply({ type: 'run.step', input: { instanceId, step: name, result } });
        return result;
      },
    };
  }
}
