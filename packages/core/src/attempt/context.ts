import type { Deadline } from '../base/deadline.ts';
import type { Environment } from '../base/environment.ts';
import type { InstrumentedCall } from '../instrumentation.ts';
import type { Operation } from '../operation.ts';
import type { Settings } from '../options.ts';
import type { BuiltRequest } from '../request/request.ts';
import type { RetryBudget } from './retry-budget.ts';

/** What the steps of a call share. */
export interface Context {
  /** As it is sent: with the client's `routes`, where it has any. */
  readonly operation: Operation;
  readonly settings: Settings;
  readonly environment: Environment;
  readonly budget: RetryBudget;
  readonly deadline: Deadline;
  readonly request: BuiltRequest;
  /** The call as tracing sees it. */
  readonly view: () => InstrumentedCall;
}
