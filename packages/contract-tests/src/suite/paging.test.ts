import { Agency, type Fetch, type PagedCall, Studio } from '@one37id/agency';
import { expect, it } from 'vitest';
import type { ContractPagination, ContractRow } from '../contract-row.ts';
import { contract } from '../generated/contract.gen.ts';

const lists = contract.flatMap((row) => (row.pagination === undefined ? [] : [{ row, paging: row.pagination }]));

it.each(lists)('$row.id pages as the document says', async ({ row, paging }) => {
  const asked: object[] = [];
  expect(await listOf(row, agencyOf(paging, asked), {}).toArray()).toEqual(['a', 'b', 'c']);
  const size = paging.defaultSize;
  // Without a total the end is an empty page.
  const pages = paging.total === undefined ? [0, 1, 2, 3] : [0, 1, 2];
  expect(asked).toEqual(pages.map((page) => ({ [paging.page]: paging.firstPage + page, [paging.size]: size })));
});

it.each(lists)('$row.id begins and counts as it is asked to', async ({ row, paging }) => {
  const asked: object[] = [];
  const page = await listOf(row, agencyOf(paging, asked), { [paging.page]: paging.firstPage + 1, [paging.size]: 1 });
  expect(page).toMatchObject({ items: ['b'], page: paging.firstPage + 1, size: 1, hasNext: true });
  expect(page.total).toBe(paging.total === undefined ? undefined : 3);
  expect(asked).toEqual([{ [paging.page]: paging.firstPage + 1, [paging.size]: 1 }]);
});

it('knows every list', () => {
  const answers = contract.filter(
    (row) => typeof row.want === 'object' && row.want !== null && Object.values(row.want).some(Array.isArray),
  );
  expect(lists.map(({ row }) => row.id)).toEqual(answers.filter((row) => /^list/.test(row.id)).map((row) => row.id));
});

function listOf(row: ContractRow, fetch: Fetch, input: object): PagedCall<unknown> {
  const baseUrl = 'https://agency.example.com';
  const owner =
    row.client === 'agency'
      ? new Agency({ baseUrl, secretKey: 'key', fetch })
      : new Studio({ baseUrl, token: 'token', fetch });
  const resource: object = Reflect.get(owner, row.resource);
  const path = Object.entries(row.input).filter(([name]) => row.fields[name] === 'path');
  return Reflect.apply(Reflect.get(resource, row.resourceMethod), resource, [
    { ...Object.fromEntries(path), ...input },
  ]);
}

/** An agency that has three items and gives one with each page: Prism gives the same page always. */
function agencyOf({ page, items, total, firstPage }: ContractPagination, asked: object[]): Fetch {
  return async (url, { body }) => {
    const query = [...new URL(url).searchParams].map(([name, value]) => [name, Number(value)] as const);
    const input = {
      ...Object.fromEntries(query),
      ...(body === undefined ? {} : (JSON.parse(String(body)) as Record<string, number>)),
    };
    asked.push(input);
    const at = (input[page] ?? 0) - firstPage;
    return Response.json({
      isSuccessfull: true,
      result: { [items]: ['a', 'b', 'c'].slice(at, at + 1), ...(total === undefined ? {} : { [total]: 3 }) },
    });
  };
}
