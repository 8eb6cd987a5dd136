import { expect, test } from 'vitest';
import { checkDates } from './check-dates.ts';

const rule = 'must be a date-time such as 2030-01-31T12:00:00Z';
const fields = { until: [], 'rows/*/at': [], 'times/*': [] };
const pointers = (input: Readonly<Record<string, unknown>>) =>
  checkDates({ input, omitted: [], allowUnfiltered: false }, fields).map(({ pointer, rule: said }) => {
    expect(said).toBe(rule);
    return pointer;
  });

const good = ['2030-01-31T12:00:00Z', '2028-02-29T00:00:00.123+05:30', '2016-12-31T23:59:60Z', null];
const bad = [
  '2026-02-30T00:00:00Z',
  '2030-01-31T12:00:00',
  '2030-01-31',
  '2030-01-31 12:00:00Z',
  '31.01.2030',
  'tomorrow',
  '',
  '2030-01-31T24:00:00Z',
  '2030-01-31T12:00:00+0530',
  1_900_000_000,
  true,
  {},
  ['2030-01-31T12:00:00Z'],
];

test.each(good)('%j is one', (at) => {
  expect(pointers({ until: at, rows: [{ at }], times: [at, at] })).toEqual([]);
});

test.each(bad)('%j is none, wherever it stands', (at) => {
  expect(pointers({ until: at, rows: [{}, { at }], times: [null, at] })).toEqual(['/until', '/rows/1/at', '/times/1']);
});

test('what a map has for a name is not shown, and all of it is told', () => {
  expect(pointers({ times: { 'ada@example.com': 'soon', b: 'late', c: good[0] } })).toEqual(['/times/*', '/times/*']);
});

test.each([
  {},
  { rows: 'text' },
  { times: 'text' },
  { rows: null },
  { rows: [null, 5, 'at'] },
  { other: 'tomorrow', deep: { until: '' } },
])('%j has none', (input) => {
  expect(pointers(input)).toEqual([]);
});

test('what is no input of a call is refused in its name', () => {
  expect(() => checkDates(undefined as never, fields)).toThrow('checkDates: ');
});
