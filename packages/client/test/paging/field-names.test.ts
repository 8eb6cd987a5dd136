import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Agency, isAgencyResponseError, type PagedCall, Studio } from '../../src/index.ts';
import * as operations from '../../src/generated/operations.gen.ts';

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

/** An agency whose lists look so; what it was asked for last. */
async function agencyThat(answers: (page: number) => unknown): Promise<string> {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { currentPage = 0 } = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { currentPage?: number };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ isSuccessfull: true, result: answers(currentPage) }));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const all = Array.from({ length: 5 }, (_, at) => ({ id: `${at}` }));
/** The names that the document has, which may be others than when this was written. */
const { items, total = 'total' } = operations.listConnectionsPagination;
const documented = { [items]: 0, [total]: 5 };
const rows = (page: number) => all.slice(page * 2, page * 2 + 2);

/** Every list there is. */
function listsOf(baseUrl: string, options: object): readonly (readonly [string, () => PagedCall<unknown>])[] {
  const agency = new Agency({ baseUrl, secretKey: 'key', ...options });
  const studio = new Studio({ baseUrl, token: 'token', ...options });
  return [agency, studio].flatMap((client) =>
    Object.entries(client).flatMap(([name, resource]: [string, unknown]) => {
      const list: unknown = Reflect.get(Object(resource), 'list');
      return typeof list === 'function'
        ? [[name, () => list.call(resource, { rowsPerPage: 2 }) as PagedCall<unknown>] as const]
        : [];
    }),
  );
}

describe('an agency whose lists answer', () => {
  test.each([
    { says: '{ found, matches }', paging: { items: 'found', total: 'matches' }, answer: { found: 0, matches: 5 } },
    { says: '{ data, count }', paging: { items: 'data', total: 'count' }, answer: { data: 0, count: 5 } },
    { says: '{ rows }', paging: { items: 'rows' }, answer: { rows: 0 } },
    { says: 'another total', paging: { total: 'matches' }, answer: { [items]: 0, matches: 5 } },
    { says: 'what the document says', paging: undefined, answer: documented },
    { says: 'what the document says', paging: { items: undefined, total: undefined }, answer: documented },
    { says: 'the list itself', paging: { items: '' }, answer: 0 },
  ])('$says is read with $paging, by all lists', async ({ paging, answer }) => {
    const baseUrl = await agencyThat((page) =>
      answer === 0
        ? rows(page)
        : Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, value === 0 ? rows(page) : value])),
    );
    const lists = listsOf(baseUrl, { paging });
    expect(lists).toHaveLength(Object.keys(operations).filter((name) => name.endsWith('Pagination')).length);
    for (const [name, list] of lists) {
      expect(await list().toArray(), name).toEqual(all);
      const total = Object.values(Object(answer)).includes(5) ? 5 : undefined;
      expect((await list()).total, name).toBe(total);
    }
  });

  test('otherwise than the client was told says how to tell it', async () => {
    const baseUrl = await agencyThat((page) => ({ found: rows(page) }));
    for (const [, list] of listsOf(baseUrl, {})) {
      const error: unknown = await list().catch((reason: unknown) => reason);
      expect(isAgencyResponseError(error)).toBe(true);
      expect(String(error)).toContain('`paging`');
    }
  });
});

test('names that are none are refused', () => {
  for (const paging of [null, 'data', { items: 5 }, ['data'], { items: null }]) {
    expect(() => new Agency({ baseUrl: 'https://agency.example.com', paging } as never)).toThrow(
      'the option `paging` must be',
    );
  }
});

test('they go with the client', async () => {
  const baseUrl = await agencyThat((page) => ({ found: rows(page) }));
  const agency = new Agency({ baseUrl, secretKey: 'key' }).with({ paging: { items: 'found' } });
  expect(await agency.with({ timeout: 5_000 }).connections.list({ rowsPerPage: 2 }).toArray()).toEqual(all);
});
