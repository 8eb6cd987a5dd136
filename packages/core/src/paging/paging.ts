import { machine } from '../base/environment.ts';
import { assertInput, Failure } from '../base/failure.ts';
import { bare, isFields } from '../base/own.ts';
import { callWith } from '../call-with.ts';
import { type Client, listSettingsOf } from '../client.ts';
import { guarded } from '../errors/entrance.ts';
import { errorOf, type Facts, outcomeOf } from '../errors/error-of.ts';
import { isAgencyTimeoutError } from '../guards.ts';
import { type Operation, readOperation } from '../operation.ts';
import type { CallOptions, PagingNames } from '../options.ts';
import { type PlainInput, plainOf } from '../request/plain.ts';
import { clientOf, type Resource } from '../resource.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Page, pageOf } from './page.ts';
import { isAtLeast, LazyPagedCall, type PagedCall } from './paged-call.ts';

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

/** Options of a call that pages. Each page is a call of its own, with its own `timeout`; `signal` ends all of them. */
export interface PageCallOptions extends CallOptions {
  /** Stops after so many pages. Default: no limit. */
  readonly maxPages?: number | undefined;
  /**
   * The deadline of all pages together in milliseconds, at least 1. It starts with the first request, and what you do
   * between two pages counts. When it comes, the list rejects with an AgencyTimeoutError. Default: none.
   */
  readonly totalTimeout?: number | undefined;
}

/**
 * Pages through a list, to its end: that is the first empty page, or the page with which `total` is reached. A page
 * that is not full ends nothing, since an agency may give less than was asked for. `total` counts as long as it is the
 * same number in each page; when it is missing, changes or is less than what has come, the list goes on to an empty
 * page. A page that comes again is an error, so that it never goes on for ever. The input is read once, here.
 *
 * @param input - The operation's input. The page's number and size have defaults.
 * @throws {AgencyRequestError} As a rejection, for a page number below the first, a size below 0, or an option out of
 * range.
 * @throws {AgencyResponseError} As a rejection, when the result has no items, or a page comes again.
 * @throws {AgencyTimeoutError} As a rejection, when `totalTimeout` is over.
 * @example
 * ```ts
 * for await (const connection of agency.connections.list({ rowsPerPage: 50 })) console.log(connection)
 * ```
 */
export function paginate<Item>(
  client: Client | Resource,
  operation: Operation,
  pagination: Pagination,
  input?: object,
  options: PageCallOptions = {},
): PagedCall<Item> {
  // Read now; what is wrong with it is told where the list is asked: as a rejection.
  let read: () => Given;
  try {
    const given = guarded(Object(operation), () => readGiven(client, operation, pagination, input, options));
    read = () => given;
  } catch (thrown) {
    read = () => {
      throw thrown;
    };
  }
  return new LazyPagedCall<Item>({ pages: (most) => pagesOf<Item>(read, most), operation });
}

interface Given {
  readonly client: Client;
  readonly operation: Operation;
  readonly pagination: Pagination;
  readonly fields: PlainInput;
  /** The number of the first page, and how many items are asked for. */
  readonly first: number;
  readonly size: number;
  readonly maxPages: number;
  readonly totalTimeout: number;
  /** The limit of one page. */
  readonly timeout: number;
  readonly callOptions: CallOptions;
}

function readGiven(
  client: Client | Resource,
  operation: Operation,
  pagination: Pagination,
  input: object | undefined,
  options: PageCallOptions,
): Given {
  assertInput(isFields(options), 'the options must be an object');
  assertInput(
    isFields(pagination) &&
      [pagination.page, pagination.size, pagination.items].every((name) => typeof name === 'string'),
    '`pagination` must be the constant of a list',
  );
  const own = readOperation(operation);
  const fields = plainOf(input === undefined ? {} : input, own);
  const { maxPages = Infinity, totalTimeout = Infinity, ...callOptions } = bare<PageCallOptions>(options);
  assertInput(isAtLeast(maxPages, Number.MIN_VALUE), '`maxPages` must be a number above 0');
  assertInput(isAtLeast(totalTimeout, 1), '`totalTimeout` must be a number, at least 1');
  const sender = clientOf(client);
  const settings = listSettingsOf(sender);
  const { items = pagination.items, total = pagination.total } = bare<PagingNames>(settings.paging ?? {});
  return {
    client: sender,
    operation: own,
    pagination: bare(pagination, { items, total } as Pagination),
    fields,
    first: countOf(fields, pagination.page, pagination.firstPage, pagination.firstPage),
    size: countOf(fields, pagination.size, pagination.defaultSize, 0),
    maxPages,
    totalTimeout,
    timeout: callOptions.timeout ?? settings.timeout,
    callOptions,
  };
}

async function* pagesOf<Item>(given: () => Given, most?: number): AsyncGenerator<Page<Item>, void, undefined> {
  const { client, operation, pagination, fields, first, size, maxPages, totalTimeout, timeout, callOptions } = given();
  const last = first + (most ?? maxPages);
  async function load(page: object, left: number): Promise<unknown> {
    const what = 'not finished within `totalTimeout`; raise it, or ask for fewer';
    const late = (facts?: Facts) => errorOf(operation, new Failure('AgencyTimeoutError', what), facts);
    if (left < 1) throw late();
    try {
      return await callWith(client, operation, page, left < timeout ? { ...callOptions, timeout: left } : callOptions);
    } catch (thrown) {
      throw left < timeout && isAgencyTimeoutError(thrown) ? late(thrown) : thrown;
    }
  }

  const end = machine.now() + totalTimeout;
  const known = new Set<number>();
  // The items are counted, and not the pages: an agency may give less than was asked for, and then nobody can tell how
  // many stand before a page that is not the first.
  let before = (first - pagination.firstPage) * size;
  let isCounted: boolean | undefined;
  let told: number | undefined;
  for (let page = first; page < last; page++) {
    const result = await load({ ...fields, [pagination.page]: page, [pagination.size]: size }, end - machine.now());
    const { items, total } = read<Item>(operation, pagination, result);
    if (page === first) isCounted = page === pagination.firstPage || items.length === size;
    else isCounted &&= total === told;
    told = total;
    before += items.length;
    const hasNext = items.length > 0 && !(isCounted && before === total);
    if (known.size > 0 || (hasNext && page + 1 < last)) {
      const fingerprint = fingerprintOf(items);
      if (known.has(fingerprint)) throw unreadable(operation, `page ${page} is the same as one before`);
      known.add(fingerprint);
    }
    yield pageOf(items, { page, size, total, hasNext, result });
    if (!hasNext) return;
  }
}

/**
 * Makes a list of pages that are there, for your tests: what `agency.connections.list()` gives, without an agency.
 *
 * @example
 * ```ts
 * const first = createPage([{ agentId: 'a' }], { hasNext: true })
 * const list = createPagedCall([first, createPage([{ agentId: 'b' }], { page: 1 })])
 * expect(await list.toArray()).toHaveLength(2)
 * ```
 */
export function createPagedCall<Item>(pages: readonly [Page<Item>, ...Page<Item>[]]): PagedCall<Item> {
  return guarded('createPagedCall', () => {
    assertInput(Array.isArray(pages) && pages.length > 0, 'the pages must be a list with a page in it');
    const own = Array.from(pages);
    return new LazyPagedCall<Item>({
      pages: async function* () {
        yield* own;
      },
      operation: 'createPagedCall',
    });
  });
}

function countOf(fields: PlainInput, name: string, byDefault: number, least: number): number {
  const { [name]: count = byDefault } = fields;
  assertInput(
    Number.isSafeInteger(count) && (count as number) >= least,
    `\`${name}\` must be a whole number, at least ${least}`,
  );
  return count as number;
}

function read<Item>(
  operation: Operation,
  pagination: Pagination,
  result: unknown,
): { items: Item[]; total: number | undefined } {
  const fields = bare(isFields(result) ? result : {});
  const items = pagination.items === '' ? result : fields[pagination.items];
  if (!Array.isArray(items)) {
    throw unreadable(operation, `the result has no list \`${pagination.items}\`; see the option \`paging\``);
  }
  const total = pagination.total === undefined ? undefined : fields[pagination.total];
  return { items, total: Number.isSafeInteger(total) && (total as number) >= 0 ? (total as number) : undefined };
}

function unreadable(operation: Operation, what: string): Error {
  const outcome = outcomeOf(operation, 'AgencyResponseError');
  return errorOf(operation, new Failure('AgencyResponseError', what), { attempts: 1, outcome });
}
