import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/support/property.ts';
import { readHttpDate } from './http-date.ts';

const now = Date.UTC(2026, 10, 25);
const read = (text: string) => readHttpDate(text, () => now);

test.each([
  { given: 'Sun, 06 Nov 1994 08:49:37 GMT', want: '1994-11-06T08:49:37.000Z' },
  { given: 'Sunday, 06-Nov-94 08:49:37 GMT', want: '1994-11-06T08:49:37.000Z' },
  { given: 'Sun Nov  6 08:49:37 1994', want: '1994-11-06T08:49:37.000Z' },
  { given: 'Thu Nov 26 08:49:37 2026', want: '2026-11-26T08:49:37.000Z' },
  { given: 'Wednesday, 25-Nov-76 00:00:00 GMT', want: '2076-11-25T00:00:00.000Z' },
  { given: 'Thursday, 25-Nov-77 00:00:00 GMT', want: '1977-11-25T00:00:00.000Z' },
  { given: 'Thu, 29 Feb 2024 23:59:60 GMT', want: '2024-03-01T00:00:00.000Z' },
])('$given is $want', ({ given, want }) => {
  expect(new Date(read(given) ?? Number.NaN).toJSON()).toBe(want);
});

test.each([
  '',
  '1994-11-06T08:49:37Z',
  'Sun, 06 Nov 1994 08:49:37',
  'Sun, 06 Nov 1994 08:49:37 +0000',
  'Sun, 06 Nov 1994 08:49:37 UTC',
  'Sun, 6 Nov 1994 08:49:37 GMT',
  'sun, 06 nov 1994 08:49:37 gmt',
  'Sun, 06 November 1994 08:49:37 GMT',
  'Sun, 31 Feb 1994 08:49:37 GMT',
  'Sun, 00 Nov 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 24:00:00 GMT',
  'Sun, 06 Nov 1994 08:60:00 GMT',
  'Sun, 06 Nov 1994 08:49:61 GMT',
  'Sun Nov  6 08:49:37 1994 GMT',
  'Sunday, 06-Nov-1994 08:49:37 GMT',
  '6un, 06 Nov 1994 08:49:37 GMT',
  'Sun, 06 Foo 1994 08:49:37 GMT',
  'Sun, 06 nFe 1994 08:49:37 GMT',
  ' Sun, 06 Nov 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT',
  '5',
  'Mon',
])('%j is no date', (given) => {
  expect(read(given)).toBeUndefined();
});

test('every second of these centuries is read from each of its forms as it was written', () => {
  const from = Date.UTC(1977, 0, 1);
  const to = Date.UTC(2076, 11, 31);
  fc.assert(
    fc.property(fc.integer({ min: from / 1000, max: to / 1000 }), (seconds) => {
      const date = new Date(seconds * 1000);
      const imf = date.toUTCString();
      const [weekday = '', day = '', month = '', year = '', time = ''] = imf.split(/,? /);
      const long = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
      for (const form of [
        imf,
        `${long}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
        `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`,
      ]) {
        expect(read(form), form).toBe(date.getTime());
      }
    }),
    runs(500),
  );
});
