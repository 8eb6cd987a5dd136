const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;
const SHORT = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const MONTH = `(?<month>${MONTHS.match(/.../g)?.join('|')})`;

/** The three forms of RFC 9110, section 5.6.7. Nothing else is a date, whatever `Date.parse` makes of it. */
const FORMS = [
  String.raw`${SHORT}, (?<day>\d\d) ${MONTH} (?<year>\d{4}) ${TIME} GMT`,
  String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-${MONTH}-(?<year>\d\d) ${TIME} GMT`,
  // Of all times, this one says no zone, and means UTC.
  String.raw`${SHORT} ${MONTH} (?<day>[ \d]\d) ${TIME} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`));

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
