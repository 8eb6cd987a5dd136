const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * The three forms of RFC 9110, section 5.6.7. Nothing else is a date, whatever `Date.parse` makes of it. Which day of the week it
 * is says nothing that the rest does not.
 */
const FORMS = [
  /^[A-Z][a-z]{2}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) GMT$/,
  /^[A-Z][a-z]{2,5}day, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) GMT$/,
  // Of all times, this one says no zone, and means UTC.
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<year>\d{4})$/,
];

/**
 * The date of a header in milliseconds since 1970, undefined for what is none.
 *
 * @param now - The same, of about now: a year of two digits is the one that is nearest.
 */
export function readHttpDate(text: string, now: () => number): number | undefined {
  const parts = FORMS.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const [day = 0, hour = 0, minute = 0, second = 0] = ['day', 'hour', 'minute', 'second'].map((name) =>
    Number(parts[name]),
  );
  let year = Number(parts['year']);
  if (parts['year']?.length === 2) {
    const first = new Date(now()).getUTCFullYear() - 50;
    year += first + 100 - (first % 100);
    if (year > first + 100) year -= 100;
  }
  const month = MONTHS.indexOf(parts['month'] ?? '') / 3;
  const date = new Date(Date.UTC(year, month, day));
  // A day that the month does not have is one of another month.
  const isOne = date.getUTCMonth() === month && hour < 24 && minute < 60 && second < 61;
  return isOne ? date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 : undefined;
}
