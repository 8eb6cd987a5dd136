import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { defineCredential } from '@one37id/agency';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { z } from 'zod';
import { openBatch, reportMarkdown } from '../src/index.ts';
import { CountingAgency } from './support/counting-agency.ts';
import { agencyAt } from './support/people.ts';
import type { Place } from './support/places.ts';
import { storeKinds } from './support/stores.ts';

/** Each is somewhere in a row, in the key or in the secret, and must be nowhere else. */
const CANARY = 'canary';
const key = `${CANARY} key of this store`;
const SCHEMA = 'https://agency.example.com/schemas/1.0';
const kind = defineCredential({
  schemaId: SCHEMA,
  claims: z.object({ reference: z.string(), name: z.string().max(40) }),
});

interface Row {
  readonly reference: string;
  readonly name: string;
}

const rowOf = (reference: string, name = `${CANARY} of ${reference}`): Row => ({ reference, name });
const map = {
  reference: (row: Row) => row.reference,
  to: ({ reference }: Row) => ({ agentAlias: `::${CANARY}-${reference}` }),
  credentials: ({ reference, name }: Row) => {
    if (reference === 'thrown') throw new TypeError(`cannot map ${name}`);
    return [kind.of({ reference, name })];
  },
};

let server: CountingAgency;
let baseUrl: string;
let place: Place;
const printed: unknown[] = [];

beforeEach(async () => {
  server = new CountingAgency();
  baseUrl = await server.start();
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...args) => void printed.push(args));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.stop();
  await place.remove();
});

/** Everything that a store has written, while it is open: log and lock beside it too. */
async function storedText(): Promise<string> {
  if (!place.store.startsWith('postgres')) {
    const folder = dirname(place.store);
    return readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, 'latin1'))
      .join('\n');
  }
  const schema = new URL(place.store).searchParams.get('schema') ?? '';
  const client = new pg.Client(inject('postgres'));
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('${schema}', '${schema}_queue')`,
  );
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`SELECT * FROM ${name}`);
    // As bytes: what is sealed must not only look so.
    texts.push(
      JSON.stringify(rows, (_, value: unknown) =>
        value instanceof Object && 'data' in value && Array.isArray(value.data)
          ? Buffer.from(value.data as number[]).toString('latin1')
          : value,
      ),
    );
  }
  await client.end();
  return texts.join('\n');
}

describe.each(storeKinds)('on the $kind store', ({ make }) => {
  test('nothing of a row is in the store, progress, problems, rows, reports or errors, however the row ended', async () => {
    place = await make();
    const seen: unknown[] = [];
    const batch = await openBatch({ agency: agencyAt(baseUrl), store: place.store, key });
    const issue = async (rows: readonly Row[]): Promise<void> => {
      const options = {
        ...map,
        onProgress: (told: unknown) => seen.push(told),
        onProblem: (told: unknown) => seen.push(told),
      };
      seen.push(await batch.issue(rows, { ...options, dryRun: true }), await batch.issue(rows, options));
    };
    await issue([
      rowOf('done'),
      rowOf('done', `${CANARY} of another`),
      rowOf('invalid', CANARY.repeat(20)),
      rowOf('thrown'),
      rowOf(' '),
    ]);
    server.options = { refuse: ['refused'] };
    await issue([rowOf('refused')]);
    for (const fault of ['resetBefore', 'resetAfter', 'cut', 'badGateway', 'unavailable'] as const) {
      server.options = { faults: { [fault]: 1 } };
      await issue([rowOf(fault)]);
    }
    server.options = {};
    const failing = async ({ name }: Row): Promise<never> => Promise.reject(new Error(`no ${name}`));
    seen.push(await batch.run('calls', failing, [rowOf('call')], { reference: (row) => row.reference }));
    const before = await storedText();
    seen.push(
      await batch.settle({ after: 0, happened: { calls: ({ name }: Row) => Promise.reject(new Error(name)) } }),
    );
    await expect(batch.run('issue', failing, [], { reference: (row: Row) => row.name })).rejects.toSatisfy(
      (error) => seen.push(error) > 0,
    );
    seen.push(await Array.fromAsync(batch.rows()), await batch.counts(), await batch.runs());
    const report = await batch.report();
    seen.push(report, reportMarkdown(report), batch);
    const after = await storedText();
    await batch.close();
    await expect(openBatch({ agency: agencyAt(baseUrl), store: place.store, key: `${key}!` })).rejects.toSatisfy(
      (error) => seen.push(error) > 0,
    );

    expect([before, after].map((text) => text.includes('refused'))).toEqual([true, true]);
    expect(inspect(seen, { depth: 20, maxStringLength: null, maxArrayLength: null })).toContain('badGateway');
    for (const text of [
      before,
      after,
      inspect(seen, { depth: 20, maxStringLength: null, maxArrayLength: null }),
      JSON.stringify(seen),
      inspect(printed, { depth: 9 }),
    ])
      expect(text.match(/.{0,60}canary.{0,60}/g)).toBe(null);
  });
});
