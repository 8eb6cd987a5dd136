/**
 * A date-time as a call sends it: with seconds and an offset. Beside `format`, which libraries read wider; that the day
 * is in the calendar is left to it.
 */
export const DATE_TIME =
  '^\\d{4}-\\d{2}-\\d{2}[Tt]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)$';
