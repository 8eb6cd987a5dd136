import { expect, test } from 'vitest';
import type { Results } from '../base/results.ts';
import { goalsOf, reportOf, shown, table, tableOf } from './markdown.ts';

const results: Results = {
  made: { date: '2030-01-31', machine: '2 cores', node: '24.0.0', versions: { ky: '1.0.0' }, isQuick: false },
  measures: [
    {
      name: 'cpu',
      title: 'CPU of a call',
      unit: 'µs',
      better: 'less',
      rows: [{ name: 'read', samples: { fetch: [10, 10, 10], ours: [20, 20, 20], 'ky 1': [40, 40, 40] } }],
      failed: { stripe: 'read: no such method' },
    },
  ],
  joined: [{ command: 'npm run bench:emulator', lines: ['import 150 ms'] }],
};

test('a table has medians, spread, and how many times ours that is', () => {
  expect(tableOf(results.measures[0] ?? { rows: [], unit: '' })).toBe(
    [
      '| | read, µs |',
      '| --- | --- |',
      '| fetch | 10.0 ±0 % (0.50) |',
      '| ours | 20.0 ±0 % |',
      '| ky 1 | 40.0 ±0 % (2.00) |',
    ].join('\n'),
  );
});

test('goals that were measured are told, and no others', () => {
  expect(goalsOf(results).split('\n').slice(2)).toEqual(['| CPU of a read, of ky’s | at most 1.05 | 0.50 | met | |']);
});

test('a goal that is not met says what it would take, and what others with as much to do have', () => {
  const row = {
    name: 'read, 16 in flight',
    samples: { fetch: [100], ours: [50], 'ours, unguarded': [60], 'ky 1': [40] },
  };
  const measures = [{ name: 'throughput', title: '', unit: '/s', better: 'more' as const, rows: [row], failed: {} }];
  expect(
    goalsOf({ ...results, measures })
      .split('\n')
      .slice(2),
  ).toEqual([
    expect.stringMatching(
      /^\| reads a second.* 0\.50 \| not met \| a request is sent once.*: 0\.60 without; then .*: ky 1 0\.40 \|$/,
    ),
  ]);
});

test.each([
  '2030-01-31, 2 cores, Node 24.0.0.',
  '| ky | 1.0.0 |',
  'import 150 ms',
  '- stripe is missing where it failed: read: no such method',
])('the report has %s', (text) => {
  expect(reportOf(results)).toContain(text);
});

test.each([
  { given: 12345.6, want: '12,346' },
  { given: 12.345, want: '12.3' },
  { given: 0.94499, want: '0.94' },
  { given: -0.5, want: '-0.50' },
])('$given is shown as $want', ({ given, want }) => {
  expect(shown(given)).toBe(want);
});

test('a bar within a cell ends no cell', () => {
  expect(table(['a|b'], [])).toBe('| a\\|b |\n| --- |');
});
