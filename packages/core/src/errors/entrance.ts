import { type AgencyError, isBranded } from '../errors.ts';
import { type Operation, readOperation } from '../operation.ts';
import { errorOf } from './error-of.ts';
import { failureOf } from './failure-of.ts';

/**
 * Every public function goes through here, or through {@link guardedAsync}: what it throws is an {@link AgencyError},
 * whatever it was given. An argument may be a proxy, or have fields that throw when they are read.
 *
 * @param of - The function's name, or the operation that it calls.
 */
export function guarded<Value>(of: unknown, run: () => Value): Value {
  try {
    return run();
  } catch (thrown) {
    throw typed(of, thrown);
  }
}

/**
 * {@link guarded} for functions that give a promise: they never throw, and reject with nothing but an
 * {@link AgencyError}.
 */
export async function guardedAsync<Value>(of: unknown, run: () => Value | PromiseLike<Value>): Promise<Value> {
  try {
    return await run();
  } catch (thrown) {
    throw typed(of, thrown);
  }
}

/** Stands for the operation in errors of what calls none. */
export function nothing(id: string): Operation {
  return { id, method: '' as 'GET', path: '', returns: 'void' };
}

/** An error of ours as it is; of anything else that nothing was sent, since whatever sends has an error for it. */
function typed(of: unknown, thrown: unknown): AgencyError {
  return isBranded(thrown) ? thrown : errorOf(operationOf(of), failureOf(thrown));
}

function operationOf(of: unknown): Operation {
  try {
    return typeof of === 'string' ? nothing(of) : readOperation(of);
  } catch {
    return nothing('call');
  }
}
