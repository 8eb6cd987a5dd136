import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Batch, openBatch } from '../src/index.ts';
import { agencyAt, KEY } from './support/people.ts';
import { type Place, postgresPlace } from './support/places.ts';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const { query } = pg.Client.prototype as unknown as { readonly query: Query };
const inTransaction = new WeakSet<object>();
/** The statements of our transactions since the last reset, and which of them breaks its connection, and when. */
let seen: string[] = [];
let breakAt = -1;
let isAfter = false;

/** Everything of a batch that changes rows is in a transaction; what pg-boss does beside is not. */
const watched: Query = function (...args) {
  const [text] = args;
  if (text === 'BEGIN') inTransaction.add(this);
  if (!inTransaction.has(this)) return query.apply(this, args);
  if (text === 'COMMIT' || text === 'ROLLBACK') inTransaction.delete(this);
  const isBroken = seen.length === breakAt;
  seen.push(
    String(text)
      .trim()
      .split(/[\s(]+/, 2)
      .join(' '),
  );
  if (!isBroken) return query.apply(this, args);
  const { stream } = (this as unknown as { readonly connection: { readonly stream: { destroy(): void } } }).connection;
  if (!isAfter) stream.destroy();
  const answer = query.apply(this, args) as Promise<unknown>;
  return isAfter
    ? answer.then(() => Promise.reject(Object.assign(new Error('Connection terminated'), { gone: stream.destroy() })))
    : answer;
};

let place: Place;
let batch: Batch;
let effects: Map<string, number>;

beforeEach(async () => {
  place = postgresPlace(inject('postgres'));
  batch = await openBatch({ agency: agencyAt('http://127.0.0.1:9'), store: place.store, key: KEY });
  effects = new Map();
  Object.assign(pg.Client.prototype, { query: watched });
});
afterEach(async () => {
  Object.assign(pg.Client.prototype, { query });
  await batch.close();
  await place.remove();
});

/** Sends three rows in a run of its own, until each is done, or was taken and is nobody's. */
async function send(run: string): Promise<{ readonly done: number; readonly nobodys: number }> {
  const end = new AbortController();
  const rows = Array.from({ length: 3 }, (_, index) => ({ reference: `${run} ${index}` }));
  const call = async ({ reference }: { readonly reference: string }): Promise<void> =>
    void effects.set(reference, (effects.get(reference) ?? 0) + 1);
  const options = { reference: (row: { readonly reference: string }) => row.reference, concurrency: 2 };
  const running = batch.run(run, call, rows, { ...options, signal: end.signal });
  await expect
    .poll(
      async () => {
        const { total, done, sending, unknown } = await batch.counts(run);
        return total === 3 && done + sending + unknown === 3 && done === effectsOf(run);
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  end.abort();
  const { done, sending, unknown } = await running;
  return { done, nobodys: sending + unknown };
}

const effectsOf = (run: string): number =>
  [...effects.keys()].filter((reference) => reference.startsWith(`${run} `)).length;

test.each([
  { when: 'before the server hears of it', after: false },
  { when: 'after the server has done it', after: true },
])('a connection that breaks at any statement, $when, sends nothing twice and loses no row', async ({ after }) => {
  breakAt = -1;
  seen = [];
  await send('whole');
  const statements = seen;
  expect(statements).toEqual(
    expect.arrayContaining(['BEGIN', 'COMMIT', 'INSERT INTO', expect.stringMatching(/^UPDATE .*batch_rows/)]),
  );
  for (const [at, statement] of statements.entries()) {
    // What a transaction did that did not end is taken back: it is as if the server had not heard of it.
    if (after && statement !== 'COMMIT') continue;
    [seen, breakAt, isAfter] = [[], at, after];
    const run = `broken-${at}`;
    const { done, nobodys } = await send(run);
    expect([done + nobodys, nobodys === 0 || after], `${statement}, number ${at}`).toEqual([3, true]);
    expect(effectsOf(run), statement).toBe(done);
  }
  breakAt = -1;
  expect([...effects.values()].every((count) => count === 1)).toBe(true);
});
