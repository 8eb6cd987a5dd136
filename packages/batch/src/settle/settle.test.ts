import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { deriveKeys } from '../keys.ts';
import { contentPlace } from '../places.ts';
import type { Ending, RowFilter, StoredRow } from '../store/store.ts';
import type { Settlement, Task, UnknownRow } from '../tasks/task.ts';
import { settle } from './settle.ts';

const keys = await deriveKeys('0123456789abcdef');

function rowOf(reference: string, change: Partial<StoredRow> = {}): StoredRow {
  return {
    run: 'calls',
    reference,
    id: `id of ${reference}`,
    attempt: 1,
    state: 'unknown',
    ids: [],
    content: undefined,
    ...change,
  };
}

const seen: Settlement = { verdict: 'happened', reason: 'seen' };
const options = { timeout: 7 };

/** Settles rows of the runs `calls` and `others`; `read` says what is found of each. */
async function settled(
  rows: readonly StoredRow[],
  {
    now = 10_000,
    isStopped = false,
    read = (): Settlement | undefined => seen,
  }: {
    now?: number;
    isStopped?: boolean;
    read?: (row: UnknownRow) => Settlement | undefined;
  } = {},
) {
  const waits: number[] = [];
  const asked: (readonly UnknownRow[])[] = [];
  const endings: Ending[] = [];
  const filters: [RowFilter, boolean | undefined][] = [];
  const known: unknown[] = [];
  const task = (name: string): Task => ({
    name,
    kind: 'call',
    send: () => expect.unreachable('settling sends nothing'),
    settle: async (unknown, isKnown, given) => {
      expect(given).toBe(options);
      asked.push(unknown);
      known.push(await isKnown(['x', 'y']));
      return unknown.map(read);
    },
  });
  const report = await settle({
    store: {
      now: async () => now,
      rows: async function* (filter, withContent) {
        filters.push([filter, withContent]);
        yield* rows.filter(({ run }) => run === filter.run);
      },
      exchange: async (given, runs, limit) => {
        expect([runs, limit]).toEqual([[], 0]);
        endings.push(...given);
        return { rows: [], isOpen: false, waitMs: 0 };
      },
      knownIds: async (ids) => new Set(ids.slice(1)),
    },
    keys,
    tasks: new Map(['calls', 'others'].map((name) => [name, task(name)])),
    afterMs: 500,
    sleep: async (ms) => void waits.push(ms),
    isStopped: () => isStopped,
    options,
  });
  return { report, waits, asked, endings, filters, known };
}

test.each([
  { what: 'just sent', now: 10_000, sentAt: 10_000, endedAt: undefined, want: [500] },
  { what: 'sent a while ago', now: 10_000, sentAt: 9_700, endedAt: undefined, want: [200] },
  { what: 'found to be unknown later than it was sent', now: 10_000, sentAt: 1_000, endedAt: 9_900, want: [400] },
  { what: 'sent long ago', now: 10_000, sentAt: 1_000, endedAt: undefined, want: [] },
  { what: 'sent as long ago as it takes', now: 10_000, sentAt: 9_500, endedAt: undefined, want: [] },
  { what: 'sent before the clock went back an hour', now: 10_000, sentAt: 3_610_000, endedAt: undefined, want: [500] },
  { what: 'never told when', now: 10_000, sentAt: undefined, endedAt: undefined, want: [] },
  { what: 'only told when it was found', now: 10_000, sentAt: undefined, endedAt: 9_900, want: [400] },
])(
  'a row that was $what is settled after its settling time, by the store’s clock',
  async ({ now, sentAt, endedAt, want }) => {
    const times = { ...(sentAt === undefined ? {} : { sentAt }), ...(endedAt === undefined ? {} : { endedAt }) };
    const { waits, report } = await settled([rowOf('E1', times)], { now });
    expect([waits, report.happened]).toEqual([want, 1]);
  },
);

test('rows that are read together wait for the last of them', async () => {
  const rows = [9_600, 9_900, 9_700].map((sentAt, index) => rowOf(`E${index}`, { sentAt }));
  expect((await settled(rows)).waits).toEqual([400]);
});

test('each row gets its own verdict, and what could not be read stays unknown', async () => {
  const found: Record<string, Settlement | undefined> = {
    E1: { verdict: 'happened', reason: 'seen', ids: ['x'] },
    E3: { verdict: 'did not', reason: 'nothing there' },
    E4: { verdict: 'cannot tell', reason: 'older' },
    E5: { verdict: 'did not', reason: 'nothing there' },
  };
  const rows = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'].map((reference, index) =>
    rowOf(reference, { attempt: index + 1 }),
  );
  const { report, endings } = await settled(rows, { read: ({ reference }) => found[reference] });
  expect(report).toEqual({ happened: 1, didNot: 2, cannotTell: 1, unknown: 3 });
  expect(endings).toEqual([
    { id: 'id of E1', attempt: 1, state: 'settled', ...found['E1'] },
    { id: 'id of E3', attempt: 3, state: 'settled', ...found['E3'] },
    { id: 'id of E4', attempt: 4, state: 'settled', ...found['E4'] },
    { id: 'id of E5', attempt: 5, state: 'settled', ...found['E5'] },
  ]);
});

test('a task is asked with what was sent and when, and with the ids that are other rows’', async () => {
  const content: Json = { email: 'ada@example.com' };
  const sealed = keys.seal(contentPlace('others', 'E1'), content);
  const rows = [rowOf('E1', { run: 'others', content: sealed, sentAt: 7 }), rowOf('E2')];
  const { asked, known, filters } = await settled(rows);
  expect(asked).toEqual([
    [{ reference: 'E2', content: null, sentAt: new Date(0) }],
    [{ reference: 'E1', content, sentAt: new Date(7) }],
  ]);
  expect(known).toEqual([new Set(['y']), new Set(['y'])]);
  expect(filters).toEqual(['calls', 'others'].map((run) => [{ run, states: ['unknown'] }, true]));
});

test.each([
  { count: 0, want: [] },
  { count: 500, want: [500] },
  { count: 1_001, want: [500, 500, 1] },
])('$count rows are read so many together: $want', async ({ count, want }) => {
  const { asked, report, endings } = await settled(Array.from({ length: count }, (_, index) => rowOf(`E${index}`)));
  expect(asked.map(({ length }) => length)).toEqual(want);
  expect([report.happened, endings.length]).toEqual([count, count]);
});

test('when it is to stop, nothing more is read, and all are unknown as before', async () => {
  const { report, asked, endings } = await settled([rowOf('E1'), rowOf('E2')], { isStopped: true });
  expect([report, asked, endings]).toEqual([{ happened: 0, didNot: 0, cannotTell: 0, unknown: 2 }, [], []]);
});
