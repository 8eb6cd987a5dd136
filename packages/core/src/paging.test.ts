import { describe, expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { read } from '../test/support/operations.ts';
import { answer, envelope, serve } from '../test/support/wire.ts';
import { type PageCallOptions, paginate, type Pagination } from './paging.ts';

const pagination: Pagination = { page: 'currentPage', size: 'rowsPerPage', firstPage: 0, defaultSize: 3, items: 'items', total: 'total' };

interface Given {
  /** How many items there are. */
  readonly count: number;
  /** Whether the agency tells. Default: yes. */
  readonly isTold?: boolean;
  /** The most items that the agency gives in a page, whatever was asked for. */
  readonly most?: number;
  /** What the agency does with a page number. Default: nothing. */
  readonly turn?: (page: number) => number;
}

/** A list on a real server. */
async function list({ count, isTold = true, most = Infinity, turn = (page) => page }: Given, input?: object, options?: PageCallOptions) {
  const all = Array.from({ length: count }, (_, n) => ({ id: n }));
  const server = await serve((socket, { body }) => {
    const asked = JSON.parse(body) as { currentPage: number; rowsPerPage: number };
    const size = Math.min(asked.rowsPerPage, most);
    const from = turn(asked.currentPage) * size;
    socket.write(answer(200, envelope({ items: all.slice(from, from + size), ...(isTold ? { total: count } : {}) })));
  });
  return { server, call: paginate<{ id: number }>(clientOf(server.url), read, pagination, input, options) };
}

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('all items, without a request too many', () => {
  test.each<Given & { input?: object; want: number[]; sends: number }>([
    { count: 0, want: [], sends: 1 },
    { count: 2, want: upTo(2), sends: 1 },
    { count: 3, want: upTo(3), sends: 1 },
    { count: 7, want: upTo(7), sends: 3 },
    { count: 6, want: upTo(6), sends: 2 },
    { count: 7, isTold: false, want: upTo(7), sends: 3 },
    { count: 0, isTold: false, want: [], sends: 1 },
    // A full last page cannot be told from one in the middle.
    { count: 6, isTold: false, want: upTo(6), sends: 3 },
    { count: 7, most: 2, want: upTo(7), sends: 4 },
    { count: 7, input: { rowsPerPage: 50 }, want: upTo(7), sends: 1 },
    { count: 7, input: { currentPage: 1 }, want: [3, 4, 5, 6], sends: 2 },
    { count: 7, input: { currentPage: 9 }, want: [], sends: 1 },
  ])('%j', async ({ input, want, sends, ...given }) => {
    const { server, call } = await list(given, input);
    const items: { id: number }[] = [];
    for await (const item of call) items.push(item);
    expect([ids(items), server.requests.length]).toEqual([want, sends]);
  });
});

describe('a page that comes again is an error', () => {
  test.each([
    { given: 'the last page is repeated', turn: (page: number) => Math.min(page, 1), sends: 3 },
    { given: 'the number is not looked at', turn: () => 0, sends: 2 },
    { given: 'it starts again', turn: (page: number) => page % 2, sends: 3 },
  ])('$given', async ({ turn, sends }) => {
    const { server, call } = await list({ count: 6, isTold: false, turn });
    expect(await caught(call.toArray())).toMatchObject({ name: 'AgencyResponseError', operation: read.id, outcome: 'failed' });
    expect(server.requests).toHaveLength(sends);
  });
});

test('await gives one page, once', async () => {
  const { server, call } = await list({ count: 7 });
  expect(server.requests).toHaveLength(0);
  const page = await call;
  expect(await call).toBe(page);
  expect(page).toMatchObject({ page: 0, size: 3, total: 7, hasNext: true, result: { total: 7 } });
  expect(ids(page.items)).toEqual([0, 1, 2]);
  expect(server.requests).toHaveLength(1);
});

test('catch and finally', async () => {
  const { call } = await list({ count: 1 });
  let isOver = false;
  await call.finally(() => (isOver = true));
  expect([isOver, (await call.catch(() => undefined))?.items.length]).toEqual([true, 1]);
});

test('pages', async () => {
  const { call } = await list({ count: 7 });
  const seen: unknown[] = [];
  for await (const { page, items, hasNext } of call.pages()) seen.push([page, ids(items), hasNext]);
  expect(seen).toEqual([[0, [0, 1, 2], true], [1, [3, 4, 5], true], [2, [6], false]]);
});

test.each([
  { limit: 0, want: [], sends: 0 },
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

describe('refused before sending', () => {
  test.each<{ input?: object; options?: PageCallOptions; limit?: number }>([
    ...[0, -1, Number.NaN, 1.5, Infinity, '50', null].map((rowsPerPage) => ({ input: { rowsPerPage } })),
    ...[-1, Number.NaN, 0.5].map((currentPage) => ({ input: { currentPage } })),
    ...[0, -1, Number.NaN].map((maxPages) => ({ options: { maxPages } })),
    ...[-1, Number.NaN].map((limit) => ({ limit })),
  ])('%o', async ({ input, options, limit }) => {
    const { server, call } = await list({ count: 7 }, input, options);
    expect(await caught(call.toArray({ limit }))).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
    expect(server.requests).toHaveLength(0);
  });
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

test('leaving the loop asks for no more', async () => {
  const { server, call } = await list({ count: 7 });
  for await (const { id } of call) if (id === 1) break;
  expect(server.requests).toHaveLength(1);
});

test.each(['text', [], {}, { items: null }, { items: {} }, 5])('a result without a list: %j', async (result) => {
  const server = await serve((socket) => socket.write(answer(200, envelope(result))));
  const error = await caught(paginate(clientOf(server.url), read, pagination));
  expect(error).toMatchObject({ name: 'AgencyResponseError', outcome: 'failed' });
  expect(error.message).toContain('`items`');
});
