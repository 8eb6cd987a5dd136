import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Batch } from '../src/batch.ts';
import { type BatchProgress, isBatchError, openBatch } from '../src/index.ts';
import { deriveKeys } from '../src/keys.ts';
import type { Store } from '../src/store/store.ts';
import { type CountingOptions, CountingAgency } from './support/counting-agency.ts';
import { agencyAt, Badge, badgeMap, KEY, people, type Person } from './support/people.ts';
import type { Place } from './support/places.ts';
import { storeKinds } from './support/stores.ts';

describe.each(storeKinds)('on the $kind store', ({ make }) => {
  let server: CountingAgency;
  let baseUrl: string;
  let place: Place;
  const open: Batch[] = [];

  const batchOf = async (options: { secretKey?: string; url?: string } = {}): Promise<Batch> => {
    const batch = await openBatch({
      agency: agencyAt(options.url ?? baseUrl, options.secretKey),
      store: place.store,
      key: KEY,
    });
    open.push(batch);
    return batch;
  };
  const serve = (options: CountingOptions): void => void (server.options = options);
  const list = async (batch: Batch, filter: Parameters<Batch['rows']>[0] = {}) => {
    const rows = [];
    for await (const row of batch.rows(filter)) rows.push(row);
    return rows;
  };

  beforeEach(async () => {
    server = new CountingAgency();
    baseUrl = await server.start();
    place = await make();
  });
  afterEach(async () => {
    for (const batch of open.splice(0)) await batch.close();
    await server.stop();
    await place.remove();
  });

  test('issues to each reference once, however often it is called', async () => {
    const batch = await batchOf();
    const report = await batch.issue(people(50), { ...badgeMap, concurrency: 4 });
    expect(report).toMatchObject({
      run: 'issue',
      isComplete: true,
      total: 50,
      done: 50,
      input: { rows: 50, new: 50, same: 0 },
    });
    expect(await batch.issue(people(60), badgeMap)).toMatchObject({
      isComplete: true,
      done: 60,
      input: { rows: 60, new: 10, same: 50 },
    });
    const { effects, requests } = server.counts();
    expect(requests).toBe(60);
    expect(Object.values(effects)).toEqual(Array.from({ length: 60 }, () => 1));
    const [first] = await list(batch);
    expect(first).toEqual({
      run: 'issue',
      reference: 'E0',
      state: 'done',
      attempts: 1,
      ids: [expect.stringMatching(/^[\w-]{36}$/)],
      sentAt: expect.any(String),
      endedAt: expect.any(String),
    });
  });

  test.each([1, 5])('keeps no more than %i under way', async (concurrency) => {
    serve({ latencyMs: 60 });
    await (await batchOf()).issue(people(30), { ...badgeMap, concurrency });
    expect(server.counts().most).toBe(concurrency);
  });

  test('goes on in another process of the same store, with and without the input', async () => {
    const end = new AbortController();
    const first = await batchOf();
    const started = await first.issue(people(30), {
      ...badgeMap,
      concurrency: 2,
      signal: end.signal,
      onProgress: () => {},
      credentials: (row) => (row.reference === 'E29' && end.abort(), badgeMap.credentials(row)),
    });
    expect(started.stopped).toMatchObject({ reason: 'aborted' });
    await first.close();
    const planned = (await (await batchOf()).counts()).planned;
    const second = open.at(-1);
    expect(await second?.work()).toMatchObject([{ run: 'issue', planned: 0 }]);
    await second?.close();
    const third = await batchOf();
    expect(await third.issue(people(30), badgeMap)).toMatchObject({ isComplete: true, done: 30 });
    expect(planned).toBeGreaterThanOrEqual(0);
    expect(server.counts()).toMatchObject({ requests: 30 });
  });

  test('refuses the same reference with other content, and leaves what is there', async () => {
    const batch = await batchOf();
    await batch.issue(people(3), badgeMap);
    const changed = [...people(3)].map((row) => ({ ...row, email: 'other@example.com' }));
    const report = await batch.issue(changed, badgeMap);
    expect(report).toMatchObject({ isComplete: false, done: 3, input: { rows: 3, same: 0, otherContent: 3 } });
    expect(report.problems[0]).toEqual({
      row: 1,
      reference: 'E0',
      kind: 'other-content',
      reason: expect.stringContaining('other content'),
    });
    // Also within one input.
    const twice = [...people(1, 7), { ...[...people(1, 7)][0], email: 'other@example.com' } as Person, ...people(1, 7)];
    expect(await batch.issue(twice, badgeMap)).toMatchObject({ input: { new: 1, otherContent: 1, same: 1 } });
    expect(server.counts().requests).toBe(4);
  });

  test.each([
    { what: 'the claims are not valid', row: { email: 'no address' }, want: { pointer: '/email' } },
    { what: 'there is no recipient', row: { alias: '' }, want: {} },
    { what: 'the reference is empty', row: { reference: ' ' }, want: {} },
  ])('never starts a row of which $what', async ({ row, want }) => {
    const batch = await batchOf();
    const rows = [...people(1), { ...[...people(1, 1)][0], ...row } as Person, ...people(1, 2)];
    const map = {
      ...badgeMap,
      to: ({ alias }: Person) => (alias === '' ? ({} as { agentAlias: string }) : { agentAlias: alias }),
    };
    const report = await batch.issue(rows, map);
    expect(report).toMatchObject({ isComplete: false, done: 2, input: { rows: 3, new: 2, invalid: 1 } });
    expect(report.problems).toMatchObject([{ row: 2, kind: 'invalid', ...want }]);
    expect(JSON.stringify(report)).not.toContain('no address');
    expect(server.counts().requests).toBe(2);
    // Nothing of it can have happened, so what is mended goes.
    expect(await batch.issue(people(3), map)).toMatchObject({ isComplete: true, done: 3 });
    expect(server.counts().requests).toBe(3);
  });

  test('a dry run checks all rows, and plans and sends nothing', async () => {
    const batch = await batchOf();
    await batch.issue(people(2), badgeMap);
    const rows = [
      ...people(4),
      { reference: 'E9', alias: '::x', email: 'none' },
      { ...[...people(1)][0], email: 'other@example.com' } as Person,
      ...people(1, 3),
    ];
    const report = await batch.issue(rows, { ...badgeMap, dryRun: true });
    expect(report).toMatchObject({
      isComplete: false,
      input: { rows: 7, new: 2, same: 3, invalid: 1, otherContent: 1 },
    });
    expect(report.problems).toMatchObject([
      { row: 5, reference: 'E9', kind: 'invalid', pointer: '/email' },
      { row: 6, reference: 'E0', kind: 'other-content' },
    ]);
    expect(server.counts().requests).toBe(2);
    expect((await batch.counts()).total).toBe(2);
  });

  test('keeps refusals with errorCode and message, and sends them again only when asked', async () => {
    serve({ refuse: ['E1', 'E3'] });
    const batch = await batchOf();
    expect(await batch.issue(people(5), badgeMap)).toMatchObject({ isComplete: false, done: 3, refused: 2 });
    const refused = await list(batch, { states: ['refused'] });
    expect(refused).toMatchObject([
      {
        reference: 'E1',
        error: { name: 'AgencyApiError', operation: 'issueCredentialByAlias', httpStatus: 400, errorCode: 4711 },
      },
      { reference: 'E3' },
    ]);
    await batch.issue(people(5), badgeMap);
    expect(server.counts().requests).toBe(5);
    serve({});
    expect(await batch.retry({ refused: true })).toBe(2);
    // With other content: it was refused, so nothing of the old one can have happened.
    const mended = [...people(5)].map((row) =>
      row.reference === 'E3' ? { ...row, email: 'mended@example.com' } : row,
    );
    expect(await batch.issue(mended, badgeMap)).toMatchObject({ isComplete: true, done: 5 });
    expect(server.counts()).toMatchObject({ requests: 7, effects: { E1: 1, E3: 1 } });
  });

  test('a 429 stops everyone for as long as it says, and its row goes again', async () => {
    serve({ tooManyAt: { request: 10, retryAfter: '1' } });
    const batch = await batchOf();
    const report = await batch.issue(people(40), { ...badgeMap, concurrency: 4 });
    expect(report).toMatchObject({ isComplete: true, done: 40 });
    const { requests, times, effects } = server.counts();
    expect(requests).toBe(41);
    expect(Object.values(effects).every((count) => count === 1)).toBe(true);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps.filter((gap) => gap > 900)).toHaveLength(1);
  });

  test('stops at the first 401, and loses nothing', async () => {
    const wrong = await batchOf({ secretKey: 'another key' });
    const report = await wrong.issue(people(100), { ...badgeMap, concurrency: 4 });
    expect(report).toMatchObject({ isComplete: false, refused: 0, unknown: 0, stopped: { reason: 'unauthorized' } });
    await wrong.close();
    expect(await (await batchOf()).issue(people(100), badgeMap)).toMatchObject({ isComplete: true, done: 100 });
  });

  test('stops when most of the last hundred are refused', async () => {
    serve({ refuseAll: 400 });
    const batch = await batchOf();
    const report = await batch.issue(people(150), { ...badgeMap, concurrency: 4 });
    expect(report.stopped).toMatchObject({ reason: 'refusals' });
    expect(report.refused).toBeGreaterThan(50);
    expect(report.refused).toBeLessThan(60);
    serve({});
    await batch.retry({ refused: true });
    expect(await batch.issue(people(150), badgeMap)).toMatchObject({ isComplete: true, done: 150 });
  });

  test('goes on when fewer than half of them are refused', async () => {
    serve({ refuse: [...people(200)].filter((_, index) => index % 3 === 0).map(({ reference }) => reference) });
    expect(await (await batchOf()).issue(people(200), badgeMap)).toMatchObject({ done: 133, refused: 67 });
  });

  test('a row that may have happened is unknown, and is never sent again by itself', async () => {
    serve({ faults: { resetAfter: 1 } });
    const batch = await batchOf();
    expect(await batch.issue(people(5), badgeMap)).toMatchObject({ isComplete: false, unknown: 5 });
    expect((await list(batch))[0]).toMatchObject({ state: 'unknown', error: { name: 'AgencyTransportError' } });
    serve({});
    expect(await batch.issue(people(5), badgeMap)).toMatchObject({ unknown: 5, done: 0 });
    expect(await batch.retry({ refused: true, didNot: true })).toBe(0);
    await batch.work();
    expect(server.counts().requests).toBe(5);
  });

  test('settles by reading: what happened is kept, and only what did not goes again, when asked', async () => {
    serve({ faults: { resetAfter: 0.5, resetBefore: 0.5 }, seed: 3 });
    const batch = await batchOf();
    await batch.issue(people(20), badgeMap);
    const happened = Object.keys(server.counts().effects);
    serve({});
    const settled = await batch.settle({ after: 0 });
    expect(settled).toEqual({ happened: happened.length, didNot: 20 - happened.length, cannotTell: 0, unknown: 0 });
    const rows = await list(batch, { states: ['settled'], verdicts: ['happened'] });
    expect(rows.map(({ reference }) => reference).toSorted()).toEqual(happened.toSorted());
    expect(rows[0]).toMatchObject({
      ids: [expect.any(String)],
      reason: expect.stringContaining('issued to this person'),
    });
    expect(await batch.issue(people(20), badgeMap)).toMatchObject({ isComplete: false, didNot: 20 - happened.length });
    expect(server.counts().requests).toBe(20);
    expect(await batch.retry({ didNot: true })).toBe(20 - happened.length);
    expect(await batch.work()).toMatchObject([
      { isComplete: true, happened: happened.length, done: 20 - happened.length },
    ]);
    expect(Object.values(server.counts().effects)).toEqual(Array.from({ length: 20 }, () => 1));
  });

  test('a credential is one row’s only, also when two rows are alike', async () => {
    serve({ faults: { resetAfter: 1 } });
    const batch = await batchOf();
    const alike = (reference: string) => ({ ...[...people(1)][0], reference }) as Person;
    const map = { ...badgeMap, credentials: ({ email }: Person) => [Badge.of({ reference: 'the same', email })] };
    await batch.issue([alike('A')], map);
    serve({ faults: { resetBefore: 1 } });
    await batch.issue([alike('B')], map);
    serve({});
    await batch.issue([alike('C')], map);
    expect(await batch.settle({ after: 0 })).toMatchObject({ happened: 1, didNot: 1 });
  });

  test('what cannot be read stays unknown, for another time', async () => {
    serve({ faults: { resetAfter: 1 } });
    const batch = await batchOf();
    await batch.issue(people(2), badgeMap);
    await server.stop();
    expect(await batch.settle({ after: 0 })).toEqual({ happened: 0, didNot: 0, cannotTell: 0, unknown: 2 });
    expect(await batch.counts()).toMatchObject({ unknown: 2 });
  }, 30_000);

  test('waits the settling time before it settles', async () => {
    serve({ faults: { late: 1 } });
    const batch = await batchOf();
    await batch.issue(people(3), badgeMap);
    expect(await batch.settle({ after: 600 })).toMatchObject({ happened: 3 });
    const end = AbortSignal.abort();
    serve({ faults: { late: 1 } });
    await batch.issue(people(1, 5), badgeMap);
    expect(await batch.settle({ after: 60_000, signal: end })).toMatchObject({ unknown: 1 });
  });

  test('does any other call once for each row, and settles it by what its reader says', async () => {
    const batch = await batchOf();
    await batch.issue(people(6), badgeMap);
    const leavers = (await list(batch)).map(({ reference, ids }) => ({ reference, id: ids[0] ?? '' }));
    const agency = agencyAt(baseUrl);
    const calls: string[] = [];
    const revoke = (row: { reference: string; id: string }) => (
      calls.push(row.reference),
      agency.credentials.revoke({ id: [row.id], purpose: 'revocation' })
    );
    serve({ faults: { resetAfter: 0.4, resetBefore: 0.4 }, seed: 5 });
    const options = {
      reference: (row: { reference: string }) => row.reference,
      happened: async ({ id }: { id: string }) => (await agency.credentials.status(id)) === 'revoked',
    };
    const { done, unknown } = await batch.run('leavers', revoke, leavers, options);
    expect([done + unknown, unknown > 0]).toEqual([6, true]);
    serve({});
    const { happened, didNot } = await batch.settle({ after: 0 });
    expect(happened + didNot).toBe(unknown);
    await batch.retry({ run: 'leavers', didNot: true });
    expect(await batch.run('leavers', revoke, leavers, options)).toMatchObject({
      run: 'leavers',
      total: 6,
      done: 6 - happened,
      happened,
      isComplete: true,
    });
    expect(leavers.map(({ id }) => server.counts().effects[id])).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await batch.runs()).toMatchObject([
      { run: 'issue', done: 6 },
      { run: 'leavers', total: 6 },
    ]);
  });

  test('what nothing reads stays unknown, until something reads it', async () => {
    const batch = await batchOf();
    await batch.run('calls', () => Promise.reject(new Error('a row of personal data')), [{ id: '1' }], {
      reference: ({ id }) => id,
    });
    const [row] = await list(batch);
    expect(row).toMatchObject({ state: 'unknown', error: { name: 'Error' } });
    expect(JSON.stringify(row)).not.toContain('personal data');
    expect(await batch.settle({ after: 0 })).toEqual({ happened: 0, didNot: 0, cannotTell: 0, unknown: 1 });
    expect((await list(batch))[0]).toMatchObject({ state: 'unknown' });
    const happened = { calls: () => undefined };
    expect(await batch.settle({ after: 0, happened })).toMatchObject({ cannotTell: 1, unknown: 0 });
    expect((await list(batch))[0]).toMatchObject({
      state: 'settled',
      verdict: 'cannot tell',
      reason: expect.stringContaining('happened'),
    });
    expect(await batch.retry({ refused: true, didNot: true })).toBe(0);
  });

  test('a run of one name does not become another kind of run', async () => {
    const batch = await batchOf();
    await batch.issue(people(1), badgeMap);
    const wrong = batch.run('issue', async () => {}, [{ id: '1' }], { reference: ({ id }) => id });
    await expect(wrong).rejects.toMatchObject({ name: 'BatchError', code: 'other-run' });
  });

  test('sends no faster than the rate', async () => {
    const batch = await batchOf();
    await batch.issue(people(30), { ...badgeMap, rate: '50/s', concurrency: 16 });
    const { times } = server.counts();
    // 30 rows have 29 pauses of 20 ms between them; a server sees them a little later or earlier.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(29 * 20 - 60);
  });

  test('stops on its signal: what is under way ends, nothing else starts', async () => {
    serve({ latencyMs: 20 });
    const end = new AbortController();
    const batch = await batchOf();
    const running = batch.issue(people(1000), { ...badgeMap, concurrency: 3, signal: end.signal });
    await expect.poll(() => server.counts().requests, { timeout: 30_000 }).toBeGreaterThan(10);
    end.abort();
    const report = await running;
    expect(report).toMatchObject({ sending: 0, unknown: 0, stopped: { reason: 'aborted' } });
    expect(report.done).toBe(server.counts().requests);
    expect(await batch.issue(people(100), { ...badgeMap, signal: AbortSignal.abort() })).toMatchObject({
      input: { rows: 0 },
      stopped: { reason: 'aborted' },
    });
  });

  test('a source that fails is told of after what is under way has ended, and what it gave before is kept', async () => {
    const batch = await batchOf();
    const rows = async function* (): AsyncGenerator<Person> {
      yield* people(5);
      throw new Error('line 6 of the file');
    };
    await expect(batch.issue(rows(), badgeMap)).rejects.toThrow('line 6 of the file');
    expect(await batch.counts()).toMatchObject({ sending: 0 });
    expect(await batch.issue(people(5), badgeMap)).toMatchObject({ isComplete: true, done: 5 });
    expect(server.counts().requests).toBe(5);
  });

  test('rows of a source that stalls are sent meanwhile', async () => {
    const batch = await batchOf();
    let go = (): void => {};
    const stalled = new Promise<void>((resolve) => (go = resolve));
    const rows = async function* (): AsyncGenerator<Person> {
      yield* people(3);
      await stalled;
      yield* people(1, 3);
    };
    const running = batch.issue(rows(), badgeMap);
    await expect.poll(() => server.counts().requests, { timeout: 10_000 }).toBe(3);
    go();
    expect(await running).toMatchObject({ isComplete: true, done: 4 });
  });

  test.each([
    { what: 'its signal is aborted', secretKey: undefined, reason: 'aborted' },
    { what: 'the agency refuses the key', secretKey: 'another key', reason: 'unauthorized' },
  ])('a source that gives nothing more holds up no run that stops: $what', async ({ secretKey, reason }) => {
    const end = new AbortController();
    const rows = async function* (): AsyncGenerator<Person> {
      yield* people(3);
      await new Promise(() => {});
    };
    const batch = await batchOf(secretKey === undefined ? {} : { secretKey });
    const running = batch.issue(rows(), { ...badgeMap, concurrency: 1, signal: end.signal });
    if (reason === 'aborted') {
      await expect.poll(async () => (await batch.counts()).done, { timeout: 30_000 }).toBe(3);
      end.abort();
    }
    expect(await running).toMatchObject({ stopped: { reason }, problems: [] });
  });

  test('only what is asked for goes again', async () => {
    serve({ refuse: ['E0'], faults: { resetBefore: 1 } });
    const batch = await batchOf();
    await batch.issue(people(3), { ...badgeMap, concurrency: 1 });
    serve({});
    expect(await batch.settle({ after: 0 })).toMatchObject({ didNot: 2 });
    expect(await batch.counts()).toMatchObject({ refused: 1, didNot: 2 });
    expect(await batch.retry({})).toBe(0);
    expect(await batch.retry({ run: 'another', refused: true, didNot: true })).toBe(0);
    expect(await batch.retry({ didNot: true })).toBe(2);
    expect(await batch.counts()).toMatchObject({ refused: 1, planned: 2 });
    expect(await batch.retry({ refused: true })).toBe(1);
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    expect(await batch.work()).toMatchObject([{ done: 3, problems: [] }]);
    // It looks for other runs no longer.
    expect(timers()).toBeLessThanOrEqual(before);
    expect(await batch.settle({ after: 2 ** 31 - 1, signal: AbortSignal.abort() })).toMatchObject({ unknown: 0 });
  });

  test('a dry run makes no run, and a batch that is left is closed', async () => {
    let left: Batch;
    {
      await using batch = await batchOf();
      left = batch;
      await batch.issue(people(2), { ...badgeMap, dryRun: true });
      expect(await batch.runs()).toEqual([]);
      expect(await batch.report()).toEqual({ madeAt: expect.stringMatching(/^\d{4}-.*Z$/), runs: [] });
    }
    await expect(left.counts()).rejects.toThrow();
  });

  test('tells of its progress, in numbers only', async () => {
    const told: BatchProgress[] = [];
    await (await batchOf()).issue(people(20), { ...badgeMap, onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toMatchObject({ run: 'issue', total: 20, done: 20, planned: 0 });
    expect(JSON.stringify(told)).not.toMatch(/person|E1/);
  });

  test.each([
    {
      what: 'at once',
      fail: () => {
        throw new Error('a bug of the caller');
      },
    },
    { what: 'later', fail: async () => Promise.reject(new Error('a bug of the caller')) },
  ])('what it tells may throw $what, and changes nothing', async ({ fail }) => {
    const told: unknown[] = [];
    const failing = (value: unknown): unknown => (told.push(value), fail());
    const rows = [...people(2), { ...[...people(1, 2)][0], email: 'no address' } as Person, ...people(1, 3)];
    const batch = await batchOf();
    const report = await batch.issue(rows, { ...badgeMap, onProgress: failing, onProblem: failing });
    expect(report).toMatchObject({ done: 3, input: { rows: 4, new: 3, invalid: 1 }, problems: [{ row: 3 }] });
    expect(told).toContainEqual(expect.objectContaining({ row: 3 }));
    expect(told).toContainEqual(expect.objectContaining({ done: 3 }));
    expect(server.counts().requests).toBe(3);
  });

  test('is refused with another key, and nothing is changed', async () => {
    const batch = await batchOf();
    await batch.issue(people(2), badgeMap);
    await batch.close();
    const wrong = openBatch({
      agency: agencyAt(baseUrl),
      store: place.store,
      key: 'another key, as long as it must be',
    });
    await expect(wrong).rejects.toSatisfy((error) => isBatchError(error) && error.code === 'wrong-key');
    expect(await (await batchOf()).counts()).toMatchObject({ done: 2 });
  });
});

/** A store that is asked for nothing. */
const untouched = new Proxy({} as Store, {
  get: (_, method) => (method === 'isShared' ? false : expect.unreachable(String(method))),
});

test.each([
  { options: { concurrency: 0.5 }, name: 'concurrency' },
  { options: { concurrency: 0 }, name: 'concurrency' },
  { options: { concurrency: 1001 }, name: 'concurrency' },
  { options: { concurrency: '8' as never }, name: 'concurrency' },
  { options: { rate: 'fast' as '1/s' }, name: 'rate' },
  { options: { rate: 0 }, name: 'rate' },
  { options: { rate: '0/s' as const }, name: 'rate' },
  { options: { rate: Infinity }, name: 'rate' },
  { options: { name: 'a\nb' }, name: 'name' },
  { options: { name: '' }, name: 'name' },
  { options: { reference: 7 as never }, name: 'reference' },
  { options: { to: undefined as never }, name: 'to' },
  { options: { credentials: [] as never }, name: 'credentials' },
  { options: { onProgress: true as never }, name: 'onProgress' },
  { options: { onProblem: 'log' as never }, name: 'onProblem' },
  { options: { signal: new AbortController() as never }, name: 'signal' },
])('refuses the option $name of $options before anything is planned', async ({ options, name }) => {
  const batch = new Batch(agencyAt('http://127.0.0.1:9'), untouched, await deriveKeys(KEY));
  await expect(batch.issue(people(1), { ...badgeMap, ...options })).rejects.toMatchObject({
    code: 'invalid-option',
    message: expect.stringContaining(`\`${name}\``),
  });
});

test.each<{ args: readonly unknown[]; name: string }>([
  { args: ['calls', undefined, [], { reference: () => '1' }], name: 'call' },
  { args: ['calls', async () => {}, []], name: 'reference' },
  { args: ['calls', async () => {}, [], { reference: 'id' }], name: 'reference' },
  { args: ['calls', async () => {}, [], { reference: () => '1', happened: true }], name: 'happened' },
  { args: ['calls', async () => {}, undefined, { reference: () => '1' }], name: 'rows' },
  { args: ['calls', async () => {}, null, { reference: () => '1' }], name: 'rows' },
  { args: ['calls', async () => {}, 'rows', { reference: () => '1' }], name: 'rows' },
  { args: ['calls', async () => {}, { length: 1 }, { reference: () => '1' }], name: 'rows' },
  { args: [7, async () => {}, [], { reference: () => '1' }], name: 'name' },
  { args: ['a/b', async () => {}, [], { reference: () => '1' }], name: 'name' },
  { args: ['a'.repeat(101), async () => {}, [], { reference: () => '1' }], name: 'name' },
])('a run refuses the $name of $args with what it must be', async ({ args, name }) => {
  const batch = new Batch(agencyAt('http://127.0.0.1:9'), untouched, await deriveKeys(KEY));
  const run = batch.run.bind(batch) as (...given: readonly unknown[]) => Promise<unknown>;
  await expect(run(...args)).rejects.toMatchObject({
    code: 'invalid-option',
    message: expect.stringMatching(`^the option \`${name}\` must be .`),
  });
});

test('the options of an issue may be missed altogether, and are asked for', async () => {
  const batch = new Batch(agencyAt('http://127.0.0.1:9'), untouched, await deriveKeys(KEY));
  await expect((batch.issue as (rows: unknown) => Promise<unknown>).call(batch, [])).rejects.toMatchObject({
    message: expect.stringContaining('`reference`'),
  });
});

test('of more problems than a report holds each is told', async () => {
  const store = { isShared: false, plan: async () => [] } as unknown as Store;
  const batch = new Batch(agencyAt('http://127.0.0.1:9'), store, await deriveKeys(KEY));
  let told = 0;
  const { problems, input } = await batch.issue(people(1_003), {
    ...badgeMap,
    reference: () => '',
    dryRun: true,
    onProblem: () => (told += 1),
  });
  expect([problems.length, told, input.invalid]).toEqual([1_000, 1_003, 1_003]);
});

test.each([
  { what: 'work', options: { calls: { leavers: 'revoke' } }, name: 'calls' },
  { what: 'work', options: { calls: 'revoke' }, name: 'calls' },
  { what: 'work', options: { concurrency: 0 }, name: 'concurrency' },
  { what: 'work', options: { rate: 0 }, name: 'rate' },
  { what: 'work', options: { signal: {} }, name: 'signal' },
  { what: 'settle', options: { happened: { leavers: true } }, name: 'happened' },
  { what: 'settle', options: { happened: null }, name: 'happened' },
  { what: 'settle', options: { after: -1 }, name: 'after' },
  { what: 'settle', options: { after: 2 ** 31 }, name: 'after' },
  { what: 'settle', options: { after: '1 h' }, name: 'after' },
  { what: 'settle', options: { signal: 'stop' }, name: 'signal' },
] as const)(
  '$what refuses the option $name of $options before anything is read or sent',
  async ({ what, options, name }) => {
    const batch = new Batch(agencyAt('http://127.0.0.1:9'), untouched, await deriveKeys(KEY));
    await expect(batch[what](options as never)).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringMatching(`^the option \`${name}\` must be .`),
    });
  },
);
