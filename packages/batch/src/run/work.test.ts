import { AgencyApiError, AgencyTransportError } from '@one37id/agency';
import { expect, test } from 'vitest';
import { deriveKeys } from '../keys.ts';
import { contentPlace } from '../places.ts';
import type { ClaimedRow, Ending, Store, StoredError } from '../store/store.ts';
import { openError } from '../store/stored-error.ts';
import type { Task } from '../tasks/task.ts';
import { Alarm } from './alarm.ts';
import { StopRule } from './stop-rule.ts';
import { work } from './work.ts';

const keys = await deriveKeys('0123456789abcdef');
const details = { message: 'no', operation: 'issue', attempts: 1 } as const;
const refused = (httpStatus: number, retryAfterMs?: number): Error =>
  new AgencyApiError({
    ...details,
    outcome: 'failed',
    httpStatus,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
const nobody = (): Error => new AgencyTransportError({ ...details, outcome: 'not-sent' });

const references = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${index + 1}`);
const rowOf = (reference: string, change: Partial<ClaimedRow> = {}): ClaimedRow => ({
  run: 'a',
  reference,
  id: reference,
  attempt: 1,
  content: keys.seal(contentPlace('a', reference), reference),
  isStillMine: () => true,
  ...change,
});

interface Scene {
  readonly rows: readonly ClaimedRow[];
  readonly concurrency: number;
  /** How the n-th row that is sent ends; at once and well, where it says nothing. */
  readonly send?: (reference: string, nth: number) => Promise<void> | void;
  /** The step of the store that fails, and who is told of it. */
  readonly failAt?: number;
  readonly onFail?: () => void;
  readonly runs?: readonly string[];
  /** Whether a row that is planned again is left to others. */
  readonly isOnce?: boolean;
}

/** Works rows off against a store that only remembers. */
async function worked({
  rows,
  concurrency,
  send = () => {},
  failAt = 0,
  onFail = () => {},
  runs = ['a'],
  isOnce = false,
}: Scene) {
  const planned = [...rows];
  const steps: { readonly runs: readonly string[]; readonly limit: number; readonly ended: readonly Ending[] }[] = [];
  const pauses: (number | undefined)[] = [];
  const sent: string[] = [];
  const under = { now: 0, most: 0 };
  const store = {
    isShared: false,
    pace: async ({ pauseMs }: { pauseMs?: number }) => void pauses.push(pauseMs),
    exchange: async (ended: readonly Ending[], names: readonly string[], limit: number) => {
      steps.push({ runs: names, limit, ended });
      if (steps.length === failAt) {
        setImmediate(onFail);
        throw new Error('the disk is full');
      }
      for (const { id, state } of ended)
        if (state === 'planned' && !isOnce) planned.push(rows.find((row) => row.id === id) as ClaimedRow);
      const taken = planned.splice(0, limit);
      return { rows: taken, isOpen: taken.length > 0 || planned.length > 0, waitMs: 0 };
    },
  } as unknown as Store;
  const task = (name: string): Task => ({
    name,
    kind: 'call',
    send: async (content) => {
      sent.push(String(content));
      under.most = Math.max(under.most, (under.now += 1));
      try {
        await send(String(content), sent.length);
      } finally {
        under.now -= 1;
      }
      return [];
    },
    settle: async () => [],
  });
  const rule = new StopRule();
  let error: unknown;
  try {
    await work({
      store,
      keys,
      tasks: new Map(runs.map((name) => [name, task(name)])),
      concurrency,
      rule,
      alarm: new Alarm(),
      isFed: () => false,
      random: () => 1,
    });
  } catch (thrown) {
    error = thrown;
  }
  const endings = steps.flatMap(({ ended }) => ended);
  return {
    sent,
    steps,
    pauses,
    error,
    under,
    reason: rule.reason,
    endings,
    /** How each row ended, one time after the other. */
    ends: Object.fromEntries(
      rows.map(({ id }) => [id, endings.filter((each) => each.id === id).map(({ state }) => state)]),
    ),
  };
}

/** Promises that are kept open until they are let go, by name. */
function gates() {
  const open = new Map<string, () => void>();
  return {
    hold: (name: string): Promise<void> => new Promise((resolve) => open.set(name, resolve)),
    release: async (name: string): Promise<void> => {
      await expect.poll(() => open.has(name)).toBe(true);
      open.get(name)?.();
    },
  };
}

test('each row is sent once, no more at once than may be, and ends in the store', async () => {
  const { sent, ends, under, steps } = await worked({
    rows: references(20).map((reference) => rowOf(reference)),
    concurrency: 3,
    send: () => new Promise((resolve) => setImmediate(resolve)),
  });
  expect(sent.toSorted()).toEqual(references(20).toSorted());
  expect(under).toEqual({ now: 0, most: 3 });
  expect(Object.values(ends)).toEqual(references(20).map(() => ['done']));
  // Those under way, and as many again that follow them.
  expect(Math.max(...steps.map(({ limit }) => limit))).toBeLessThanOrEqual(6);
});

test('when the store fails nothing is sent any more, and what is under way is awaited', async () => {
  const { hold, release } = gates();
  let onFail = (): void => {};
  const failed = new Promise<void>((resolve) => (onFail = resolve));
  const working = worked({
    rows: references(6).map((reference) => rowOf(reference)),
    concurrency: 2,
    send: hold,
    failAt: 3,
    onFail,
  });
  // Its end is written down, and three more with it, of which the third waits for its turn.
  await release('1');
  await release('3');
  await failed;
  await release('2');
  await release('4');
  const { sent, error, under, steps } = await working;
  expect(error).toMatchObject({ message: 'the disk is full' });
  expect(steps).toHaveLength(3);
  expect([sent.includes('5'), sent.includes('6'), under.now]).toEqual([false, false, 0]);
});

test.each([
  { what: 'the key is refused', error: refused(401), reason: 'unauthorized', pauses: [] },
  { what: 'the agency asks for a pause', error: refused(429, 5_000), reason: undefined, pauses: [5_000] },
  { what: 'there are too many', error: refused(429), reason: undefined, pauses: [1_000] },
  { what: 'nobody is there', error: nobody(), reason: undefined, pauses: [1_000] },
])('what was written down and not sent is planned again when $what', async ({ error, reason, pauses }) => {
  const { hold, release } = gates();
  const working = worked({
    rows: references(8).map((reference) => rowOf(reference)),
    concurrency: 2,
    send: async (reference, nth) => {
      if (nth > 4) return;
      await hold(reference);
      if (reference === '2') throw error;
    },
  });
  await release('1');
  await expect.poll(async () => release('3')).toBe(undefined);
  await release('2');
  await release('4').catch(() => {});
  const found = await working;
  expect([found.reason, found.pauses]).toEqual([reason, pauses]);
  expect(found.ends['2']?.[0]).toBe('planned');
  const again = Object.values(found.ends).filter((states) => states[0] === 'planned');
  expect(again.length).toBeGreaterThan(1);
  // Nothing but the one that was refused was sent a second time, and of a run that goes on nothing is left.
  expect(found.sent.filter((reference, at) => found.sent.indexOf(reference) !== at)).toEqual(reason ? [] : ['2']);
  if (reason === undefined)
    expect(Object.values(found.ends).map((states) => states.at(-1))).toEqual(references(8).map(() => 'done'));
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

test('rows that are under way together and find nobody are one sign: sixteen of them stopped the run', async () => {
  const { reason, pauses, sent } = await worked({
    rows: references(16).map((reference) => rowOf(reference)),
    concurrency: 16,
    send: async (_, nth) => {
      if (nth <= 16) throw nobody();
    },
  });
  expect([reason, pauses, sent.length]).toEqual([undefined, [1_000], 32]);
});

test('the sixth time in a row that nobody is there is the end, and nothing is left behind', async () => {
  const { reason, pauses, ends, sent } = await worked({
    rows: [rowOf('1')],
    concurrency: 1,
    send: async () => {
      throw nobody();
    },
  });
  expect([reason, pauses, sent.length]).toEqual(['unreachable', [1_000, 2_000, 4_000, 8_000, 16_000, 32_000], 6]);
  expect(ends['1']).toEqual(Array.from({ length: 6 }, () => 'planned'));
});

test('after a 429 half as many are under way, and slowly more again', async () => {
  const most: number[] = [];
  let under = 0;
  await worked({
    rows: references(60).map((reference) => rowOf(reference)),
    concurrency: 8,
    send: async (_, nth) => {
      most.push((under += 1));
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      if (nth === 8) throw refused(429, 1);
    },
  });
  expect(Math.max(...most.slice(0, 8))).toBe(8);
  expect(Math.max(...most.slice(16, 20))).toBeLessThan(8);
  expect(Math.max(...most.slice(20))).toBe(8);
});

test('every run has its turn', async () => {
  const { steps } = await worked({
    rows: references(6).map((reference) => rowOf(reference)),
    concurrency: 1,
    runs: ['a', 'b', 'c'],
  });
  const firsts = steps.map(({ runs }) => runs[0]);
  expect(new Set(firsts)).toEqual(new Set(['a', 'b', 'c']));
  for (const { runs } of steps) expect(runs.toSorted()).toEqual(['a', 'b', 'c']);
  expect(firsts.every((name, at) => name !== firsts[at + 1])).toBe(true);
});
