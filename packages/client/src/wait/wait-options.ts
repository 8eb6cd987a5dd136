import { AgencyRequestError, isAgencyError } from '@one37id/agency-core';
import { assertInput, bare, guarded, isFields, MAX_TIME } from '@one37id/agency-core/internal';

/**
 * The options of a waiting function, read once: a closed set of `timeout`, `interval`, `signal`, `isPending`, and these
 * functions.
 *
 * @throws {AgencyRequestError}
 */
export function waitOptions<Options extends object>(
  operation: string,
  options: Options | undefined,
  functions: readonly (keyof Options & string)[] = [],
): Options {
  const known: readonly string[] = ['isPending', ...functions];
  return guarded(operation, () => {
    assertInput(options === undefined || isFields(options), 'the options must be an object');
    const own = bare(options ?? {}) as Readonly<Record<string, unknown>>;
    for (const name of Reflect.ownKeys(own)) {
      const value = own[name as string];
      const isTime = name === 'timeout' || name === 'interval';
      assertInput(
        isTime || name === 'signal' || known.includes(name as string),
        `the options must have no other names than timeout, interval, signal${known.map((each) => `, ${each}`).join('')}`,
      );
      if (value === undefined) continue;
      if (isTime)
        assertInput(
          typeof value === 'number' && value > 0 && value <= MAX_TIME,
          `the option \`${name}\` must be a number above 0 and at most ${MAX_TIME}`,
        );
      else if (name === 'signal') assertInput(isSignal(value), 'the option `signal` must be an AbortSignal');
      else assertInput(typeof value === 'function', `the option \`${String(name)}\` must be a function`);
    }
    return Object.assign({}, own) as Options;
  });
}

function isSignal(value: unknown): boolean {
  const { addEventListener, removeEventListener } = (value ?? {}) as Partial<AbortSignal>;
  return typeof addEventListener === 'function' && typeof removeEventListener === 'function';
}

/** Refuses what has none of the functions that a waiting function reads with. */
export function mustRead(operation: string, holds: () => unknown, wanted: string): void {
  guarded(operation, () => assertInput(holds(), wanted));
}

/** What a function of the caller threw while there was waiting, as an error of ours: it only read. */
export function failedRead(operation: string, reads: number, thrown: unknown): unknown {
  if (isAgencyError(thrown)) return thrown;
  const message = `${operation}: a function that was given to it threw (after ${reads} reads). It only read: you can wait again.`;
  return new AgencyRequestError({ message, operation, outcome: 'failed', attempts: reads });
}
