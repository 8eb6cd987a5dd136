import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { type Batch, openBatch } from '../src/index.ts';
import { CountingAgency } from './support/counting-agency.ts';
import { agencyAt, badgeMap, KEY, people } from './support/people.ts';
import { type Place, postgresPlace } from './support/places.ts';

let server: CountingAgency;
let baseUrl: string;
let place: Place;
const open: Batch[] = [];

const batchOf = async (options: object = {}): Promise<Batch> => {
  const batch = await openBatch({ agency: agencyAt(baseUrl), store: place.store, key: KEY, ...options });
  open.push(batch);
  return batch;
};
const schema = (): string => new URL(place.store).searchParams.get('schema') ?? '';
const query = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(inject('postgres'));
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
};

beforeEach(async () => {
  server = new CountingAgency();
  baseUrl = await server.start();
  place = postgresPlace(inject('postgres'));
});
afterEach(async () => {
  for (const batch of open.splice(0)) await batch.close();
  await server.stop();
  await place.remove();
});

test('one plans, others work, and each row is one worker’s', async () => {
  const planner = await batchOf();
  expect(await planner.issue(people(60), { ...badgeMap, concurrency: 0 })).toMatchObject({
    planned: 60,
    isComplete: false,
  });
  server.options = { latencyMs: 30 };
  const workers = [await batchOf(), await batchOf()];
  await Promise.all(workers.map((worker) => worker.work({ concurrency: 3 })));
  expect(await planner.counts()).toMatchObject({ done: 60 });
  const { requests, most } = server.counts();
  expect([requests, most > 3]).toEqual([60, true]);
});

test('the rate is that of all together', async () => {
  const planner = await batchOf();
  await planner.issue(people(40), { ...badgeMap, concurrency: 0, rate: '40/s' });
  const workers = [await batchOf(), await batchOf()];
  await Promise.all(workers.map((worker) => worker.work({ concurrency: 8 })));
  const { times } = server.counts();
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(39 * 25 - 100);
});

test('a run that is planned while another is under way gets its turn', async () => {
  server.options = { latencyMs: 200 };
  const planner = await batchOf();
  await planner.issue(people(60), { ...badgeMap, concurrency: 0 });
  const end = new AbortController();
  const working = (await batchOf()).work({ concurrency: 2, forever: true, signal: end.signal });
  await planner.issue(people(2, 100), { ...badgeMap, name: 'late', concurrency: 0 });
  await expect.poll(async () => (await planner.counts('late')).done, { timeout: 60_000 }).toBe(2);
  expect((await planner.counts('issue')).planned).toBeGreaterThan(0);
  end.abort();
  expect(await working).toMatchObject([{ run: 'issue', stopped: { reason: 'aborted' } }, { run: 'late' }]);
});

test('only looks, and makes nothing', async () => {
  await expect(batchOf({ readOnly: true })).rejects.toMatchObject({ code: 'not-a-store' });
  expect(await query(`SELECT 1 FROM pg_namespace WHERE nspname LIKE '${schema()}%'`)).toEqual([]);
  await (await batchOf()).issue(people(2), badgeMap);
  expect(await (await batchOf({ readOnly: true })).counts()).toMatchObject({ done: 2 });
});

test('a newer version is refused, and nothing is changed', async () => {
  await (await batchOf()).issue(people(1), badgeMap);
  await query(`UPDATE ${schema()}.batch_meta SET version = 99`);
  await expect(batchOf()).rejects.toMatchObject({ code: 'newer-version' });
  expect(await query(`SELECT version FROM ${schema()}.batch_meta`)).toEqual([{ version: 99 }]);
});

test('several that make the same store at the same time make one', async () => {
  const opened = await Promise.all([batchOf(), batchOf(), batchOf()]);
  await Promise.all(opened.map((batch) => batch.issue(people(10), badgeMap)));
  expect(server.counts().requests).toBe(10);
});

test('no statement of a run looks through the rows: each finds its own by an index', async () => {
  const said = new Map<string, readonly unknown[]>();
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  server.options = { faults: { resetAfter: 0.3 } };
  const batch = await batchOf();
  const { unknown } = await batch.issue(people(20), { ...badgeMap, concurrency: 4 });
  expect(await batch.settle({ after: 0 })).toMatchObject({ happened: unknown });
  for (const [text, values] of spy.mock.calls as unknown as readonly [unknown, unknown][])
    if (typeof text === 'string' && text.includes('.batch_rows')) said.set(text, Array.isArray(values) ? values : []);
  spy.mockRestore();
  const client = new pg.Client(inject('postgres'));
  await client.connect();
  // A table of a few rows is read as a whole where that is allowed.
  await client.query('SET enable_seqscan = off');
  const plans: string[] = [];
  for (const [text, values] of said) {
    if (/^\s*(CREATE|SELECT state, verdict, count)/.test(text)) continue;
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
    plans.push(`${text}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`);
  }
  await client.end();
  expect(plans.filter((plan) => plan.includes('Seq Scan on batch_rows'))).toEqual([]);
  expect(plans.filter((plan) => plan.includes('Index Scan on batch_rows_ids'))).toHaveLength(1);
  expect(plans.filter((plan) => /Index.* Scan .*batch_rows/.test(plan)).length).toBeGreaterThan(3);
});

test('no claim is in the tables, neither ours nor the queue’s', async () => {
  server.options = { refuse: ['E1'], faults: { resetAfter: 0.3 } };
  await (await batchOf()).issue(people(10), { ...badgeMap, concurrency: 2 });
  const texts = await Promise.all(
    [`${schema()}.batch_rows`, `${schema()}_queue.job`].map((table) =>
      query(`SELECT t::text || encode(convert_to(t::text, 'UTF8'), 'escape') AS text FROM ${table} AS t`),
    ),
  );
  const all = texts.flat().map(({ text }) => String(text));
  expect(all.some((text) => text.includes('E9'))).toBe(true);
  expect(all.filter((text) => /person\d|example\.com|badge/.test(text))).toEqual([]);
});

test.each([{ name: 'June' }, { name: 'a"b' }, { name: 'x'.repeat(50) }, { name: '' }])(
  'refuses the schema $name',
  async ({ name }) => {
    await expect(batchOf({ store: `${inject('postgres')}?schema=${encodeURIComponent(name)}` })).rejects.toMatchObject({
      code: 'invalid-option',
    });
  },
);
