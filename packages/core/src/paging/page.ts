import { assertInput } from '../base/failure.ts';
import { bare, isFields } from '../base/own.ts';
import { guarded } from '../errors/entrance.ts';

/** One page of a list. */
export interface Page<Item> {
  readonly items: Item[];
  /** Its number, as the agency counts. */
  readonly page: number;
  /** How many items were asked for. The agency may give less, also where there are more. */
  readonly size: number;
  /** How many items there are in all, where the agency says so by a number. */
  readonly total?: number;
  /**
   * Whether there may be another page: `false` only when this one is empty, or when `total` is reached and can be
   * trusted.
   */
  readonly hasNext: boolean;
  /**
   * The whole result, with the fields that the SDK does not know. Not enumerable: copies and JSON hold each item once.
   */
  readonly result: unknown;
}

/** What {@link createPage} can be told of a page. */
export interface PageDetails extends Partial<Omit<Page<unknown>, 'items' | 'total'>> {
  readonly total?: number | undefined;
}

/**
 * Makes a page as lists give them, for your tests and caches.
 *
 * @param items - Its items.
 * @param details - What else it says. Default: the page 0, as large as it is, the last one, without `total`.
 * @example
 * ```ts
 * const page = createPage([{ agentId: 'a' }], { total: 1 })
 * expect(page.hasNext).toBe(false)
 * ```
 */
export function createPage<Item>(items: Item[], details: PageDetails = {}): Page<Item> {
  return guarded('createPage', () => {
    assertInput(Array.isArray(items) && isFields(details), 'the items must be a list, and the details an object');
    return pageOf(items, bare<PageDetails>(details));
  });
}

/** {@link createPage} for what is known to be right. */
export function pageOf<Item>(
  items: Item[],
  { page = 0, size = items.length, total, hasNext = false, result }: PageDetails,
): Page<Item> {
  return Object.defineProperty(
    { items, page, size, ...(total === undefined ? {} : { total }), hasNext } as Page<Item>,
    'result',
    { value: result },
  );
}
