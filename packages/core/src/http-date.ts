const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The three forms of RFC 9110, section 5.6.7. Nothing else is a date, whatever `Date.parse` makes of it. */
const FORMS = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) GMT$/,
  // Of all times, this one says no zone, and means UTC.
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<year>\d{4})$/,
];

/**
 * The date of a header in milliseconds since 1970, undefined for what is none.
 *
 * @param now - The same, of about now: a year of two digits is the one that is nearest.
 */
export function readHttpDate(text: string, now: () => number): number | undefined {
  const parts = FORMS.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const [day = 0, hour = 0, minute = 0, second = 0] = ['day', 'hour', 'minute', 'second'].map((name) => Number(parts[name]));
  let year = Number(parts['year']);
  if (parts['year']?.length === 2) {
    const first = new Date(now()).getUTCFullYear() - 50;
    year += first + 100 - (first % 100);
    if (year > first + 100) year -= 100;
  }
  const month = MONTHS.indexOf(parts['month'] ?? '') / 3;
  const date = new Date(Date.UTC(year, month, day));
  const isOne = date.getUTCDate() === day && date.getUTCMonth() === month && hour < 24 && minute < 60 && second < 61;
  return isOne ? date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 : undefined;
}
