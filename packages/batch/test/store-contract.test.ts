import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RowState } from '../src/row.ts';
import { openPostgresStore } from '../src/store/postgres-store.ts';
import { openSqliteFile } from '../src/store/sqlite-file.ts';
import {
  type ClaimedRow,
  type Ending,
  type PlannedRow,
  type RowFilter,
  type Store,
  type StoredError,
  type StoredRow,
} from '../src/store/store.ts';
import { KEY } from './support/people.ts';
import { embeddedPlace, type Place } from './support/places.ts';
import { storeKinds } from './support/stores.ts';
import { storeOf, watchedTables } from './support/watched-store.ts';

/** The embedded store without its thread: what breaks in it is seen where it is. */
const here = {
  kind: 'embedded',
  make: async (): Promise<Place> => embeddedPlace(),
  open: async (place: Place): Promise<Store> => {
    await openSqliteFile(place.store, KEY, false);
    return storeOf(watchedTables(place.store, () => {}));
  },
};
const postgres = storeKinds
  .filter(({ kind }) => kind === 'postgres')
  .map(({ kind, make }) => ({
    kind,
    make,
    open: async ({ store }: Place): Promise<Store> => (await openPostgresStore(store, KEY)).store,
  }));

const bytes = (text: string): Uint8Array => Buffer.from(text);
const digestOf = (text: string): Uint8Array => bytes(`digest of ${text}`.padEnd(32));
const rowOf = (reference: string, content = 'a'): PlannedRow => ({
  reference,
  digest: digestOf(content),
  content: bytes(content),
});
const error: StoredError = {
  name: 'AgencyApiError',
  httpStatus: 400,
  errorCode: 4711,
  pointer: '/a',
  sealed: bytes('why'),
};
const invalid = (reference: string): PlannedRow => ({ reference, digest: undefined, content: undefined, error });

/** A row with its content as text. */
type Shown = Omit<StoredRow, 'content'> & { readonly content: string | undefined };

const STATES: readonly RowState[] = ['planned', 'sending', 'done', 'refused', 'unknown', 'settled'];
/** In which states an ending is heard: a verdict is for what is not known; an answer, however late, beats one. */
const HEARD: Readonly<Record<Ending['state'], readonly RowState[]>> = {
  planned: ['sending', 'unknown'],
  done: ['planned', 'sending', 'unknown', 'settled'],
  refused: ['sending', 'unknown', 'settled'],
  unknown: ['sending'],
  settled: ['unknown', 'settled'],
};

describe.each([here, ...postgres])('the $kind store', ({ make, open }) => {
  let place: Place;
  let store: Store;

  beforeEach(async () => {
    place = await make();
    store = await open(place);
    await store.openRun({ name: 'a', kind: 'issue' });
    await store.openRun({ name: 'b', kind: 'call' });
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const text = (content: Uint8Array | undefined): string | undefined => content && Buffer.from(content).toString();
  const all = async (filter: RowFilter = {}, withContent = false): Promise<readonly Shown[]> =>
    (await Array.fromAsync(store.rows(filter, withContent))).map((row) => ({ ...row, content: text(row.content) }));
  const only = async (): Promise<Shown> => (await all({}, true))[0] as Shown;
  const end = async (...endings: Ending[]): Promise<void> => void (await store.exchange(endings, [], 0));
  const take = async (limit = 10, isFed = false, runs = ['a', 'b']): Promise<readonly ClaimedRow[]> =>
    (await store.exchange([], runs, limit, isFed)).rows;
  const takeOne = async (): Promise<ClaimedRow> => (await take(1))[0] as ClaimedRow;
  const referencesOf = (rows: readonly { readonly reference: string }[]) => rows.map(({ reference }) => reference);

  test('a run is there once, in the order of its making, and keeps its kind', async () => {
    await store.openRun({ name: 'a', kind: 'issue' });
    expect(await store.runs()).toEqual([
      { name: 'a', kind: 'issue' },
      { name: 'b', kind: 'call' },
    ]);
    const wrong = store.openRun({ name: 'a', kind: 'call' });
    await expect(wrong).rejects.toMatchObject({ code: 'other-run', message: expect.stringContaining('`a`') });
    expect(await store.runs()).toHaveLength(2);
  });

  test('a row is planned once, and the same reference of another run is another row', async () => {
    expect(await store.plan('a', [rowOf('1'), rowOf('2'), rowOf('1'), rowOf('2', 'b')])).toEqual([
      'new',
      'new',
      'same',
      'other',
    ]);
    expect(await store.plan('b', [rowOf('1', 'b')])).toEqual(['new']);
    expect(await all({}, true)).toMatchObject([
      { run: 'a', reference: '1', state: 'planned', attempt: 0, ids: [], content: 'a' },
      { run: 'a', reference: '2', content: 'a' },
      { run: 'b', reference: '1', content: 'b' },
    ]);
    for (const name of ['error', 'verdict', 'reason', 'sentAt', 'endedAt'])
      expect(await only()).not.toHaveProperty(name);
  });

  test('a dry plan says the same, and writes nothing', async () => {
    await store.plan('a', [rowOf('1'), invalid('2')]);
    const before = await all({}, true);
    const rows = [rowOf('1'), rowOf('1', 'b'), rowOf('2'), rowOf('3')];
    expect(await store.plan('a', rows, true)).toEqual(['same', 'other', 'new', 'new']);
    expect(await all({}, true)).toEqual(before);
  });

  test('a row that must not start is refused, and what is mended takes its place', async () => {
    expect(await store.plan('a', [invalid('1')])).toEqual(['new']);
    const { sealed, ...plain } = error;
    const { error: kept, ...refused } = await only();
    expect(refused).toMatchObject({ state: 'refused', attempt: 0, endedAt: expect.any(Number) });
    expect(kept).toEqual({ ...plain, sealed: expect.anything() });
    expect(text(kept?.sealed)).toBe(text(sealed));
    expect(await store.plan('a', [invalid('1')])).toEqual(['new']);
    expect(await take()).toEqual([]);
    expect(await store.plan('a', [rowOf('1', 'mended')])).toEqual(['new']);
    const planned = await only();
    expect(planned).toMatchObject({ state: 'planned', content: 'mended' });
    expect(planned).not.toHaveProperty('error');
    expect(planned).not.toHaveProperty('endedAt');
    expect(await store.plan('a', [rowOf('1', 'b'), invalid('1')])).toEqual(['other', 'other']);
    expect((await take()).map(({ content }) => text(content))).toEqual(['mended']);
    expect(await take()).toEqual([]);
  });

  test('what is taken is written down before it is given, once, in order, and no more than asked for', async () => {
    await store.plan('a', [rowOf('1'), rowOf('2'), rowOf('3')]);
    await store.plan('b', [rowOf('1'), rowOf('2')]);
    const before = await store.now();
    const { rows, isOpen, waitMs } = await store.exchange([], ['b', 'a'], 3);
    expect(rows.map(({ run, attempt }) => [run, attempt])).toEqual([
      ['b', 1],
      ['b', 1],
      ['a', 1],
    ]);
    expect(rows.map(({ content, isStillMine }) => [text(content), isStillMine()])).toEqual(
      Array.from({ length: 3 }, () => ['a', true]),
    );
    expect([isOpen, waitMs]).toEqual([true, 0]);
    const sending = await all({ states: ['sending'] });
    expect(sending).toHaveLength(3);
    for (const { sentAt = 0 } of sending) expect(sentAt).toBeGreaterThanOrEqual(before - 1);
    expect(await store.exchange([], ['a'], 0)).toEqual({ rows: [], isOpen: true, waitMs: 0 });
    const rest = await take();
    expect(new Set([...rows, ...rest].map(({ id }) => id)).size).toBe(5);
    expect(await take()).toEqual([]);
  });

  test('there is something to do while a row is planned, of these runs', async () => {
    await store.plan('a', [rowOf('1')]);
    expect((await store.exchange([], ['b'], 1)).isOpen).toBe(false);
    expect((await store.exchange([], [], 1)).isOpen).toBe(false);
    expect((await store.exchange([], ['b', 'a'], 0)).isOpen).toBe(true);
    const { rows, isOpen } = await store.exchange([], ['b', 'a'], 1);
    expect([rows.length, isOpen]).toEqual([1, true]);
    await end(...rows.map(({ id }): Ending => ({ id, attempt: 1, state: 'done' })));
    expect((await store.exchange([], ['b', 'a'], 1)).isOpen).toBe(false);
  });

  /** Brings a new row into a state, as an attempt that is known. */
  const inState = async (state: RowState, reference = '1'): Promise<Pick<Ending, 'id' | 'attempt'>> => {
    await store.plan('a', [rowOf(reference)]);
    // A store may have to look at some that are over before it finds it.
    const { id, attempt } = (await take()).find((row) => row.reference === reference) as ClaimedRow;
    if (state === 'settled') await end({ id, attempt, state: 'unknown' });
    if (state === 'settled') await end({ id, attempt, state, verdict: 'did not', reason: 'read' });
    else if (state !== 'sending') await end({ id, attempt, state });
    return { id, attempt };
  };

  test('an ending is heard where it is of the same attempt, and knows more than what is there', async () => {
    // Those that leave a row planned come last, so that none takes what another one has left.
    for (const from of STATES.toReversed()) {
      for (const to of (Object.keys(HEARD) as (keyof typeof HEARD)[]).toReversed()) {
        const reference = `${from} to ${to}`;
        const own = async (): Promise<Shown> =>
          (await all({}, true)).find((row) => row.reference === reference) as Shown;
        const about = await inState(from, reference);
        const before = await own();
        expect(before, reference).toMatchObject({ state: from });
        const verdict = to === 'settled' ? ({ verdict: 'happened', reason: 'seen' } as const) : {};
        await end({ ...about, attempt: about.attempt + 1, state: to, ids: [`other ${reference}`], ...verdict });
        expect(await own(), reference).toEqual(before);
        await end({ ...about, state: to, ids: [reference], ...verdict });
        const after = await own();
        const isHeard = HEARD[to].includes(from);
        expect([...(await store.knownIds([reference, `other ${reference}`]))]).toEqual(isHeard ? [reference] : []);
        if (isHeard) {
          expect(after, reference).toMatchObject({ state: to, ids: [reference], ...verdict });
          expect(after.endedAt, reference).toEqual(to === 'planned' ? undefined : expect.any(Number));
          // What is over is erased; what may go again, or be settled, is kept.
          expect(after.content, reference).toBe(to === 'done' || to === 'settled' ? undefined : 'a');
          if (to !== 'settled') expect([after.verdict, after.reason], reference).toEqual([undefined, undefined]);
        } else expect(after, reference).toEqual(before);
        // Out of the way of the next one.
        if (after.state === 'planned') await take();
      }
    }
  });

  test('what an ending does not say stays', async () => {
    await store.plan('a', [rowOf('1')]);
    const { id } = await takeOne();
    await end({ id, attempt: 1, state: 'unknown', error, ids: ['x', 'y'] });
    await end({ id, attempt: 1, state: 'settled', verdict: 'did not', reason: 'read' });
    const row = await only();
    expect(row).toMatchObject({ verdict: 'did not', reason: 'read', ids: ['x', 'y'] });
    expect({ ...row.error, sealed: text(row.error?.sealed) }).toEqual({ ...error, sealed: 'why' });
    expect(row.content).toBe('a');
    expect([...(await store.knownIds(['y', 'z', 'x']))].toSorted()).toEqual(['x', 'y']);
    // Nothing of it is left when it is sent again.
    await store.replan('did not');
    expect(await takeOne()).toMatchObject({ attempt: 2 });
    const again = await only();
    for (const name of ['error', 'verdict', 'reason', 'endedAt']) expect(again).not.toHaveProperty(name);
  });

  // Another row that is alike found nothing then, was said not to have happened, and could be sent a second time.
  test('what a row has that cannot be told about is nobody’s, until it can', async () => {
    await store.plan('a', [rowOf('1')]);
    const { id } = await takeOne();
    await end({ id, attempt: 1, state: 'unknown' });
    await end({ id, attempt: 1, state: 'settled', verdict: 'cannot tell', reason: '1 of 2', ids: ['x'] });
    expect(await only()).toMatchObject({ verdict: 'cannot tell', ids: ['x'] });
    expect(await store.knownIds(['x'])).toEqual(new Set());
    await end({ id, attempt: 1, state: 'done', ids: ['x', 'y'] });
    expect([...(await store.knownIds(['x', 'y']))].toSorted()).toEqual(['x', 'y']);
  });

  test('an id that two rows were given is known', async () => {
    await store.plan('a', [rowOf('1'), rowOf('2')]);
    const rows = await take();
    await end(...rows.map(({ id, attempt }): Ending => ({ id, attempt, state: 'done', ids: ['x', 'x'] })));
    expect((await all()).map(({ ids }) => ids)).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    expect(await store.knownIds([])).toEqual(new Set());
  });

  test('rows that are planned again may get other content until they are taken, and while an input is read they wait for it', async () => {
    await store.plan('a', [rowOf('1'), rowOf('2'), rowOf('3'), rowOf('4')]);
    await store.plan('b', [rowOf('1')]);
    const rows = await take();
    await end(...rows.map(({ id, attempt }): Ending => ({ id, attempt, state: 'refused', error })));
    expect(await store.replan('refused', 'a')).toBe(4);
    const [first] = await all();
    expect(first).toMatchObject({ state: 'planned', attempt: 1 });
    expect(first).not.toHaveProperty('endedAt');
    expect(await store.plan('a', [rowOf('5')])).toEqual(['new']);
    expect(await store.plan('a', [rowOf('2'), rowOf('3', 'b'), invalid('4')])).toEqual(['same', 'new', 'new']);
    // As it was asked for again, or given anew; the first one may still come.
    const fed = await take(10, true);
    expect(referencesOf(fed).toSorted()).toEqual(['2', '3', '5']);
    expect(fed.map(({ content }) => text(content)).toSorted()).toEqual(['a', 'a', 'b']);
    expect(await store.plan('a', [rowOf('2', 'c'), rowOf('3', 'c')])).toEqual(['other', 'other']);
    await expect.poll(async () => referencesOf(await take()), { timeout: 30_000 }).toEqual(['1']);
    expect(await store.counts('a')).toMatchObject({ total: 5, sending: 4, refused: 1 });
    // One without a content has nothing that could go.
    expect(await store.replan('refused')).toBe(1);
    expect(await store.counts()).toMatchObject({ total: 6, planned: 1, sending: 4, refused: 1 });
  });

  test('a late answer closes its row: other content took its place, and it was sent a second time', async () => {
    const about = await inState('settled');
    await store.replan('did not');
    await end({ ...about, state: 'done', ids: ['x'] });
    expect(await store.plan('a', [rowOf('1', 'b')])).toEqual(['other']);
    expect(await take()).toEqual([]);
    expect(await store.counts()).toMatchObject({ total: 1, done: 1 });
  });

  test('rows are counted and listed by run, state and verdict', async () => {
    await store.plan(
      'a',
      ['1', '2', '3', '4'].map((reference) => rowOf(reference)),
    );
    await store.plan('b', [rowOf('5')]);
    const taken = (await take()).toSorted((a, b) => Number(a.reference) - Number(b.reference));
    const [one, two, three] = taken.map(({ id, attempt }) => ({ id, attempt }));
    await store.plan('b', [rowOf('6')]);
    if (one === undefined || two === undefined || three === undefined) throw new Error('nothing was taken');
    await end({ ...one, state: 'unknown' }, { ...two, state: 'unknown' }, { ...three, state: 'done' });
    await end(
      { ...one, state: 'settled', verdict: 'did not', reason: 'read' },
      { ...two, state: 'settled', verdict: 'cannot tell', reason: 'read' },
    );
    expect(await store.counts('a')).toMatchObject({ total: 4, done: 1, sending: 1, didNot: 1, cannotTell: 1 });
    expect(await store.counts()).toMatchObject({ total: 6, planned: 1, sending: 2 });
    expect(await store.counts('c')).toMatchObject({ total: 0 });
    const listed = async (filter: RowFilter): Promise<string[]> => referencesOf(await all(filter));
    expect(await listed({})).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(await listed({ run: 'b' })).toEqual(['5', '6']);
    expect(await listed({ states: ['sending', 'done'] })).toEqual(['3', '4', '5']);
    expect(await listed({ run: 'b', states: ['sending', 'done'] })).toEqual(['5']);
    expect(await listed({ verdicts: ['did not', 'cannot tell'] })).toEqual(['1', '2']);
    expect(await listed({ states: ['settled'], verdicts: ['did not'] })).toEqual(['1']);
    expect(await listed({ states: [] })).toEqual([]);
    expect((await all()).every(({ content }) => content === undefined)).toBe(true);
    expect(await store.replan('did not', 'b')).toBe(0);
    expect(await store.replan('refused')).toBe(0);
    expect(await store.replan('did not')).toBe(1);
  });

  test('it gives no more than the rate and nothing in a pause, and one that is asked for again ends later', async () => {
    await store.plan(
      'a',
      ['1', '2', '3', '4', '5'].map((reference) => rowOf(reference)),
    );
    await store.pace({ perSecond: 0.01 });
    const first = await store.exchange([], ['a'], 3);
    expect(first.rows).toHaveLength(1);
    expect(first.waitMs).toBeGreaterThan(90_000);
    expect(first.waitMs).toBeLessThanOrEqual(100_000);
    expect(await store.exchange([], ['a'], 3)).toMatchObject({ rows: [], isOpen: true });
    await store.pace({ perSecond: null });
    expect((await store.exchange([], ['a'], 2)).rows).toHaveLength(2);
    await store.pace({ pauseMs: 600_000 });
    await store.pace({ pauseMs: 1 });
    const paused = await store.exchange([], ['a'], 3);
    expect(paused).toMatchObject({ rows: [], isOpen: true });
    expect(paused.waitMs).toBeGreaterThan(500_000);
    // It gets shorter as time goes by.
    await expect
      .poll(async () => (await store.exchange([], ['a'], 3)).waitMs, { timeout: 30_000 })
      .toBeLessThan(paused.waitMs);
  });
});
