import type { Json } from '../state/records.ts';

/** A run of a workflow, as the function that was registered for it sees it. */
export interface FlowRun {
  readonly instanceId: string;
  readonly workflow: string;
  /** What it was started with. */
  readonly payload: Json;
  /** `methodName` of the link, if it was started by one. */
  readonly methodName: string | undefined;
  /** Who opened the link that started it. */
  readonly agentId: string | undefined;
  /**
   * Waits until `engine.resume` or `engine.resumeInstance` comes.
   *
   * @param point - The `invocationPoint`.
   * @param options - `correlationId`: by what `engine.resume` finds it. Default: the instance id.
   * @returns The payload that it was resumed with.
   */
  wait(point: string, options?: { readonly correlationId?: string | undefined }): Promise<Json>;
  /**
   * Does something once: where a run goes on after a restart, its function begins anew, what was waited for is there at
   * once, and of a step only the result.
   */
  step<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result>;
}

export type FlowFunction = (run: FlowRun) => unknown;
