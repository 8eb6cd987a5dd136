import { describe, expect, test } from 'vitest';
import { Failure } from '../base/failure.ts';
import { LOG_IDS, LOG_LEVELS } from '../log.ts';
import type { ClientOptions } from '../options.ts';
import { addOptions } from './check-options.ts';

interface Rule {
  /** As the message says what is wanted. */
  readonly wanted: string;
  readonly taken: readonly unknown[];
  readonly refused: readonly unknown[];
}

const run = () => {};
const others = [null, 5, 'text', Symbol('x')];
const numberFrom = (from: number, to: number, isWhole: boolean): Rule => ({
  wanted: `a number from ${from} to ${to}`,
  taken: [from, to, ...(isWhole ? [] : [from + 0.5])],
  refused: [from - 1, to + 1, `${from}`, Number.NaN, Infinity, null, ...(isWhole ? [from + 0.5] : [])],
});
const aFlag: Rule = { wanted: 'true or false', taken: [true, false], refused: [...others, 'true', 0] };
const aFunction: Rule = { wanted: 'a function', taken: [run, async () => {}], refused: [...others, {}, [run]] };
const functions = (one: string, other: string): Rule => ({
  wanted: `an object with functions \`${one}\` or \`${other}\``,
  taken: [{ [one]: run }, { [other]: run }, { [one]: run, [other]: run }, { [one]: undefined, [other]: run }],
  refused: [
    ...[...others, run, [run], {}, { [one]: undefined }, { [one]: null }],
    ...[{ [one]: run, [other]: 5 }, { [one]: run, others: run }, { others: run }],
  ],
});
const paging: Rule = {
  wanted: 'an object with names `items` or `total`',
  taken: [{}, { items: 'data' }, { total: 'count', items: undefined }],
  refused: [...others, run, ['data'], { items: 5 }, { items: null }, { item: 'data' }, { items: 'a', size: 'b' }],
};
const names: Rule = {
  wanted: 'an object',
  taken: [{}, { hash: 'a' }, { hash: undefined, items: 'b' }],
  refused: [...others, [], { hash: 5 }, { hash: 'a', items: null }],
};
const aHeaderValue = 'a text for a header: Latin-1, not empty, no line break, no blank at its ends';
const logger = { debug: run, info: run, warn: run, error: run };

const RULES: Readonly<Record<keyof ClientOptions, Rule>> = {
  timeout: numberFrom(1, 2_147_483_647, false),
  maxRetries: numberFrom(0, 100, true),
  maxRetryAfter: numberFrom(0, 2_147_483_647, false),
  retryRateLimited: aFlag,
  allowUnfiltered: aFlag,
  maxResponseBytes: numberFrom(1, 2 ** 32, true),
  fetch: aFunction,
  onRequest: aFunction,
  onResponse: aFunction,
  onError: aFunction,
  onDrift: aFunction,
  isExpected: aFunction,
  instrumentation: functions('call', 'attempt'),
  validators: functions('request', 'response'),
  logger: {
    wanted: 'an object with debug, info, warn and error',
    taken: [logger, console],
    refused: [...others, {}, ...Object.keys(logger).map((name) => ({ ...logger, [name]: 'no function' }))],
  },
  logLevel: { wanted: 'one of debug, info, warn, error, off', taken: LOG_LEVELS, refused: [...others, 'INFO', ''] },
  logIds: {
    wanted: 'a list of id, agentId, correlationId, instanceId',
    taken: [[], LOG_IDS],
    refused: [...others, 'id', { id: true }, ['alias'], ['id', 'alias']],
  },
  signal: {
    wanted: 'an AbortSignal',
    taken: [new AbortController().signal],
    refused: [...others, {}, { addEventListener: run }, { removeEventListener: run }],
  },
  headers: {
    wanted: 'headers, without those that the transport sets',
    // What is merely called like one of those that are refused.
    taken: [{}, ...['x-host', 'hosts', 'accept-language', 'x-te', 'x-original-urls'].map((name) => ({ [name]: '1' }))],
    refused: [...others, ...['accept', 'host', 'keep-alive', ''].map((name) => ({ [name]: '1' })), { 'x-a': '' }],
  },
  userAgent: { wanted: aHeaderValue, taken: ['a/1', 'é b'], refused: [null, 5, '', ' a', 'a ', 'a\nb', '€'] },
  baseUrl: { wanted: 'an http or https URL without query and fragment', taken: ['https://x'], refused: [null, 5, {}] },
  credentials: { wanted: 'an object', taken: [{}, { hash: 'a' }], refused: [...others, [], run] },
  serverOnly: { wanted: 'a list of names', taken: [[], ['hash']], refused: [...others, { hash: true }] },
  dangerouslyAllowBrowser: aFlag,
  allowInsecure: aFlag,
  paging,
  credentialNames: names,
  routes: { wanted: 'an object with find', taken: [{ find: run }], refused: [...others, {}, { find: 5 }] },
};

describe.each(Object.entries(RULES))('%s', (name, { wanted, taken, refused }) => {
  const given = (value: unknown) => () => addOptions(undefined, { [name]: value }, 'client');

  test.each(taken.map((value) => ({ value })))('may be $value', ({ value }) => {
    expect(given(value)).not.toThrow();
  });

  test.each(refused.map((value) => ({ value })))(`must be ${wanted}, and not $value`, ({ value }) => {
    expect(given(value)).toThrow(
      expect.objectContaining({
        constructor: Failure,
        name: 'AgencyRequestError',
        why: `the option \`${name}\` must be ${wanted}`,
      }),
    );
  });
});
