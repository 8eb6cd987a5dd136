import type { Call } from './call.ts';
import type { Deadline } from './deadline.ts';
import type { Environment } from './environment.ts';
import type { Settings } from './options.ts';
import type { BuiltRequest } from './request.ts';
import type { RetryBudget } from './retry-budget.ts';

/** What the steps of a call share. */
export interface Context {
  readonly call: Call;
  readonly settings: Settings;
  readonly environment: Environment;
  readonly budget: RetryBudget;
  readonly deadline: Deadline;
  readonly request: BuiltRequest;
}
