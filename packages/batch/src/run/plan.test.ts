import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { deriveKeys } from '../keys.ts';
import { contentPlace } from '../places.ts';
import { openError } from '../store/stored-error.ts';
import type { PlannedRow } from '../store/store.ts';
import type { Mapped } from '../tasks/mapped.ts';
import { type InputProblem, NO_INPUT, plan } from './plan.ts';

const keys = await deriveKeys('0123456789abcdef');

/** Plans rows into a store that only remembers; the sizes of its steps are those of what was held. */
async function planned(rows: Iterable<Mapped> | AsyncIterable<Mapped>, stopped = new Promise<'stopped'>(() => {})) {
  const steps: (readonly PlannedRow[])[] = [];
  const problems: InputProblem[] = [];
  const counts = { ...NO_INPUT };
  let times = 0;
  await plan({
    run: 'issue',
    rows,
    map: (row) => row,
    keys,
    store: {
      plan: async (_, chunk) => {
        steps.push(chunk);
        return chunk.map(({ reference }) => (reference === 'other' || reference === 'same' ? reference : 'new'));
      },
    },
    counts,
    onProblem: (problem) => problems.push(problem),
    onPlanned: () => void (times += 1),
    stopped,
  });
  // Whoever sends is told of each step.
  expect(times).toBe(steps.length);
  return { steps: steps.map(({ length }) => length), rows: steps.flat(), problems, counts };
}

function* contents(count: number, size: number): Generator<Mapped> {
  for (let index = 0; index < count; index++) yield { reference: `E${index}`, content: 'x'.repeat(size) };
}

test.each([
  { what: 'small rows', rows: () => contents(450, 10), want: [200, 200, 50] },
  { what: 'rows of 400 kB', rows: () => contents(7, 400_000), want: [3, 3, 1] },
  { what: 'rows of 10 MB', rows: () => contents(3, 10_000_000), want: [1, 1, 1] },
  { what: 'no rows', rows: () => contents(0, 0), want: [] },
])('holds a chunk of them and no more: $what', async ({ rows, want }) => {
  expect((await planned(rows())).steps).toEqual(want);
});

test('an input that need not be waited for lets answers come in between', async () => {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) globalThis.setImmediate(count);
  };
  globalThis.setImmediate(count);
  await planned(contents(400, 10));
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(190);
});

test('of rows that are written down nothing is held', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const written: WeakRef<object>[] = [];
  let most = 0;
  await plan({
    run: 'issue',
    rows: contents(4_000, 10),
    map: (row) => row,
    keys,
    store: {
      plan: async (_, chunk) => {
        written.push(...chunk.map((row) => new WeakRef(row)));
        // What is referred to weakly lives until the end of its turn.
        await setImmediate();
        collect();
        most = Math.max(most, written.filter((row) => row.deref() !== undefined).length);
        await setImmediate();
        return chunk.map(() => 'new' as const);
      },
    },
    counts: { ...NO_INPUT },
    onProblem: () => {},
    onPlanned: () => {},
    stopped: new Promise(() => {}),
  });
  expect(written).toHaveLength(4_000);
  expect(most).toBeLessThanOrEqual(400);
});

test('rows that do not start are told of in the order of the input, with their number', async () => {
  const error = { name: 'BatchError', message: 'why', pointer: '/a' };
  const { counts, problems, rows } = await planned([
    { reference: '', error },
    { reference: 'E1', content: 1 },
    { reference: 'E2', error },
    { reference: 'other', content: 1 },
    { reference: '' },
    { reference: 'same', content: 1 },
    { reference: 'same', content: 2 },
    { reference: 'E3' },
    { reference: 'E4', content: 1, error },
  ]);
  expect(problems).toStrictEqual([
    { row: 1, kind: 'invalid', pointer: '/a', reason: 'why' },
    { row: 3, reference: 'E2', kind: 'invalid', pointer: '/a', reason: 'why' },
    { row: 4, reference: 'other', kind: 'other-content', reason: expect.stringContaining('other content') },
    { row: 5, kind: 'invalid', reason: 'there is nothing to send' },
    { row: 8, reference: 'E3', kind: 'invalid', reason: 'there is nothing to send' },
    { row: 9, reference: 'E4', kind: 'invalid', pointer: '/a', reason: 'why' },
  ]);
  expect(counts).toEqual({ rows: 9, new: 1, same: 2, invalid: 5, otherContent: 1 });
  // What has a reference is written down, with what it may say, and can be read again.
  const kept = rows.map(({ reference, content, error: sealed }) => [
    reference,
    content && keys.open(contentPlace('issue', reference), content),
    sealed && openError(keys, { run: 'issue', reference }, sealed),
  ]);
  expect(kept).toEqual([
    ['E1', 1, undefined],
    ['E2', undefined, error],
    ['other', 1, undefined],
    ['same', 1, undefined],
    ['same', 2, undefined],
    ['E3', undefined, { name: 'BatchError', message: 'there is nothing to send' }],
    ['E4', undefined, error],
  ]);
});

test('rows of an input that stalls are written down meanwhile', async () => {
  let onWritten = (): void => {};
  const stopped = new Promise<void>((resolve) => (onWritten = resolve)).then(() => 'stopped' as const);
  const steps: number[] = [];
  const rows: AsyncIterable<Mapped> = {
    [Symbol.asyncIterator]: () => {
      const given = contents(3, 10);
      return {
        next: () => {
          const next = given.next();
          return next.done === true ? new Promise<never>(() => {}) : Promise.resolve(next);
        },
      };
    },
  };
  await plan({
    run: 'issue',
    rows,
    map: (row) => row,
    keys,
    store: { plan: async (_, chunk) => (steps.push(chunk.length), chunk.map(() => 'new' as const)) },
    counts: { ...NO_INPUT },
    onProblem: () => {},
    onPlanned: onWritten,
    stopped,
  });
  expect(steps).toEqual([3]);
});

test('an input that is left is closed', async () => {
  let isClosed = false;
  const rows = function* (): Generator<Mapped> {
    try {
      yield* forever({ reference: 'E1', content: 1 });
    } finally {
      isClosed = true;
    }
  };
  await planned(rows(), new Promise((resolve) => setTimeout(resolve, 20, 'stopped')));
  await expect.poll(() => isClosed).toBe(true);
});

function* forever(row: Mapped): Generator<Mapped> {
  for (;;) yield row;
}

test.each([
  { what: 'never ends', rows: () => forever({ reference: 'E1', content: 1 }) },
  { what: 'never ends and has no reference', rows: () => forever({ reference: '' }) },
  {
    what: 'never gives anything',
    rows: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) }),
  },
  {
    what: 'cannot be ended',
    rows: () => ({
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false as const, value: { reference: 'E1', content: 1 } }),
        return: () => new Promise<never>(() => {}),
      }),
    }),
  },
])('an input that $what is left when it is to stop', async ({ rows }) => {
  const stopped = new Promise<'stopped'>((resolve) => setTimeout(resolve, 20, 'stopped'));
  await planned(rows(), stopped);
});

test.each([
  { what: 'at once', given: 0 },
  { what: 'in the middle', given: 250 },
  // Nobody waits for it then: what it gave is being written down.
  { what: 'at the end of a chunk', given: 200 },
])('an input that throws $what is told of, and what it gave before is planned', async ({ given }) => {
  let steps = 0;
  const counts = { ...NO_INPUT };
  const rows = async function* (): AsyncGenerator<Mapped> {
    yield* contents(given, 10);
    throw new Error('line 6');
  };
  const planning = plan({
    run: 'issue',
    rows: rows(),
    map: (row) => row,
    keys,
    store: { plan: async (_, chunk) => ((steps += chunk.length), chunk.map(() => 'new' as const)) },
    counts,
    onProblem: () => {},
    onPlanned: () => {},
    stopped: new Promise(() => {}),
  });
  await expect(planning).rejects.toThrow('line 6');
  expect(steps).toBe(given);
});
