import { types } from 'node:util';
import { describe, expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import { caught, clientOf } from '../../test/support/call.ts';
import { clockOf } from '../../test/support/clock.ts';
import { read } from '../../test/support/operations.ts';
import { answer, envelope, serve } from '../../test/support/wire.ts';
import { machine } from '../base/environment.ts';
import { createClient, listSettingsOf } from '../client.ts';
import { createPage, type Page } from './page.ts';
import type { PagedCall } from './paged-call.ts';
import { createPagedCall, type PageCallOptions, paginate, type Pagination } from './paging.ts';

const pagination: Pagination = {
  page: 'currentPage',
  size: 'rowsPerPage',
  firstPage: 0,
  defaultSize: 3,
  items: 'items',
  total: 'total',
};

interface Given {
  /** How many items there are. */
  readonly count: number;
  /** What the agency says of that, by page. Default: the truth. Undefined: nothing. */
  readonly total?: ((page: number) => unknown) | undefined;
  /** The most items that the agency gives in a page, whatever was asked for. */
  readonly most?: number;
  /** The least. */
  readonly least?: number;
  /** What the agency does with a page number. Default: nothing. */
  readonly turn?: (page: number) => number;
  /** The number of the first page. Default: 0. */
  readonly firstPage?: number;
}

/** A list on a real server. */
async function list(given: Given, input?: object, options?: PageCallOptions) {
  const { count, total = () => count, most = Infinity, least = 0, firstPage = 0, turn = (page) => page } = given;
  const all = Array.from({ length: count }, (_, n) => ({ id: n }));
  const server = await serve((socket, { body }) => {
    const asked = JSON.parse(body) as { currentPage: number; rowsPerPage: number };
    const size = Math.max(least, Math.min(asked.rowsPerPage, most));
    const from = turn(asked.currentPage - firstPage) * size;
    // NaN, which JSON has not, is a number that nobody can read.
    const told = total(asked.currentPage);
    socket.write(answer(200, envelope({ items: all.slice(from, from + size), total: told })));
  });
  const own = { ...pagination, firstPage };
  return { server, call: paginate<{ id: number }>(clientOf(server.url), read, own, input, options) };
}

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
const untold = () => undefined;

describe('all items, without a request too many', () => {
  test.each<Given & { input?: object; want: number[]; sends: number }>([
    { count: 0, want: [], sends: 1 },
    { count: 2, want: upTo(2), sends: 1 },
    { count: 3, want: upTo(3), sends: 1 },
    { count: 7, want: upTo(7), sends: 3 },
    { count: 6, want: upTo(6), sends: 2 },
    { count: 7, most: 2, want: upTo(7), sends: 4 },
    { count: 7, least: 5, want: upTo(7), sends: 2 },
    { count: 7, input: { rowsPerPage: 50 }, want: upTo(7), sends: 1 },
    { count: 7, input: { currentPage: 1 }, want: [3, 4, 5, 6], sends: 2 },
    { count: 7, input: { currentPage: 9 }, want: [], sends: 1 },
    { count: 7, firstPage: 1, want: upTo(7), sends: 3 },
    { count: 7, firstPage: 1, input: { currentPage: 2 }, want: [3, 4, 5, 6], sends: 2 },
    { count: 7, firstPage: 1, input: { currentPage: 3 }, want: [6], sends: 2 },
    { count: 7, input: { rowsPerPage: 0 }, want: [], sends: 1 },
    { count: 7, input: { rowsPerPage: 0 }, least: 5, want: upTo(7), sends: 2 },
    // Nobody can tell how many stand before a page that is not full: one request more.
    { count: 7, input: { currentPage: 2 }, want: [6], sends: 2 },
    { count: 150, most: 50, input: { rowsPerPage: 100, currentPage: 1 }, want: upTo(150).slice(50), sends: 3 },
  ])('%j', async ({ input, want, sends, ...given }) => {
    const { server, call } = await list(given, input);
    const items: { id: number }[] = [];
    for await (const item of call) items.push(item);
    expect([ids(items), server.requests.length]).toEqual([want, sends]);
  });
});

describe('without a total that can be trusted a list goes on to an empty page: nothing is lost', () => {
  const totals: Readonly<Record<string, (page: number) => unknown>> = {
    none: untold,
    null: () => null,
    'a text': () => '120',
    'an object': () => ({ count: 120 }),
    negative: () => -1,
    'no whole number': () => 49.5,
    'too large to count': () => 1e300,
    zero: () => 0,
    'less than one page has': () => 1,
    'less than there are': () => 99,
    shrinking: (page) => 120 - 10 * page,
    'shrinking to what has come': (page) => 120 - 20 * page,
    growing: (page) => 120 + page,
    'on the first page only': (page) => (page === 0 ? 120 : undefined),
    'on later pages only': (page) => (page === 0 ? undefined : 100),
    'another text on each page': (page) => `${page}`,
  };
  const servers: Readonly<Record<string, Partial<Given>>> = {
    'that gives what is asked for': {},
    'that caps its pages at 50': { most: 50 },
    'that gives no less than 110': { least: 110 },
  };

  describe.each(Object.entries(servers))('a server %s', (_, server) => {
    test.each(Object.entries(totals))('total: %s', async (_name, total) => {
      for (const input of [{ rowsPerPage: 100 }, { rowsPerPage: 60 }, { rowsPerPage: 7 }]) {
        const { call } = await list({ count: 120, total, ...server }, input);
        expect(ids(await call.toArray())).toEqual(upTo(120));
      }
    });
  });

  test.each(Object.entries(totals).map(([name, total]) => ({ name, told: total(0) })))(
    'a page says the total where it is a count: $name',
    async ({ told }) => {
      const { total } = await (await list({ count: 0, total: () => told })).call;
      expect(total).toBe(typeof told === 'number' && Number.isSafeInteger(told) && told >= 0 ? told : undefined);
    },
  );

  test('a server that refuses the page after the last one: an error, and no shorter list', async () => {
    const server = await serve((socket, _, count) =>
      socket.write(
        count < 3 ? answer(200, envelope({ items: [{ id: count }] })) : answer(404, '{"isSuccessfull":false}'),
      ),
    );
    const seen: unknown[] = [];
    const run = async () => {
      for await (const item of paginate(clientOf(server.url), read, pagination)) seen.push(item);
    };
    expect(await caught(run())).toMatchObject({ name: 'AgencyApiError' });
    expect(seen).toHaveLength(2);
  });
});

describe('a page that comes again is an error', () => {
  test.each([
    { given: 'the last page is repeated', turn: (page: number) => Math.min(page, 1), sends: 3 },
    { given: 'the number is not looked at', turn: () => 0, sends: 2 },
    { given: 'it starts again', turn: (page: number) => page % 2, sends: 3 },
    { given: 'it goes round after a while', turn: (page: number) => (page < 2 ? page : 2 + (page % 3)), sends: 6 },
  ])('$given', async ({ turn, sends }) => {
    const { server, call } = await list({ count: 30, total: untold, turn });
    const error = await caught(call.toArray());
    expect(error).toMatchObject({ name: 'AgencyResponseError', operation: read.id, outcome: 'failed', attempts: 1 });
    expect(error.message).toContain(`: page ${sends - 1} is the same as one before. `);
    expect(server.requests).toHaveLength(sends);
  });

  test('also where the total is reached with it', async () => {
    const { server, call } = await list({ count: 6, turn: () => 0 });
    expect(await caught(call.toArray())).toMatchObject({ name: 'AgencyResponseError' });
    expect(server.requests).toHaveLength(2);
  });

  test('also when the caller changes the items', async () => {
    const { server, call } = await list({ count: 6, total: untold, turn: () => 0 });
    const run = async () => {
      for await (const { items } of call.pages())
        (items.forEach((item, index) => Object.assign(item, { id: `${server.requests.length} ${index}` })),
          items.pop());
    };
    expect(await caught(run())).toMatchObject({ name: 'AgencyResponseError' });
    expect(server.requests).toHaveLength(2);
  });

  test('and pages of items as deep as JSON may be are compared too', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const server = await serve((socket) =>
      socket.write(answer(200, `{"isSuccessfull":true,"result":{"items":[${deep}]}}`)),
    );
    expect(await caught(paginate(clientOf(server.url), read, pagination).toArray())).toMatchObject({
      name: 'AgencyResponseError',
    });
    expect(server.requests).toHaveLength(2);
  });

  test('pages that are alike, but for one item in the middle, are not the same', async () => {
    const server = await serve((socket, { body }) => {
      const { currentPage } = JSON.parse(body) as { currentPage: number };
      socket.write(answer(200, envelope({ items: currentPage < 3 ? ['a', currentPage, 'z'] : [] })));
    });
    expect(await paginate(clientOf(server.url), read, pagination).toArray()).toEqual([
      'a',
      0,
      'z',
      'a',
      1,
      'z',
      'a',
      2,
      'z',
    ]);
  });
});

describe('awaited', () => {
  test('gives one page, once', async () => {
    const { server, call } = await list({ count: 7 });
    expect(server.requests).toHaveLength(0);
    const page = await call;
    expect(await call).toBe(page);
    expect(page).toMatchObject({ page: 0, size: 3, total: 7, hasNext: true });
    expect(page.result).toMatchObject({ total: 7 });
    expect(ids(page.items)).toEqual([0, 1, 2]);
    expect(server.requests).toHaveLength(1);
  });

  test('is a promise for whatever knows promises, and sends nothing before somebody listens', async () => {
    const { server, call } = await list({ count: 7 });
    expectTypeOf(call).toExtend<Promise<Page<{ id: number }>>>();
    expect([call instanceof Promise, types.isPromise(call), String(call)]).toEqual([true, true, '[object Promise]']);
    await new Promise(setImmediate);
    expect(server.requests).toHaveLength(0);
    const ways: readonly ((list: PagedCall<{ id: number }>) => Promise<unknown>)[] = [
      (each) => Promise.all([each, each]).then(([first]) => first),
      (each) => Promise.race([each]),
      (each) => Promise.resolve(each),
      (each) => each.then((page) => page),
      (each) => each.catch(() => undefined),
      (each) => each.finally(() => {}),
      async (each) => each,
      (each) => new Promise((resolve) => resolve(each)),
    ];
    const pages = await Promise.all(ways.map((way) => way(call)));
    expect(new Set(pages)).toEqual(new Set([await call]));
    expect(server.requests).toHaveLength(1);
    // What it gives is a plain promise, which asks nothing.
    expect([call.then().constructor, call.finally().constructor]).toEqual([Promise, Promise]);
  });

  test('rejects where nobody but the caller hears of it', async () => {
    const { call } = await list({ count: 1 }, { rowsPerPage: -1 });
    let isOver = false;
    expect(await caught(call.finally(() => (isOver = true)))).toMatchObject({ name: 'AgencyRequestError' });
    expect([isOver, await call.catch(({ name }: Error) => name)]).toEqual([true, 'AgencyRequestError']);
  });

  test('its page as JSON has each item once', async () => {
    const page = await (await list({ count: 2 })).call;
    expect(JSON.stringify(page)).toBe('{"items":[{"id":0},{"id":1}],"page":0,"size":3,"total":2,"hasNext":false}');
    expect(Object.keys({ ...page })).not.toContain('result');
  });
});

test('pages', async () => {
  const { call } = await list({ count: 7 });
  const seen: unknown[] = [];
  for await (const { page, items, hasNext } of call.pages()) seen.push([page, ids(items), hasNext]);
  expect(seen).toEqual([
    [0, [0, 1, 2], true],
    [1, [3, 4, 5], true],
    [2, [6], false],
  ]);
});

test.each([
  { limit: 0, want: [], sends: 0 },
  { limit: 1, want: upTo(1), sends: 1 },
  { limit: 2, want: upTo(2), sends: 1 },
  { limit: 3, want: upTo(3), sends: 1 },
  { limit: 4, want: upTo(4), sends: 2 },
  { limit: undefined, want: upTo(7), sends: 3 },
])('toArray({ limit: $limit })', async ({ limit, want, sends }) => {
  const { server, call } = await list({ count: 7 });
  expect([ids(await call.toArray({ limit })), server.requests.length]).toEqual([want, sends]);
});

test('maxPages', async () => {
  const { server, call } = await list({ count: 70 }, {}, { maxPages: 2 });
  expect([ids(await call.toArray()), server.requests.length]).toEqual([upTo(6), 2]);
});

test('the input is read once for all pages', async () => {
  let reads = 0;
  const { server, call } = await list(
    { count: 7 },
    {
      get filter() {
        return `filter-${(reads += 1)}`;
      },
    },
  );
  await call;
  await call.toArray();
  expect([reads, new Set(server.requests.map(({ body }) => (JSON.parse(body) as { filter: string }).filter))]).toEqual([
    1,
    new Set(['filter-1']),
  ]);
});

describe('refused before sending', () => {
  test.each<{ input?: unknown; options?: unknown; limit?: unknown; toArray?: unknown; says: string }>([
    ...[-1, 1.5, '50', null].map((rowsPerPage) => ({
      input: { rowsPerPage },
      says: '`rowsPerPage` must be a whole number, at least 0',
    })),
    ...[-1, 0.5, '0'].map((currentPage) => ({
      input: { currentPage },
      says: '`currentPage` must be a whole number, at least 0',
    })),
    ...[Number.NaN, Infinity].flatMap((bad) => [
      { input: { rowsPerPage: bad }, says: 'the input at /rowsPerPage must not be' },
      { input: { currentPage: bad }, says: 'the input at /currentPage must not be' },
    ]),
    ...[null, 5, 'text', [], new Map(), Promise.resolve({}), { filter: Promise.resolve(1) }].map((input) => ({
      input,
      says: 'the input',
    })),
    ...[0, -1, Number.NaN, '2', null, Symbol('x'), 1n].flatMap((bad) => [
      { options: { maxPages: bad }, says: '`maxPages` must be a number above 0' },
      { options: { totalTimeout: bad }, says: '`totalTimeout` must be a number, at least 1' },
    ]),
    { options: { totalTimeout: 0.9 }, says: '`totalTimeout` must be a number, at least 1' },
    ...[null, 5, 'text', [], new Map()].map((options) => ({ options, says: 'the options must be an object' })),
    ...[-1, Number.NaN, '2', null, Symbol('x'), 1n].map((limit) => ({
      limit,
      says: '`limit` must be a number, at least 0',
    })),
    ...[null, 5].map((toArray) => ({ toArray, says: 'the options must be an object' })),
    { toArray: { limit: 1, most: 2 }, says: 'the options must have no other name than `limit`' },
  ])('%o', async ({ input, options, limit, toArray = { limit }, says }) => {
    const { server, call } = await list({ count: 7 }, input as object, options as PageCallOptions);
    const error = await caught(call.toArray(toArray as object));
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: read.id, outcome: 'not-sent' });
    expect(error.message).toContain(`: ${says}`);
    expect(server.requests).toHaveLength(0);
  });

  test.each([undefined, {}, [], ...['page', 'size', 'items'].map((name) => ({ ...pagination, [name]: 1 }))])(
    'for what is no constant of a list: %o',
    async (given) => {
      const error = await caught(paginate(clientOf('http://localhost'), read, given as never));
      expect(error).toMatchObject({ name: 'AgencyRequestError', operation: read.id, outcome: 'not-sent' });
      expect(error.message).toContain('`pagination` must be the constant of a list');
    },
  );
});

describe('the names of a result’s fields', () => {
  const all = [{ id: 0 }, { id: 1 }];
  test.each<{ given: string; own?: Partial<Pagination>; options?: object; result: unknown; total?: number }>([
    { given: 'are the document’s', result: { items: all, total: 2 }, total: 2 },
    {
      given: 'are the client’s',
      options: { items: 'rows', total: 'count' },
      result: { rows: all, count: 2 },
      total: 2,
    },
    { given: 'are in part the client’s', options: { items: 'rows' }, result: { rows: all, total: 2 }, total: 2 },
    { given: 'are none: the result is the list', own: { items: '' }, result: all },
    { given: 'tell no total', own: { total: undefined as never }, result: { items: all, undefined: 2 } },
  ])('$given', async ({ own, options, result, total }) => {
    const server = await serve((socket, _, count) =>
      socket.write(answer(200, envelope(count === 1 ? result : own?.items === '' ? [] : { items: [], rows: [] }))),
    );
    const client = clientOf(server.url, options === undefined ? {} : { paging: options });
    const pages: Page<{ id: number }>[] = [];
    for await (const page of paginate<{ id: number }>(client, read, { ...pagination, ...own }).pages())
      pages.push(page);
    expect(pages.flatMap(({ items }) => ids(items))).toEqual([0, 1]);
    expect([pages[0]?.total, pages.length]).toEqual([total, total === undefined ? 2 : 1]);
  });
});

test('where the result is the list, none of its items is the total', async () => {
  const server = await serve((socket, _, count) => socket.write(answer(200, envelope(count === 1 ? [2, 7] : []))));
  const own = { ...pagination, items: '', total: '0' };
  const pages: Page<number>[] = [];
  for await (const page of paginate<number>(clientOf(server.url), read, own).pages()) pages.push(page);
  expect(pages.map(({ items, total }) => ({ items, total }))).toEqual([
    { items: [2, 7], total: undefined },
    { items: [], total: undefined },
  ]);
});

test('an abort between pages', async () => {
  const controller = new AbortController();
  const { server, call } = await list({ count: 7 }, {}, { signal: controller.signal });
  const seen: number[] = [];
  const run = async () => {
    for await (const { id } of call) {
      seen.push(id);
      if (id === 2) controller.abort();
    }
  };
  expect(await caught(run())).toMatchObject({ name: 'AgencyAbortError', outcome: 'not-sent', attempts: 0 });
  expect([seen, server.requests.length]).toEqual([[0, 1, 2], 1]);
});

describe('totalTimeout is one deadline for all pages', () => {
  /** Real time: it is the list's own clock that is tried. */
  const slowFrom = async (page: number, options: PageCallOptions, timeout = 30_000) => {
    const server = await serve(
      (socket, _, count) =>
        void (count < page && socket.write(answer(200, envelope({ items: [{ id: count }], total: 9 })))),
    );
    return {
      server,
      call: paginate(
        createClient({ baseUrl: server.url, credentials: { hash: 'key' }, timeout, maxRetries: 0 }),
        read,
        pagination,
        {},
        options,
      ),
    };
  };

  test('it ends a page under way', async () => {
    const { server, call } = await slowFrom(2, { totalTimeout: 300 });
    const error = await caught(call.toArray());
    expect(error).toMatchObject({ name: 'AgencyTimeoutError', outcome: 'failed', attempts: 1 });
    expect(error.message).toContain('`totalTimeout`');
    expect(server.requests).toHaveLength(2);
  });

  test('an error that is no timeout stays what it is', async () => {
    const server = await serve((socket) => socket.write(answer(400, '{"isSuccessfull":false,"errorCode":5}')));
    const client = createClient({ baseUrl: server.url, credentials: { hash: 'key' } });
    const call = paginate(client, read, pagination, {}, { totalTimeout: 20_000 });
    expect(await caught(call)).toMatchObject({ name: 'AgencyApiError', errorCode: 5, attempts: 1 });
  });

  test.each([
    { want: { name: 'AgencyTimeoutError', outcome: 'not-sent', attempts: 0 }, sends: 1, of: 0.5 },
    { want: undefined, sends: 2, of: 1 },
  ])('the last page may begin while a whole millisecond is left: $of', async ({ of, want, sends }) => {
    const server = await serve((socket, _, count) =>
      socket.write(answer(200, envelope({ items: [{ id: count }], total: 9 }))),
    );
    const client = clientOf(server.url, {}, clockOf({ holdPauses: true }));
    const pages = paginate(client, read, pagination, {}, { totalTimeout: 60_000 }).pages();
    const now = vi.spyOn(machine, 'now').mockReturnValue(1_000);
    onTestFinished(() => now.mockRestore());
    await pages.next();
    now.mockReturnValue(61_000 - of);
    const end = pages.next();
    if (want) expect(await caught(end)).toMatchObject(want);
    else expect((await end).value).toMatchObject({ items: [{ id: 2 }] });
    expect(server.requests).toHaveLength(sends);
  });

  test('what is done between two pages counts, and no page is asked for after it', async () => {
    const { server, call } = await slowFrom(9, { totalTimeout: 1_000 });
    const run = async () => {
      for await (const _ of call) {
        const end = performance.now() + 1_000;
        while (performance.now() < end);
      }
    };
    expect(await caught(run())).toMatchObject({ name: 'AgencyTimeoutError', outcome: 'not-sent', attempts: 0 });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    { client: 50, call: undefined },
    { client: 30_000, call: 50 },
  ])('a page’s own timeout still ends it: %o', async ({ client, call: timeout }) => {
    const { call } = await slowFrom(1, { totalTimeout: 60_000, timeout }, client);
    const error = await caught(call);
    expect(error).toMatchObject({ name: 'AgencyTimeoutError' });
    expect(error.message).not.toContain('totalTimeout');
  });
});

test('leaving the loop asks for no more', async () => {
  const { server, call } = await list({ count: 7 });
  for await (const { id } of call) if (id === 1) break;
  expect(server.requests).toHaveLength(1);
});

test.each(['text', [], {}, { items: null }, { items: {} }, 5, { __proto__: null, total: 1 }])(
  'a result without a list: %j',
  async (result) => {
    const server = await serve((socket) => socket.write(answer(200, envelope(result))));
    const error = await caught(paginate(clientOf(server.url), read, pagination));
    expect(error).toMatchObject({ name: 'AgencyResponseError', outcome: 'failed' });
    expect(error.message).toContain('`items`');
  },
);

test.each(['pages', 'toArray'] as const)('a %s that has lost its list is refused by its own name', async (name) => {
  const { call } = await list({ count: 1 });
  const lost = call[name] as () => unknown;
  const error = await caught((async () => lost.call(undefined))());
  expect(error).toMatchObject({ name: 'AgencyRequestError', operation: name, outcome: 'not-sent' });
});

describe('for tests', () => {
  test.each([
    { given: createPage(['a']), want: { items: ['a'], page: 0, size: 1, hasNext: false } },
    {
      given: createPage([], { page: 2, size: 50, total: 100, hasNext: true }),
      want: { items: [], page: 2, size: 50, total: 100, hasNext: true },
    },
    { given: createPage(['a'], { total: undefined }), want: { items: ['a'], page: 0, size: 1, hasNext: false } },
  ])('createPage: $want', ({ given, want }) => {
    expect(given).toStrictEqual(want);
    expect(given.result).toBeUndefined();
    expect(createPage([], { result: 5 }).result).toBe(5);
  });

  test.each([
    { make: () => createPage('ab' as never), says: 'createPage: the items must be a list, and the details an object' },
    { make: () => createPage([], 5 as never), says: 'createPage: the items must be a list, and the details an object' },
    { make: () => createPagedCall([] as never), says: 'createPagedCall: the pages must be a list with a page in it' },
    { make: () => createPagedCall('ab' as never), says: 'createPagedCall: the pages must be a list' },
  ])('$says', ({ make, says }) => {
    expect(make).toThrow(says);
  });

  test('what becomes of the list of pages later is nothing to a call that was made of it', async () => {
    const pages: [Page<string>, ...Page<string>[]] = [createPage(['a'])];
    const call = createPagedCall(pages);
    pages.push(createPage(['b']));
    expect(await call.toArray()).toEqual(['a']);
  });

  test('createPagedCall', async () => {
    const pages = [createPage(['a', 'b'], { hasNext: true }), createPage(['c'], { page: 1 })] as const;
    const call = createPagedCall(pages);
    expect([await call, await call.toArray(), await call.toArray({ limit: 1 })]).toEqual([
      pages[0],
      ['a', 'b', 'c'],
      ['a'],
    ]);
    expect(await caught(call.toArray({ limit: -1 }))).toMatchObject({
      name: 'AgencyRequestError',
      operation: 'createPagedCall',
    });
    expect(call).toBeInstanceOf(Promise);
  });
});

test('a list asks a client of another copy of the package as its own: its names of fields, and its timeout', async () => {
  const url = '../client.ts?copy';
  const copy = (await import(/* @vite-ignore */ url)) as { readonly createClient: typeof createClient };
  expect(copy.createClient).not.toBe(createClient);
  const server = await serve((socket) => socket.write(answer(200, envelope({ data: [{ id: 1 }], count: 1 }))));
  const client = copy.createClient({
    baseUrl: server.url,
    credentials: { hash: 'k' },
    paging: { items: 'data', total: 'count' },
    timeout: 5_000,
  });
  expect(await paginate(client, read, pagination).toArray()).toEqual([{ id: 1 }]);
  expect(listSettingsOf(client)).toEqual({ timeout: 5_000, paging: { items: 'data', total: 'count' } });
  expect(listSettingsOf(client.with({ timeout: 7 })).timeout).toBe(7);
});
