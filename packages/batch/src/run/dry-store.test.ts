import { expect, test } from 'vitest';
import type { PlannedRow, PlanOutcome } from '../store/store.ts';
import { dryStore } from './dry-store.ts';

const rowOf = (reference: string, content?: string): PlannedRow => ({
  reference,
  digest: content === undefined ? undefined : Buffer.from(content.padEnd(32)),
  content: undefined,
});

/** What planning without writing says, where `there` is known of some references. */
async function dry(chunks: readonly (readonly PlannedRow[])[], there: Readonly<Record<string, PlanOutcome>> = {}) {
  const asked: unknown[] = [];
  const store = dryStore({
    plan: async (run, rows, isDry) => {
      asked.push([run, rows.length, isDry]);
      return rows.map(({ reference }) => there[reference] ?? 'new');
    },
  });
  const outcomes: (readonly PlanOutcome[])[] = [];
  for (const rows of chunks) outcomes.push(await store.plan('a', rows));
  return { outcomes, asked };
}

test('the store is only asked', async () => {
  expect((await dry([[rowOf('1', 'a'), rowOf('2', 'a')]])).asked).toEqual([['a', 2, true]]);
});

test.each<{ what: string; chunks: readonly (readonly PlannedRow[])[]; want: readonly (readonly PlanOutcome[])[] }>([
  { what: 'once', chunks: [[rowOf('1', 'a'), rowOf('2', 'a')]], want: [['new', 'new']] },
  { what: 'twice alike', chunks: [[rowOf('1', 'a'), rowOf('1', 'a')]], want: [['new', 'same']] },
  { what: 'twice, far apart', chunks: [[rowOf('1', 'a')], [rowOf('1', 'a')]], want: [['new'], ['same']] },
  { what: 'with other content', chunks: [[rowOf('1', 'a'), rowOf('1', 'b')]], want: [['new', 'other']] },
  {
    what: 'with other content, and then as before',
    chunks: [[rowOf('1', 'a'), rowOf('1', 'b'), rowOf('1', 'a')]],
    want: [['new', 'other', 'same']],
  },
  { what: 'invalid, and then mended', chunks: [[rowOf('1'), rowOf('1', 'a')]], want: [['new', 'new']] },
])('says of a reference that comes $what what planning would', async ({ chunks, want }) => {
  expect((await dry(chunks)).outcomes).toEqual(want);
});

test('what is there already stays what it is', async () => {
  const rows = [rowOf('1', 'a'), rowOf('1', 'b'), rowOf('2', 'a')];
  expect((await dry([rows], { 1: 'same', 2: 'other' })).outcomes).toEqual([['same', 'same', 'other']]);
});
