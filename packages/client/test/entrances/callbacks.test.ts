import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { AgencyError, type ClientOptions, isAgencyError, type Operation } from '../../src/index.ts';
import { createClient, getConnectUrlOperation, issueCredentialByAgentIdOperation } from '../../src/operations.ts';
import { BAD_VALUES, SECRET } from './bad-values.ts';

/** What of a client's options is a function of the caller, as options that call it. */
const CALLBACKS: Readonly<Record<string, (callback: () => unknown, failing: () => unknown) => object>> = {
  fetch: (callback) => ({ fetch: callback }),
  'credentials.hash': (callback) => ({ credentials: { hash: callback } }),
  onRequest: (callback) => ({ onRequest: callback }),
  onResponse: (callback) => ({ onResponse: callback }),
  onError: (callback, failing) => ({ onError: callback, fetch: failing }),
  'instrumentation.call': (callback) => ({ instrumentation: { call: callback } }),
  'instrumentation.attempt': (callback) => ({ instrumentation: { attempt: callback } }),
  logger: (callback) => ({
    logger: { debug: callback, info: callback, warn: callback, error: callback },
    logLevel: 'debug',
  }),
  'validators.request': (callback) => ({ validators: { request: callback } }),
  'validators.response': (callback) => ({ validators: { response: callback }, onDrift: () => {} }),
  onDrift: (callback) => ({ validators: { response: () => [{ pointer: '', rule: 'x' }] }, onDrift: callback }),
  'routes.find': (callback) => ({ routes: { find: callback } }),
};

/** What a function does with a value. */
const WAYS: Readonly<Record<string, (value: unknown) => unknown>> = {
  gives: (value) => value,
  throws: (value) => {
    throw value;
  },
  'rejects with': (value) => Promise.reject(value),
  'resolves with': (value) => Promise.resolve(value),
};

const read: Operation = getConnectUrlOperation;
const once: Operation = issueCredentialByAgentIdOperation;

// A rejection that nobody handles fails the run: vitest listens for it.
describe.each(Object.keys(CALLBACKS))('%s', (name) => {
  test.each(Object.keys(WAYS))('that %s whatever', async (way) => {
    const wrong: string[] = [];
    for (const [what, make] of Object.entries(BAD_VALUES)) {
      for (const operation of [read, once]) {
        let sends = 0;
        const fetch = async () => {
          sends += 1;
          return Response.json({ isSuccessfull: true, result: 'there' });
        };
        const failing = async () => {
          sends += 1;
          throw new Error(SECRET);
        };
        const callback = () => {
          if (name === 'fetch') sends += 1;
          return WAYS[way]?.(make());
        };
        const given = {
          baseUrl: 'https://agency.example.com',
          credentials: { hash: SECRET },
          fetch,
          timeout: 5_000,
          maxRetries: 0,
          ...CALLBACKS[name]?.(callback, failing),
        } as ClientOptions;
        const end = await createClient(given)
          .call(operation, operation === once ? { agentId: 'a', payload: [] } : {})
          .then(
            () => undefined,
            (error: unknown) => ({ error }),
          );
        if (end) wrong.push(...problemsOf(end.error, sends).map((problem) => `${what}, ${operation.id}: ${problem}`));
        if (operation === once && sends > 1) wrong.push(`${what}: sent ${sends} times`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function problemsOf(thrown: unknown, sends: number): string[] {
  if (!isAgencyError(thrown) || !(thrown instanceof AgencyError)) return ['it is no error of ours'];
  const text = `${thrown.stack} ${JSON.stringify(thrown)} ${inspect(thrown, { depth: Infinity, showHidden: true })} ${inspect(thrown.cause)}`;
  return [
    ...(text.includes(SECRET) ? [`it tells the secret: ${text}`] : []),
    ...(thrown.outcome === 'not-sent' && sends > 0 && thrown.name === 'AgencyRequestError'
      ? [`${thrown.message} after ${sends} requests`]
      : []),
    ...(thrown.outcome !== 'not-sent' && sends === 0 ? [`${thrown.message} before any request`] : []),
  ];
}
