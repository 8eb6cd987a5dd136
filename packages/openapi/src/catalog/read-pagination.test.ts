import { expect, it } from 'vitest';
import { readPagination } from './read-pagination.ts';

const field = (name: string) => ({ name, in: 'body', required: true }) as const;
const fields = [field('currentPage'), field('rowsPerPage')];
const result = {
  type: 'object',
  properties: { items: { $ref: '#/components/schemas/Items' }, total: { type: 'number' } },
};
const document = { components: { schemas: { Items: { type: 'array' } } } };
const operation = { responses: { 200: { content: { 'application/json': { schema: { properties: { result } } } } } } };
const pagination = {
  page: 'currentPage',
  size: 'rowsPerPage',
  firstPage: 0,
  defaultSize: 50,
  items: 'items',
  total: 'total',
};

it('takes what the overlay says and the document has', () => {
  expect(readPagination(document, operation, { pagination }, fields, 'list')).toEqual(pagination);
  expect(readPagination(document, operation, {}, [field('id')], 'get')).toBeUndefined();
  expect(readPagination(document, operation, { pagination: false }, fields, 'list')).toBeUndefined();
});

it.each([
  { given: undefined, want: 'list takes currentPage and rowsPerPage, and no overlay tells which field' },
  { given: { ...pagination, items: 'rows' }, want: "list has no list 'rows' in its result (there are: items, total)" },
  { given: { ...pagination, items: 'total' }, want: "list has no list 'total'" },
  { given: { ...pagination, total: 'count' }, want: "list has no 'count'" },
  { given: { ...pagination, page: 'page' }, want: "list has no field 'page' in its input" },
  { given: { ...pagination, firstPage: undefined }, want: 'no whole number' },
])('stops and asks for an overlay: $want', ({ given, want }) => {
  expect(() => readPagination(document, operation, { pagination: given }, fields, 'list')).toThrow(want);
});
