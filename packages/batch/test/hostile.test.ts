import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Batch, openBatch } from '../src/index.ts';
import { agencyAt, KEY } from './support/people.ts';
import type { Place } from './support/places.ts';
import { storeKinds } from './support/stores.ts';

/** Nothing is sent to it: the calls of these tests are functions that count. */
const agency = agencyAt('http://127.0.0.1:9');
const REFERENCES = [
  '__proto__',
  'constructor',
  'toString',
  'é',
  'e\u0301',
  'E',
  'e',
  ' e',
  '01',
  '1',
  '1.0',
  'null',
  'undefined',
  '',
  "' OR 1=1; DROP TABLE rows; --",
  '"quoted", and; more',
  '%s $1 ? :name {}',
  '漢字',
  '👩‍👩‍👧',
  'x'.repeat(512),
  '漢'.repeat(512),
].filter((reference) => reference !== '');
const NO_REFERENCES = [
  '',
  ' ',
  '\t',
  'a\nb',
  'a\rb',
  'a\u0000b',
  'a\u007fb',
  'a\u0085b',
  'a\u2028b',
  'a\u2029b',
  '\ud800',
  'a\udc00b',
  'x'.repeat(513),
  Number.NaN,
  Infinity,
  10n,
  true,
  null,
  undefined,
  {},
  ['a'],
  Symbol('a'),
];

describe.each(storeKinds)('on the $kind store', ({ make }) => {
  let place: Place;
  let batch: Batch;
  let calls: string[];
  const call = async ({ reference }: { readonly reference: string }): Promise<unknown> => calls.push(reference);
  const rowsOf = (references: readonly unknown[]) =>
    references.map((reference) => ({ reference: reference as string }));
  const options = { reference: (row: { readonly reference: string }) => row.reference, concurrency: 4 };

  beforeEach(async () => {
    place = await make();
    calls = [];
    batch = await openBatch({ agency, store: place.store, key: KEY });
  });
  afterEach(async () => {
    await batch.close();
    await place.remove();
  });

  test('each reference is one row’s, whatever it is made of', async () => {
    const rows = rowsOf([...REFERENCES, ...REFERENCES]);
    const dry = await batch.run('calls', call, rows, { ...options, dryRun: true });
    expect(dry.input).toMatchObject({ new: REFERENCES.length, same: REFERENCES.length });
    const report = await batch.run('calls', call, rows, options);
    expect(report).toMatchObject({ isComplete: true, done: REFERENCES.length, input: { same: REFERENCES.length } });
    expect(calls.toSorted()).toEqual(REFERENCES.toSorted());
    const kept = await Array.fromAsync(batch.rows());
    expect(kept.map(({ reference }) => reference)).toEqual(REFERENCES);
  });

  test('what is no reference is told of, and never sent', async () => {
    const rows = NO_REFERENCES.map((_, at) => ({ at }));
    const { input, problems } = await batch.run('calls', async () => calls.push('sent'), rows, {
      reference: ({ at }) => NO_REFERENCES[at] as string,
    });
    expect(input).toMatchObject({ rows: NO_REFERENCES.length, invalid: NO_REFERENCES.length });
    expect(problems.map(({ row }) => row)).toEqual(NO_REFERENCES.map((_, index) => index + 1));
    expect([calls, (await batch.counts()).total]).toEqual([[], 0]);
  });

  test('rows may say what they like', async () => {
    const row = JSON.parse(
      '{"reference":"E1","__proto__":{"isAdmin":true},"a\\u0000b":"\\u0000","half":"\\ud800","toString":1}',
    ) as { reference: string };
    let got: unknown;
    const take = async (given: unknown): Promise<void> => void (got = given);
    expect(await batch.run('calls', take, [row], options)).toMatchObject({ isComplete: true, done: 1 });
    expect(Object.entries(got as object).toSorted()).toEqual(Object.entries(row).toSorted());
    expect((got as { isAdmin?: boolean }).isAdmin).toBe(undefined);
  });

  test('a success counts, whatever ids the answer has', async () => {
    const answers: unknown[] = [
      { credentialIds: ['a\u0000b', '\ud800', 7, null, { id: 1 }, 'x'.repeat(100_000)] },
      { credentialIds: 'one' },
      { id: '__proto__' },
      { requestId: ['\u0000'] },
      null,
      undefined,
      'text',
      [],
    ];
    const answer = async ({ at }: { readonly at: number }): Promise<unknown> => answers[at];
    const rows = answers.map((_, at) => ({ at, reference: `E${at}` }));
    expect(await batch.run('calls', answer, rows, { ...options, reference: (row) => row.reference })).toMatchObject({
      isComplete: true,
      done: answers.length,
    });
    const kept = await Array.fromAsync(batch.rows());
    expect(kept.map(({ ids }) => ids.length)).toEqual([3, 1, 1, 1, 0, 0, 0, 0]);
  });

  test('a run has no call but the one that was given, whatever it is called', async () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
    for (const name of names) {
      const end = new AbortController();
      const once = async (): Promise<void> => end.abort();
      const rows = rowsOf(['E0', 'E1', 'E2']);
      const first = await batch.run(name, once, rows, { ...options, concurrency: 1, signal: end.signal });
      expect(first.planned).toBeGreaterThan(0);
    }
    await batch.close();
    batch = await openBatch({ agency, store: place.store, key: KEY });
    const before = await batch.counts();
    expect(await batch.work()).toEqual([]);
    expect(await batch.counts()).toEqual(before);
    await batch.work({ calls: Object.fromEntries(names.map((name) => [name, call])) });
    expect(await batch.counts()).toMatchObject({ planned: 0, done: 12 });
  });
});
