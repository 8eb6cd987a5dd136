import { at } from '../document/place.ts';
import { refused } from '../state/refusal.ts';
import type { Table } from '../state/table.ts';
import type { Transaction } from '../state/transaction.ts';

interface ListInput {
  readonly sortOrder?: string | undefined;
  readonly dateFrom?: string | undefined;
  readonly dateTo?: string | undefined;
}

/**
 * A page of a table, oldest first unless `desc` is asked for.
 *
 * @param isAskedFor - Leave it out where nothing but time is asked for: then no other row is looked at.
 * @throws {Refusal} For an order that is neither `asc` nor `desc`.
 */
export function pageOf<Row extends object>(
  table: Table<Row>,
  { sortOrder = 'asc', dateFrom: from, dateTo: to }: ListInput,
  { page }: Transaction,
  isAskedFor?: (row: Row) => boolean,
): { readonly rows: readonly Row[]; readonly total: number } {
  if (!/^(asc|desc)$/i.test(sortOrder)) throw refused(at('sortOrder'), 'sortOrder');
  const isDescending = /^desc$/i.test(sortOrder);
  if (isAskedFor === undefined) return table.page({ from, to, isDescending, ...page });
  const rows = table.page({ from, to, isDescending, offset: 0, limit: Infinity }).rows.filter(isAskedFor);
  return { rows: rows.slice(page.offset, page.offset + page.limit), total: rows.length };
}

export function hasText(text: string | undefined, part: string | undefined): boolean {
  return part === undefined || (text ?? '').toLowerCase().includes(part.toLowerCase());
}

/** Without the fields that have no value: JSON has no `undefined`. */
export function filled<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

export function isPast(date: string | undefined, now: string): boolean {
  return date !== undefined && Date.parse(date) <= Date.parse(now);
}
