import type { Environment } from './environment.ts';

/** Thrown inside core when the deadline, or a signal, has ended the call. */
export const ENDED = Symbol('the call was ended');

/** The one limit of a call: for its credential, attempts, pauses and bodies. */
export interface Deadline {
  /** Aborted when the call is ended. */
  readonly signal: AbortSignal;
  /** What ended the call, while `close` was not called. */
  ended(): 'timeout' | 'abort' | undefined;
  /** The work's value; rejects with {@link ENDED} at once when the call is ended, whatever the work does. */
  race<Value>(work: () => Value | PromiseLike<Value>): Promise<Value>;
  sleep(ms: number): Promise<void>;
  /** Frees the timer and the listeners. */
  close(): void;
}

export function startDeadline(
  environment: Environment,
  ms: number,
  signals: Iterable<AbortSignal | undefined>,
): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  let ended: 'timeout' | 'abort' | undefined;
  // Each race of its own, and not by listening to the signal, which costs as much as the rest of a race.
  const stops = new Set<(reason: unknown) => void>();
  const end = (why: 'timeout' | 'abort') => {
    ended ??= why;
    for (const stop of stops) stop(ENDED);
    controller.abort();
  };
  const abort = () => end('abort');
  const timer = environment.setTimer(() => end('timeout'), ms);
  const close = () => {
    environment.clearTimer(timer);
    for (const each of signals) {
      try {
        each?.removeEventListener('abort', abort);
      } catch {
        // A signal of the caller's own making. The call has ended, and this is nothing to it.
      }
    }
  };
  try {
    for (const each of signals) {
      if (each?.aborted) abort();
      each?.addEventListener('abort', abort);
    }
  } catch (thrown) {
    close();
    throw thrown;
  }

  const race: Deadline['race'] = (work) =>
    new Promise((resolve, reject) => {
      if (ended) throw ENDED;
      stops.add(reject);
      const settle =
        <Given>(how: (given: Given) => void) =>
        (given: Given) => {
          stops.delete(reject);
          how(given);
        };
      (async () => await work())().then(settle(resolve), settle(reject));
    });

  return {
    signal,
    race,
    ended: () => ended,
    sleep: async (ms) => {
      let timer: unknown;
      try {
        await race(() => new Promise<void>((resolve) => (timer = environment.setTimer(resolve, ms))));
      } finally {
        environment.clearTimer(timer);
      }
    },
    close,
  };
}
