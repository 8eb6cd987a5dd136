import { fail, refuse, startCall } from './call.ts';
import type { Client } from './client.ts';
import { AgencyResponseError } from './errors.ts';
import type { Operation } from './operation.ts';
import type { CallOptions } from './options.ts';

/** How an operation pages: the names of its fields, as the document has them. */
export interface Pagination {
  /** The input field with the page's number. */
  readonly page: string;
  /** The input field with the number of items in a page. */
  readonly size: string;
  readonly firstPage: number;
  /** The number of items in a page when the input does not say. */
  readonly defaultSize: number;
  /** The result's field with the items. */
  readonly items: string;
  /** The result's field with the number of all items. */
  readonly total?: string;
}

/** Options of a call that pages. Each page is a call of its own, with its own `timeout`. */
export interface PageCallOptions extends CallOptions {
  /** Stops after so many pages. Default: no limit. */
  readonly maxPages?: number | undefined;
}

/** One page. */
export interface Page<Item> {
  readonly items: Item[];
  /** Its number, as the agency counts. */
  readonly page: number;
  /** How many items were asked for. */
  readonly size: number;
  /** How many items there are in all, where the agency says. */
  readonly total?: number;
  /** Whether there is another page: by `total`, else because this one is full. */
  readonly hasNext: boolean;
  /** The whole result, with the fields that the SDK does not know. */
  readonly result: unknown;
}

/** A list: `await` it for one page, `for await` for all items. Nothing is sent before. */
export interface PagedCall<Item> extends PromiseLike<Page<Item>>, AsyncIterable<Item> {
  catch: Promise<Page<Item>>['catch'];
  finally: Promise<Page<Item>>['finally'];
  /** The pages, one after the other. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /** The items of all pages, at most `limit`. Default: all of them. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
}

/**
 * Pages through a list. It ends when `total` is reached, else with the first page that is not full, without a further
 * request. A page that comes again is an error, so that it never goes on for ever.
 *
 * @param input - The operation's input. The page's number and size have defaults.
 * @throws {AgencyRequestError} As a rejection, for a page number below the first, or a size, `maxPages` or `limit` out of range.
 * @throws {AgencyResponseError} As a rejection, when the result has no items, or a page comes again.
 * @example
 * ```ts
 * for await (const connection of agency.connections.list({ rowsPerPage: 50 })) console.log(connection)
 * ```
 */
export function paginate<Item>(
  client: Client,
  operation: Operation,
  pagination: Pagination,
  input?: object,
  { maxPages = Infinity, ...options }: PageCallOptions = {},
): PagedCall<Item> {
  async function* pages(): AsyncGenerator<Page<Item>, void, undefined> {
    const first = countOf(operation, input, pagination.page, pagination.firstPage, pagination.firstPage);
    const size = countOf(operation, input, pagination.size, pagination.defaultSize, 1);
    if (!(maxPages > 0)) throw refuse(operation, '`maxPages` must be above 0');
    // The agency may give less than was asked for; so the items are counted, and not the pages.
    let before = (first - pagination.firstPage) * size;
    const known: string[] = [];
    for (let page = first; page < first + maxPages; page++) {
      const result = await client.call<unknown>(operation, { ...input, [pagination.page]: page, [pagination.size]: size }, options);
      const { items, total } = read<Item>(operation, pagination, result);
      const text = JSON.stringify(items);
      if (items.length > 0 && known.includes(text)) throw unreadable(operation, `page ${page} is the same as one before`);
      // The page before, when the last page is repeated; the first one, when the agency starts again.
      known.splice(1, Infinity, text);
      before += items.length;
      const hasNext = items.length > 0 && (total === undefined ? items.length >= size : before < total);
      yield { items, page, size, ...(total === undefined ? {} : { total }), hasNext, result };
      if (!hasNext) return;
    }
  }

  async function* all() {
    for await (const page of pages()) yield* page.items;
  }

  let one: Promise<Page<Item>> | undefined;
  const load = () => (one ??= pages().next().then(({ value }) => value as Page<Item>));
  return {
    then: (...handlers) => load().then(...handlers),
    catch: (...handlers) => load().catch(...handlers),
    finally: (...handlers) => load().finally(...handlers),
    pages,
    [Symbol.asyncIterator]: all,
    toArray: async ({ limit = Infinity } = {}) => {
      if (!(limit >= 0)) throw refuse(operation, '`limit` must not be negative');
      const items: Item[] = [];
      if (limit > 0) {
        for await (const item of all()) {
          items.push(item);
          if (items.length >= limit) break;
        }
      }
      return items;
    },
  };
}

function countOf(operation: Operation, input: object | undefined, name: string, byDefault: number, least: number): number {
  const { [name]: count = byDefault } = (input ?? {}) as Record<string, unknown>;
  if (!Number.isSafeInteger(count) || (count as number) < least) throw refuse(operation, `\`${name}\` must be a whole number, at least ${least}`);
  return count as number;
}

function read<Item>(operation: Operation, pagination: Pagination, result: unknown): { items: Item[]; total: number | undefined } {
  const fields = (result ?? {}) as Readonly<Record<string, unknown>>;
  const items = fields[pagination.items];
  if (!Array.isArray(items)) throw unreadable(operation, `the result has no list \`${pagination.items}\``);
  const total = fields[pagination.total ?? ''];
  return { items, total: typeof total === 'number' && total >= 0 ? total : undefined };
}

function unreadable(operation: Operation, what: string): Error {
  return fail(AgencyResponseError, { ...startCall(operation), attempts: 1, isSending: true }, what);
}
