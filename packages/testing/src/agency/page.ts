import type { Pagination } from '@one37id/agency';
import type { Json } from './json.ts';

/** The part of a list that a call asks for. The names of its fields are the document's. */
export function pageOf<Row>(rows: readonly Row[], { page, size, firstPage, defaultSize }: Pagination, input: Json): readonly Row[] {
  const rowsPerPage = Number(input[size] ?? defaultSize);
  const start = (Number(input[page] ?? firstPage) - firstPage) * rowsPerPage;
  return rows.slice(start, start + rowsPerPage);
}

/** Oldest first, unless the call says `desc`. Which orders the agency knows is not documented. */
export function sorted<Row>(rows: Iterable<Row>, { sortOrder = '' }: { readonly sortOrder?: string }): Row[] {
  return /desc/i.test(sortOrder) ? [...rows].reverse() : [...rows];
}

/** Whether a date is in the days that a list asks for; both ends count. */
export function isBetween(date: string, { dateFrom, dateTo }: { readonly dateFrom?: string; readonly dateTo?: string }): boolean {
  const time = Date.parse(date);
  return (dateFrom === undefined || time >= Date.parse(dateFrom)) && (dateTo === undefined || time <= Date.parse(dateTo));
}
