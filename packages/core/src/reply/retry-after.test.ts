import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const read = (headers: Record<string, string>, now: () => number) =>
  readRetryAfter((name) => headers[name] ?? null, now);

test.each([
  { given: '120', want: 120_000 },
  { given: ' 5 ', want: 5_000 },
  { given: '0', want: undefined },
  { given: '-1', want: undefined },
  { given: '1.5', want: undefined },
  { given: 'Thu, 01 Jan 1970 00:01:05 GMT', want: 5_000 },
  { given: 'Thursday, 01-Jan-70 00:01:05 GMT', want: 5_000 },
  { given: 'Thu Jan  1 00:01:05 1970', want: 5_000 },
  { given: 'Thu, 01 Jan 1970 00:01:00 GMT', want: undefined },
  { given: 'soon', want: undefined },
  { given: 'Soon', want: undefined },
  { given: '', want: undefined },
  { given: undefined, want: undefined },
])('Retry-After $given -> $want ms, by this clock where the answer has no Date', ({ given, want }) => {
  expect(read(given === undefined ? {} : { 'retry-after': given }, () => 60_000)).toBe(want);
});

const hour = 3_600_000;
const sent = Date.UTC(2026, 10, 25, 12);
const until = ['Wed, 25 Nov 2026 12:00:30 GMT', 'Wednesday, 25-Nov-26 12:00:30 GMT', 'Wed Nov 25 12:00:30 2026'];
// The last one is in another century, which is where a year of two digits would be looked for.
const clocks = [-24 * hour, -hour, 0, hour, 24 * hour, -80 * 365 * 24 * hour];

test.each(until.flatMap((text) => clocks.map((off) => ({ text, off }))))(
  '$text is 30 s of waiting by a clock that is off by $off ms',
  ({ text, off }) => {
    for (const date of [sent, ...until.map(() => sent)].map((ms) => new Date(ms).toUTCString())) {
      expect(read({ 'retry-after': text, date }, () => sent + off)).toBe(30_000);
    }
  },
);

test.each(['Wednesday, 25-Nov-26 12:00:00 GMT', 'Wed Nov 25 12:00:00 2026'])(
  'the answer’s Date in an older form: %s',
  (date) => {
    expect(read({ 'retry-after': until[0] ?? '', date }, () => sent + hour)).toBe(30_000);
  },
);

test('a Date that is none is as if there were none', () => {
  expect(read({ 'retry-after': until[0] ?? '', date: '2026-11-25' }, () => sent + 10_000)).toBe(20_000);
});

test('the clock is not asked where the answer tells enough', () => {
  const never = () => expect.fail('the clock was asked');
  expect(read({ 'retry-after': '5' }, never)).toBe(5_000);
  expect(read({}, never)).toBeUndefined();
  expect(read({ 'retry-after': 'soon' }, never)).toBeUndefined();
  expect(read({ 'retry-after': until[0] ?? '', date: new Date(sent).toUTCString() }, never)).toBe(30_000);
});

test('most answers ask for nothing, and are asked for nothing else', () => {
  const asked: string[] = [];
  const header = (name: string) => (asked.push(name), null);
  expect([readRetryAfter(header, () => 0), asked]).toEqual([undefined, ['retry-after']]);
});
