const RFC_3339 = /^(\d{4}-\d\d-(\d\d))T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Whether a text is an RFC 3339 date-time, which has a time zone, of a day that is in the calendar. */
export function isDateTime(text: string): boolean {
  const [, day = '', ofMonth] = RFC_3339.exec(text) ?? [];
  // February 30th is no date at all, or another day of another month where an engine rolls it over.
  return new Date(day).getUTCDate() === Number(ofMonth);
}
