const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * The three forms of RFC 9110, section 5.6.7. Nothing else is a date, whatever `Date.parse` makes of it. Which day of
 * the week it is says nothing that the rest does not. Of all times, the last one says no zone, and means UTC.
 */
const FORMS =
  /^[A-Z][a-z]{2}(?:, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT|[a-z]{0,3}day, (\d\d)-(\w{3})-(\d\d) (\d\d:\d\d:\d\d) GMT| (\w{3}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4}))$/;

/**
 * The date of a header in milliseconds since 1970, undefined for what is none.
 *
 * @param now - The same, of about now: a year of two digits is the one that is nearest.
 */
export function readHttpDate(text: string, now: () => number): number | undefined {
  const found = FORMS.exec(text);
  if (!found) return undefined;
  const [month3, day3, time3, year3] = found.splice(9);
  const parts = month3 ? [day3, month3, year3, time3] : found.slice(1).filter(Boolean);
  const [day, name, digits, time] = parts as [string, string, string, string];
  const [hour, minute, second] = time.split(':').map(Number) as [number, number, number];
  let year = Number(digits);
  if (digits.length === 2) {
    const first = new Date(now()).getUTCFullYear() - 50;
    year += first + 100 - (first % 100);
    if (year > first + 100) year -= 100;
  }
  const month = MONTHS.indexOf(name) / 3;
  const date = new Date(Date.UTC(year, month, Number(day)));
  // A day that the month does not have is one of another month.
  const isOne = date.getUTCMonth() === month && hour < 24 && minute < 60 && second < 61;
  return isOne ? date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 : undefined;
}
