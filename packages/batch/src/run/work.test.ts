import { setImmediate as turn } from 'node:timers/promises';
import { AgencyApiError, AgencyTransportError } from '@one37id/agency';
import { expect, onTestFinished, test, vi } from 'vitest';
import { gates, keys, referencesOf, rowOf, type Scene, worked } from '../../test/support/worked.ts';
import { contentPlace } from '../places.ts';
import type { StoredError } from '../store/store.ts';
import { openError } from '../store/stored-error.ts';

const details = { message: 'no', operation: 'issue', attempts: 1 } as const;
const refused = (httpStatus: number, wait: { retryAfterMs?: number } = {}): Error =>
  new AgencyApiError({ ...details, outcome: 'failed', httpStatus, ...wait });
const nobody = (): Error => new AgencyTransportError({ ...details, outcome: 'not-sent' });
const rowsOf = (count: number) => referencesOf(count).map((reference) => rowOf(reference));
const failing =
  (fails: (nth: number, reference: string) => Error | false): NonNullable<Scene['send']> =>
  (reference, nth) => {
    const error = fails(nth, reference);
    if (error) throw error;
  };

/** Longer than an answer waits for others. */
async function meanwhile(): Promise<void> {
  const start = performance.now();
  for (let turns = 0; turns < 20 || performance.now() < start + 40; turns++) {
    await turn();
  }
}

test('each row is sent once, no more at once than may be, and ends in the store', async () => {
  const { sent, ends, under, steps } = await worked({ rows: rowsOf(20), concurrency: 3, send: () => turn() });
  expect(sent.toSorted()).toEqual(referencesOf(20).toSorted());
  expect(under).toEqual({ now: 0, most: 3 });
  expect(Object.values(ends)).toEqual(referencesOf(20).map(() => ['done']));
  // Those under way, and as many again that follow them.
  expect(Math.max(...steps.map(({ limit }) => limit))).toBeLessThanOrEqual(6);
});

test('when the store fails nothing is sent any more, and what is under way is awaited', async () => {
  const { hold, release } = gates();
  let onFail = (): void => {};
  const failed = new Promise<void>((resolve) => (onFail = resolve));
  let isSettled = false;
  const working = worked({
    rows: rowsOf(6),
    concurrency: 2,
    send: hold,
    failure: (nth) => {
      if (nth < 3) return undefined;
      setImmediate(onFail);
      return new Error('the disk is full');
    },
  }).finally(() => (isSettled = true));
  await release('1');
  await release('3');
  await failed;
  await turn();
  expect(isSettled).toBe(false);
  await release('2');
  await release('4');
  const { sent, error, under, steps } = await working;
  expect(error).toMatchObject({ message: 'the disk is full' });
  expect([sent, under.now]).toEqual([['1', '2', '3', '4'], 0]);
  // Each step keeps what ended, and takes as many as are missing. The fifth row waits for its turn, and stays.
  expect(steps.map(({ limit, ended }) => [limit, ended.map(({ id, state }) => `${id} ${state}`)])).toEqual([
    [2, []],
    [3, ['1 done']],
    [1, ['3 done']],
  ]);
});

test.each([
  { what: 'the key is refused', error: refused(401), reason: 'unauthorized', pauses: [] },
  {
    what: 'the agency asks for a pause',
    error: refused(429, { retryAfterMs: 5_000 }),
    reason: undefined,
    pauses: [5_000],
  },
  { what: 'there are too many', error: refused(429), reason: undefined, pauses: [1_000] },
  { what: 'nobody is there', error: nobody(), reason: undefined, pauses: [1_000] },
])('what was written down and not sent is planned again when $what', async ({ error, reason, pauses }) => {
  const { hold, release } = gates();
  const working = worked({
    rows: rowsOf(8),
    concurrency: 2,
    send: async (reference, nth) => {
      if (nth > 4) return;
      await hold(reference);
      if (reference === '2') throw error;
    },
  });
  for (const reference of ['1', '3', '2', '4']) await release(reference);
  const found = await working;
  expect([found.reason, found.pauses]).toEqual([reason, pauses]);
  expect(found.ends['2']?.[0]).toBe('planned');
  expect(Object.values(found.ends).filter((states) => states[0] === 'planned').length).toBeGreaterThan(1);
  // Nothing but the one that was refused was sent a second time, and of a run that goes on nothing is left.
  expect(found.sent.filter((reference, at) => found.sent.indexOf(reference) !== at)).toEqual(reason ? [] : ['2']);
  if (reason === undefined) for (const states of Object.values(found.ends)) expect(states.at(-1)).toBe('done');
});

test('what is taken while the run is stopped is given back, and not sent', async () => {
  const { sent, ends } = await worked({
    rows: rowsOf(3),
    concurrency: 2,
    onStep: (_, rule, alarm) => {
      rule.stop('aborted');
      alarm.ring();
    },
  });
  expect([sent, ends]).toEqual([[], { 1: ['planned'], 2: ['planned'], 3: [] }]);
});

test('an answer is kept while others are still awaited, also when the run is stopped', async () => {
  const { hold, release } = gates();
  let onKept = (): void => {};
  const kept = new Promise<void>((resolve) => (onKept = resolve));
  const working = worked({
    rows: rowsOf(2),
    concurrency: 2,
    send: async (reference) => {
      await hold(reference);
      if (reference === '1') throw refused(401);
    },
    onStep: (nth) => void (nth === 2 && onKept()),
  });
  await release('1');
  await kept;
  await release('2');
  expect(await working).toMatchObject({ reason: 'unauthorized', ends: { 1: ['planned'], 2: ['done'] } });
});

test('an answer that comes while the store keeps another one is kept after it', async () => {
  const { hold, release } = gates();
  const working = worked({
    rows: rowsOf(2),
    concurrency: 2,
    send: hold,
    onStep: async (nth) => {
      if (nth !== 2) return;
      await release('2');
      await turn();
    },
  });
  await release('1');
  expect((await working).ends).toEqual({ 1: ['done'], 2: ['done'] });
});

test('while all are busy the store is not asked, whoever rings', async () => {
  // No answer is waited for: each time it rings is a turn.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  onTestFinished(() => void vi.restoreAllMocks());
  const { hold, release } = gates();
  let ring = (): void => {};
  const working = worked({
    rows: rowsOf(3),
    concurrency: 1,
    send: hold,
    onStep: (_, __, alarm) => void (ring = () => alarm.ring()),
  });
  for (let times = 0; times < 10; times++) {
    await turn();
    await turn();
    ring();
  }
  await release('1');
  await release('2');
  await release('3');
  const { steps, endings } = await working;
  expect(endings.map(({ id, state }) => `${id} ${state}`)).toEqual(['1 done', '2 done', '3 done']);
  // To begin with, and for the row that follows.
  expect(steps.filter(({ ended }) => ended.length === 0)).toHaveLength(2);
});

test('where nothing is left to take, a store of one process is not asked until an answer comes', async () => {
  const { hold, release } = gates();
  const working = worked({ rows: rowsOf(1), concurrency: 2, send: hold });
  await meanwhile();
  await release('1');
  expect((await working).steps.map(({ ended }) => ended.length)).toEqual([0, 1]);
});

test('where no row is ready to follow, an answer is kept at once', async () => {
  const { hold, release } = gates();
  let steps = 0;
  const working = worked({ rows: rowsOf(4), concurrency: 4, send: hold, onStep: () => void (steps += 1) });
  await release('1');
  let turns = 0;
  for (; steps < 2; turns++) await turn();
  for (const reference of ['2', '3', '4']) await release(reference);
  await working;
  expect(turns).toBeLessThan(10);
});

test('an answer that no other follows is kept soon', async () => {
  const { hold, release } = gates();
  let onKept = (): void => {};
  const kept = new Promise<void>((resolve) => (onKept = resolve));
  // So late that a time which is added to it, and not compared, never comes.
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 1e9);
  onTestFinished(() => void vi.restoreAllMocks());
  const working = worked({
    rows: rowsOf(8),
    concurrency: 4,
    send: async (reference, nth) => {
      if (nth <= 6) await hold(reference);
    },
    onStep: (nth) => void (nth === 3 && onKept()),
  });
  await release('1');
  await release('5');
  await kept;
  for (const reference of ['2', '3', '4', '6']) await release(reference);
  expect((await working).steps[2]?.ended).toMatchObject([{ id: '5', state: 'done' }]);
});

test('a pause of the agency ends by itself', async () => {
  const { sent } = await worked({
    rows: rowsOf(2),
    concurrency: 2,
    claim: (nth) => (nth === 1 ? { most: 0, waitMs: 1 } : {}),
  });
  expect(sent).toEqual(['1', '2']);
});

test('with a rate rows are taken when they may be sent, and not before', async () => {
  const { steps, sent } = await worked({
    rows: rowsOf(6),
    concurrency: 2,
    send: () => turn(),
    claim: () => ({ waitMs: 1, most: 1 }),
  });
  expect(sent).toHaveLength(6);
  expect(Math.max(...steps.map(({ limit }) => limit))).toBe(2);
});

test('rows that are planned later are waited for', async () => {
  let isFed = true;
  let ring = (): void => {};
  const working = worked({
    rows: rowsOf(2),
    concurrency: 2,
    isFed: () => isFed,
    onStep: (_, __, alarm) => void (ring = () => alarm.ring()),
    claim: (nth) => (nth === 1 ? { most: 0, isOpen: false } : {}),
  });
  await turn();
  await turn();
  isFed = false;
  ring();
  expect((await working).sent).toEqual(['1', '2']);
});

test('on a store of many, what others have is looked for again', async () => {
  const { sent, steps } = await worked({
    rows: rowsOf(2),
    concurrency: 2,
    isShared: true,
    claim: (nth) => (nth === 1 ? { most: 0 } : {}),
  });
  expect([sent, steps.length]).toEqual([['1', '2'], 3]);
});

test('of a run that is stopped before it begins nothing is sent', async () => {
  const { sent, steps } = await worked({
    rows: rowsOf(2),
    concurrency: 2,
    isStopped: true,
  });
  expect([sent, steps.map(({ limit }) => limit)]).toEqual([[], [0]]);
});

test.each([
  { what: 'that another one has by now', change: { isStillMine: () => false }, state: 'planned', error: undefined },
  { what: 'of a run that nobody knows', change: { run: 'b' }, state: 'refused', error: 'cannot be read' },
  {
    what: 'of a run without a call',
    change: { run: 'b', content: keys.seal(contentPlace('b', '1'), '1') },
    state: 'planned',
    error: undefined,
  },
  {
    what: 'whose content is another row’s',
    change: { content: keys.seal(contentPlace('a', '2'), '2') },
    state: 'refused',
    error: 'The row in the store cannot be read. Nothing was sent.',
  },
  {
    what: 'whose content is broken',
    change: { content: new Uint8Array(40) },
    state: 'refused',
    error: 'cannot be read',
  },
  { what: 'whose content is cut', change: { content: new Uint8Array(3) }, state: 'refused', error: 'cannot be read' },
])('a row $what is not sent', async ({ change, state, error }) => {
  const row = rowOf('1', change);
  const { sent, endings } = await worked({ rows: [row], concurrency: 1, isOnce: true });
  expect(sent).toEqual([]);
  expect(endings).toMatchObject([{ id: '1', attempt: 1, state }]);
  const [{ error: kept } = {}] = endings;
  if (error === undefined) expect(kept).toBeUndefined();
  else
    expect(openError(keys, row, kept as StoredError)).toMatchObject({
      name: 'BatchError',
      message: expect.stringContaining(error),
    });
});

test.each([
  { what: 'all are refused', send: failing(() => refused(400)), want: 'refusals', sent: 51 },
  { what: 'every other one is', send: failing((nth) => nth % 2 === 0 && refused(400)), want: undefined, sent: 120 },
])('a run stops when most of its rows fail: $what', async ({ send, want, sent }) => {
  const found = await worked({ rows: rowsOf(120), concurrency: 1, send });
  expect([found.reason, found.sent.length]).toEqual([want, sent]);
});

test('rows that are under way together and find nobody are one sign: sixteen of them stopped the run', async () => {
  const { reason, pauses, sent } = await worked({
    rows: rowsOf(16),
    concurrency: 16,
    send: failing((nth) => nth <= 16 && nobody()),
  });
  expect([reason, pauses, sent.length]).toEqual([undefined, [1_000], 32]);
});

test('what was begun before a sign says nothing new, and what was begun after it does', async () => {
  const { hold, release } = gates();
  const working = worked({
    rows: rowsOf(3),
    concurrency: 2,
    send: async (reference, nth) => {
      if (nth > 3) return;
      if (nth > 1) await hold(reference);
      throw nobody();
    },
  });
  // The first finds nobody; the second was under way then, the third was not.
  await release('2');
  await release('3');
  const { pauses, reason, ends } = await working;
  expect([pauses, reason]).toEqual([[1_000, expect.any(Number)], undefined]);
  for (const states of Object.values(ends)) expect(states.at(-1)).toBe('done');
});

test('a refusal is no sign, and another one beside it is', async () => {
  const { pauses } = await worked({
    rows: rowsOf(2),
    concurrency: 2,
    send: failing((nth) => (nth === 1 ? refused(400) : nth === 2 && nobody())),
  });
  expect(pauses).toEqual([1_000]);
});

test('the sixth time in a row that nobody is there is the end, and nothing is left behind', async () => {
  const { reason, pauses, ends, sent } = await worked({ rows: rowsOf(1), concurrency: 1, send: failing(nobody) });
  expect([reason, pauses, sent.length]).toEqual(['unreachable', [1_000, 2_000, 4_000, 8_000, 16_000, 32_000], 6]);
  expect(ends['1']).toEqual(Array.from({ length: 6 }, () => 'planned'));
});

/** How many were under way with each row that was sent; the first eight end in this way. */
async function widths(first: Error): Promise<readonly number[]> {
  const most: number[] = [];
  let under = 0;
  await worked({
    rows: rowsOf(80),
    concurrency: 8,
    send: async (_, nth) => {
      most.push((under += 1));
      await turn();
      under -= 1;
      if (nth <= 8) throw first;
    },
  });
  return most;
}

test('after a 429 half as many are under way, however many said it, and slowly more again', async () => {
  const most = await widths(refused(429, { retryAfterMs: 1 }));
  expect(Math.max(...most.slice(0, 8))).toBe(8);
  expect(most.slice(8, 12)).toEqual([1, 2, 3, 4]);
  expect(Math.max(...most.slice(8, 28))).toBeLessThan(8);
  expect(Math.max(...most.slice(28))).toBe(8);
});

test('a refusal slows nobody down', async () => {
  expect(Math.max(...(await widths(refused(400))).slice(8, 16))).toBe(8);
});

test('answers that come at nearly the same time are kept in one step', async () => {
  const { steps } = await worked({
    rows: rowsOf(64),
    concurrency: 16,
    send: async (_, nth) => {
      for (let turns = 0; turns < nth % 16; turns++) await turn();
    },
  });
  expect(steps.length).toBeLessThan(32);
});

test('every run has its turn', async () => {
  const { steps } = await worked({ rows: rowsOf(6), concurrency: 1, runs: ['a', 'b', 'c'] });
  const firsts = steps.map(({ runs }) => runs[0]);
  expect(new Set(firsts)).toEqual(new Set(['a', 'b', 'c']));
  for (const { runs } of steps) expect(runs.toSorted()).toEqual(['a', 'b', 'c']);
  expect(firsts.every((name, at) => name !== firsts[at + 1])).toBe(true);
});
