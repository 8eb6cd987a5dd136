import { expect, test } from 'vitest';
import { inRounds, reasonOf } from './rounds.ts';

test('goes round by round, begins each with another, and counts no round that warms up', async () => {
  const order: string[] = [];
  const trial = (peer: string, value: number) => ({
    peer,
    row: 'read',
    sample: async () => (order.push(peer), value),
  });
  const { rows, failed } = await inRounds([trial('one', 1.23456), trial('other', 2)], { rounds: 2 });
  expect(order).toEqual(['one', 'other', 'one', 'other', 'other', 'one']);
  expect(rows).toEqual([{ name: 'read', samples: { one: [1.235, 1.235], other: [2, 2] } }]);
  expect(failed).toEqual({});
});

test('a peer that fails says why, and stops nobody', async () => {
  let asked = 0;
  const { rows, failed } = await inRounds(
    [
      { peer: 'broken', row: 'read', sample: () => Promise.reject(new Error(`no such call\nat ${(asked += 1)}`)) },
      { peer: 'whole', row: 'read', sample: async () => 7 },
    ],
    { rounds: 3 },
  );
  expect([asked, failed]).toEqual([1, { broken: 'no such call' }]);
  expect(rows).toEqual([{ name: 'read', samples: { whole: [7, 7, 7] } }]);
});

test('one sample may have figures for several rows', async () => {
  const sample = async () => ({ p50: 1, p99: 9 });
  const { rows } = await inRounds([{ peer: 'one', row: 'p50', sample }], { rounds: 1, warmUp: 0 });
  expect(rows.map(({ name, samples }) => [name, samples['one']])).toEqual([
    ['p50', [1]],
    ['p99', [9]],
  ]);
});

test.each([
  { given: new Error('it is slow\nand more'), want: 'it is slow' },
  {
    given: new Error('`/home/me/tree/.bin/tool --config /home/me/x.mjs` ended with 1:\nno'),
    want: '`tool --config x.mjs` ended with 1',
  },
])('a reason is one line without folders: $want', ({ given, want }) => {
  expect(reasonOf(given)).toBe(want);
});
