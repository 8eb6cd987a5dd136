import {
  AgencyApiError,
  type AgencyError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
} from '@one37id/agency';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Keys } from '../src/keys.ts';
import { StopRule } from '../src/run/stop-rule.ts';
import { openSqliteFile } from '../src/store/sqlite-file.ts';
import type { Store } from '../src/store/store.ts';
import { drive } from './support/drive.ts';
import { KEY } from './support/people.ts';
import { embeddedPlace, type Place } from './support/places.ts';
import { seeded } from './support/random.ts';
import { storeOf, watchedTables } from './support/watched-store.ts';

const references = Array.from({ length: 40 }, (_, index) => `E${index}`);
const call = { operation: 'issueCredentialByAlias', attempts: 1, message: 'told' };
const tooMany = (retryAfterMs?: number) =>
  new AgencyApiError({
    ...call,
    outcome: 'failed',
    httpStatus: 429,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
const unauthorized = () => new AgencyApiError({ ...call, outcome: 'failed', httpStatus: 401 });
const nobodyThere = () => new AgencyTransportError({ ...call, outcome: 'not-sent' });

let place: Place;
let store: Store;
let keys: Keys;
let effects: Map<string, number>;

beforeEach(async () => {
  place = embeddedPlace();
  keys = await openSqliteFile(place.store, KEY, false);
  store = storeOf(watchedTables(place.store, () => {}));
  effects = new Map();
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

/** Sends all; what `fail` gives for a row is thrown before anything happens, or after it. */
async function send(
  fail: (turn: number) => { readonly error: AgencyError; readonly happened: boolean } | undefined,
  concurrency = 4,
): Promise<StopRule> {
  const rule = new StopRule(1);
  let turn = 0;
  await drive(
    store,
    keys,
    references,
    concurrency,
    async (content) => {
      const failure = fail((turn += 1));
      if (failure === undefined || failure.happened)
        effects.set(String(content), (effects.get(String(content)) ?? 0) + 1);
      if (failure !== undefined) throw failure.error;
      return [];
    },
    rule,
  );
  return rule;
}

test.each([
  { what: 'one in two is a 429 that says nothing', share: 0.5, error: () => tooMany() },
  { what: 'four in five are a 429 with Retry-After', share: 0.8, error: () => tooMany(1) },
  { what: 'one in two is a 429 with Retry-After: 0', share: 0.5, error: () => tooMany(0) },
  { what: 'one in three finds nobody there', share: 0.33, error: nobodyThere },
])('where $what, all are done in the end, each once', async ({ share, error }) => {
  const random = seeded(7);
  const rule = await send(() => (random() < share ? { error: error(), happened: false } : undefined));
  expect(rule.reason).toBe(undefined);
  expect(await store.counts()).toMatchObject({ total: 40, done: 40 });
  expect([...effects.values()].every((count) => count === 1)).toBe(true);
});

test.each([
  { what: '429s', error: () => tooMany() },
  { what: 'rows that find nobody there', error: nobodyThere },
])('all $what that were under way together are one sign', async ({ error }) => {
  const pauses: number[] = [];
  const { pace } = store;
  store.pace = async (change) => {
    if (change.pauseMs !== undefined) pauses.push(change.pauseMs);
    await pace(change);
  };
  const rule = await send((turn) => (turn <= 20 ? { error: error(), happened: false } : undefined), 20);
  expect([rule.reason, pauses.every((ms) => ms <= 1), pauses.length]).toEqual([undefined, true, 1]);
  expect(await store.counts()).toMatchObject({ done: 40 });
});

test('a key that ends in the middle stops the run, and every row is done or planned', async () => {
  let isValid = false;
  const rule = await send((turn) => (isValid || turn <= 15 ? undefined : { error: unauthorized(), happened: false }));
  expect(rule.reason).toBe('unauthorized');
  expect(await store.counts()).toMatchObject({ total: 40, done: 15, planned: 25, sending: 0, refused: 0, unknown: 0 });
  isValid = true;
  await send(() => undefined);
  expect(await store.counts()).toMatchObject({ done: 40 });
  expect([...effects.values()].every((count) => count === 1)).toBe(true);
});

const outcomes: readonly {
  readonly what: string;
  readonly error: () => AgencyError;
  readonly state: 'unknown' | 'refused';
}[] = [
  { what: 'a reset', error: () => new AgencyTransportError({ ...call, outcome: 'unknown' }), state: 'unknown' },
  { what: 'a timeout', error: () => new AgencyTimeoutError({ ...call, outcome: 'unknown' }), state: 'unknown' },
  {
    what: 'HTML',
    error: () => new AgencyResponseError({ ...call, outcome: 'unknown', httpStatus: 200 }),
    state: 'unknown',
  },
  {
    what: 'a 503 of somebody',
    error: () => new AgencyResponseError({ ...call, outcome: 'unknown', httpStatus: 503 }),
    state: 'unknown',
  },
  {
    what: 'a 429 that is no envelope',
    error: () => new AgencyResponseError({ ...call, outcome: 'unknown', httpStatus: 429 }),
    state: 'unknown',
  },
  {
    what: 'a 401 of which nobody knows',
    error: () => new AgencyResponseError({ ...call, outcome: 'unknown', httpStatus: 401 }),
    state: 'unknown',
  },
  {
    what: 'a refusal',
    error: () => new AgencyApiError({ ...call, outcome: 'failed', httpStatus: 400, errorCode: 1 }),
    state: 'refused',
  },
];

test.each(
  outcomes
    .flatMap((outcome) => [true, false].map((happened) => ({ ...outcome, happened })))
    .filter(({ state, happened }) => state === 'unknown' || !happened),
)('$what, and it happened: $happened, is $state, and goes to nobody again', async ({ error, state, happened }) => {
  await send((turn) => (turn % 3 === 0 ? { error: error(), happened } : undefined));
  const first = await store.counts();
  expect(first).toMatchObject({ total: 40, done: 27, [state]: 13 });
  await send(() => {
    throw new Error('nothing is to be sent');
  });
  expect(await store.counts()).toEqual(first);
  expect(effects.size).toBe(happened ? 40 : 27);
  expect([...effects.values()].every((count) => count === 1)).toBe(true);
});
