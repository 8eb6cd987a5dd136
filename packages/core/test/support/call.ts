import { expect } from 'vitest';
import type { Client } from '../../src/client.ts';
import { clientIn } from '../../src/client.ts';
import { type AgencyError } from '../../src/errors.ts';
import { isAgencyError } from '../../src/guards.ts';
import type { Operation } from '../../src/operation.ts';
import type { CallOptions, ClientOptions } from '../../src/options.ts';
import { type Clock, clockOf } from './clock.ts';
import { SECRET } from './operations.ts';

/** A client of these options alone, on a server or in a browser. */
export function newClient(options: Partial<ClientOptions>, isBrowser = false): Client {
  return clientIn(clockOf({ isBrowser }).environment, options);
}

export function clientOf(url: string, options: Partial<ClientOptions> = {}, clock: Clock = clockOf()): Client {
  return clientIn(clock.environment, { baseUrl: `${url}/bc/admin`, credentials: { hash: SECRET }, ...options });
}

/** The error that a call rejects with; anything but an AgencyError, and any value, fails the test. */
export async function errorOf(
  client: Client,
  operation: Operation,
  input: object = {},
  options?: CallOptions,
): Promise<AgencyError> {
  return caught(client.call(operation, input, options));
}

export async function caught(work: PromiseLike<unknown>): Promise<AgencyError> {
  const settled = await Promise.resolve(work).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in settled)) return expect.fail(`it gave ${JSON.stringify(settled.value)}`);
  if (!isAgencyError(settled.error)) return expect.fail(`it threw ${String(settled.error)}`);
  return settled.error;
}
