import { expect, it } from 'vitest';
import { applied, known, operationIn, withOperation } from './testing/steps.ts';
import { pageNewLists } from './new-lists.ts';

const json = (properties: object) => ({ content: { 'application/json': { schema: { type: 'object', properties } } } });
const paged = json({ currentPage: { type: 'number', minimum: 1 }, rowsPerPage: { type: 'number' } });
const list = (result: object) => ({
  200: json({ isSuccessfull: { type: 'boolean' }, result: { type: 'object', properties: result } }),
});
const array = { type: 'array', items: {} };
const told = {
  'x-agency': {
    pagination: {
      page: 'currentPage',
      size: 'rowsPerPage',
      firstPage: 1,
      defaultSize: 50,
      items: 'rows',
      total: 'count',
    },
  },
};
const operation = (requestBody: object, result: object) => ({
  tags: ['T'],
  summary: 'List.',
  requestBody,
  responses: list(result),
});

it.each([
  { why: 'a list', given: operation(paged, { rows: array, count: { type: 'integer' } }), want: told },
  {
    why: 'not told',
    given: operation(paged, { rows: array, others: array }),
    want: { 'x-agency': { pagination: false } },
  },
  { why: 'no list', given: operation(json({ rowsPerPage: {} }), { rows: array }), want: {} },
])('$why', ({ given, want }) => {
  expect(operationIn(applied(pageNewLists, withOperation(given)).document)).toEqual({ ...given, ...want });
  expect(operationIn(applied(pageNewLists, withOperation(given), known('T', 'List.')).document)).toEqual(given);
});

it.each([
  { minimum: 1, want: 1 },
  { minimum: 0, want: 0 },
  { minimum: undefined, want: 0 },
  { minimum: 0.5, want: 0 },
])('the first page of a list whose page is at least $minimum is $want', ({ minimum, want }) => {
  const body = json({ currentPage: { type: 'number', minimum }, rowsPerPage: { type: 'number' } });
  const { document, notes } = applied(pageNewLists, withOperation(operation(body, { rows: array })));
  expect(operationIn(document)).toMatchObject({ 'x-agency': { pagination: { firstPage: want, items: 'rows' } } });
  expect(operationIn(document)).not.toHaveProperty('x-agency.pagination.total');
  expect(notes).toEqual(["The new list 'T: List.' pages: its items are in 'rows'."]);
});

const pageOf = (result: object) => ({ ...operation(paged, {}), responses: { 200: json({ result }) } });
const rows = { type: 'object', properties: { rows: array } };
it.each([
  { why: 'either type', given: { ...rows, type: ['object', 'null'] }, want: rows },
  { why: 'two alternatives', given: { oneOf: [{ type: 'null' }, rows] }, want: rows },
  { why: 'two others', given: { anyOf: [{ type: 'null' }, rows] }, want: rows },
  {
    why: 'alternatives that say more of it',
    given: { ...rows, anyOf: [{ required: ['rows'] }, { minProperties: 2 }] },
    want: { ...rows, anyOf: [{ required: ['rows'] }, { minProperties: 2 }] },
  },
  { why: 'one alternative', given: { anyOf: [rows] }, want: { anyOf: [rows] } },
  // What has no items is no page: it stays as it is.
  ...[{ type: ['array', 'null'], items: {} }, { anyOf: [{ type: 'string' }, { type: 'null' }] }].map((given) => ({
    why: `no page, ${JSON.stringify(given)}`,
    given,
    want: given,
  })),
])('a page is never null: $why', ({ given, want }) => {
  const { document } = applied(pageNewLists, withOperation(pageOf(given)));
  expect(operationIn(document)).toMatchObject({ responses: { 200: json({ result: want }) } });
  expect(operationIn(document)).toEqual({ ...pageOf(want), 'x-agency': expect.anything() });
});

it('tells of a new list, whether it pages or not', () => {
  const told = (given: object) => applied(pageNewLists, withOperation(given)).notes;
  expect(told(operation(paged, { rows: array }))).toEqual(["The new list 'T: List.' pages: its items are in 'rows'."]);
  expect(told(operation(paged, {}))).toEqual([
    "The new list 'T: List.' does not tell which field of its result holds the items: it has no pager until an overlay says (openapi/overlays/40-pagination.yaml).",
  ]);
  expect(told({ ...operation(paged, { rows: array }), requestBody: undefined })).toEqual([]);
});

it.each([
  { given: { type: 'number' }, want: 0 },
  { given: { type: 'number', minimum: 0 }, want: 0 },
  { given: { type: 'number', minimum: 0.5 }, want: 0 },
  { given: { $ref: '#/components/schemas/Page' }, want: 2 },
])('the first page is the smallest that the document allows: $given', ({ given, want }) => {
  const body = json({ currentPage: given, rowsPerPage: {} });
  const document = withOperation(operation(body, { rows: array }), {
    components: { schemas: { Page: { minimum: 2 } } },
  });
  expect(operationIn(applied(pageNewLists, document).document)).toMatchObject({
    'x-agency': { pagination: { firstPage: want, items: 'rows' } },
  });
});
