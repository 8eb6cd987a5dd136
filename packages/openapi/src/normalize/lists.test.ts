import { expect, it } from 'vitest';
import { objectAt } from '../document/schema.ts';
import { parseOverlay } from '../overlay/parse-overlay.ts';
import { applied, known, withOperation } from './testing/steps.ts';
import { knownOperations } from './known-operations.ts';
import { adaptLists } from './lists.ts';

const given = { page: 'currentPage', size: 'rowsPerPage', items: 'items', total: 'total' };
const target = "$.paths.*[?@.tags[0]=='T' && @.summary=='List.']";
const overlay = parseOverlay(
  {
    overlay: '1.0.0',
    info: { title: 'P', version: '1' },
    actions: [
      { target: '$.info', description: 'Nothing.', update: {} },
      { target, description: 'It pages.', update: { 'x-agency': { retry: 'read', pagination: given } } },
    ],
  },
  '40-pagination.yaml',
);
const list = { type: 'array', items: {} };
const number = { type: 'integer' };

function adapt(result: object | undefined) {
  const schema = { type: 'object', properties: { isSuccessfull: { type: 'boolean' }, result } };
  const document = withOperation(
    { tags: ['T'], summary: 'List.', responses: { 200: { content: { 'application/json': { schema } } } } },
    { components: { schemas: { Page: { type: 'object', properties: { rows: list, count: number } } } } },
  );
  let adapted: unknown;
  const { notes } = applied(
    (context) => {
      const change = adaptLists(context, [overlay])[0]?.actions[1]?.change;
      adapted = change?.kind === 'update' ? change.value : undefined;
    },
    document,
    known('T', 'List.'),
  );
  return { adapted, notes };
}

it.each([
  {
    why: 'as the overlay says',
    result: { properties: { items: list, total: number, other: list } },
    want: {},
    notes: 0,
  },
  {
    why: 'as the overlay says, beside another total',
    result: { properties: { items: list, totalAmount: number, total: number } },
    want: {},
    notes: 0,
  },
  {
    why: 'other names',
    result: { properties: { rows: list, totalCount: { type: ['integer', 'null'] } } },
    want: { items: 'rows', total: 'totalCount' },
    notes: 1,
  },
  {
    why: 'pages are counted too',
    result: { properties: { data: list, total: number, totalPages: number } },
    want: { items: 'data' },
    notes: 1,
  },
  {
    why: 'behind a wrapper that may be null',
    result: { nullable: true, allOf: [{ $ref: '#/components/schemas/Page' }] },
    want: { items: 'rows', total: 'count' },
    notes: 1,
  },
  {
    why: 'or null, in 3.1',
    result: { anyOf: [{ $ref: '#/components/schemas/Page' }, { type: 'null' }] },
    want: { items: 'rows', total: 'count' },
    notes: 1,
  },
  {
    why: 'a list and a total that may be null',
    result: { properties: { rows: { anyOf: [list, { type: 'null' }] }, count: { oneOf: [{ type: 'null' }, number] } } },
    want: { items: 'rows', total: 'count' },
    notes: 1,
  },
  {
    why: 'what is no count beside one',
    result: {
      properties: {
        rows: list,
        accountId: number,
        discount: number,
        country: number,
        counter: number,
        rowCount: number,
      },
    },
    want: { items: 'rows', total: 'rowCount' },
    notes: 1,
  },
])('$why', ({ result, want, notes }) => {
  expect(adapt(result)).toEqual({
    adapted: { 'x-agency': { retry: 'read', pagination: { ...given, ...want } } },
    notes: Array.from({ length: notes }, () => expect.stringContaining("'T: List.'")),
  });
});

it.each([
  { items: list, size: number },
  { items: list, accountNumber: number },
  { items: list, totalPages: number },
  { items: list, totalCount: number, totalAmount: number },
  { items: list, total: { type: 'string' } },
])('goes without a total where none is told: %j', (properties) => {
  const { adapted } = adapt({ properties });
  expect(Object.keys(objectAt(objectAt(objectAt(adapted)['x-agency'])['pagination']))).toEqual([
    'page',
    'size',
    'items',
  ]);
  expect(adapted).toEqual({
    'x-agency': { retry: 'read', pagination: { page: 'currentPage', size: 'rowsPerPage', items: 'items' } },
  });
});

it.each([
  {
    given: { properties: { rows: list, others: list } },
    want: "the result of 'T: List.' has several lists (rows, others), and none of the name 'items': tell `items` in this action",
  },
  { given: { type: 'array', items: {} }, want: "the result of 'T: List.' has no list (its fields: none)" },
  { given: { properties: { a: number, b: {} } }, want: "the result of 'T: List.' has no list (its fields: a, b)" },
  {
    given: undefined,
    want: "40-pagination.yaml#/actions/1: action 1 (It pages.) does not fit the document: no success of 'T: List.' has a schema that describes its result, which is a page",
  },
])('stops, naming the action: $given', ({ given: result, want }) => {
  expect(() => adapt(result)).toThrow(want);
});

it.each([
  {
    result: { properties: { rows: list, count: number } },
    want: "The list 'T: List.' has its items in 'rows' and its total in 'count'; the overlay said 'items' and 'total'.",
  },
  {
    result: { properties: { items: list } },
    want: "The list 'T: List.' has its items in 'items' and tells no total; the overlay said 'items' and 'total'.",
  },
])('tells of what it follows: $want', ({ result, want }) => {
  expect(adapt(result).notes).toEqual([want]);
});

it('takes another field for the total alone, and leaves actions that say nothing of pages', () => {
  const { adapted } = adapt({ properties: { items: list, count: { type: 'number' } } });
  expect(adapted).toMatchObject({ 'x-agency': { pagination: { items: 'items', total: 'count' } } });
  const others = parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'P', version: '1' },
      actions: [
        { target, description: 'No page.', update: { 'x-agency': { retry: 'read' } } },
        { target, description: 'Gone.', remove: true },
        {
          target: target.replace('List', 'Other'),
          description: 'Another.',
          update: { 'x-agency': { pagination: given } },
        },
      ],
    },
    'o.yaml',
  );
  applied(
    (context) => expect(adaptLists(context, [others])).toEqual([others]),
    withOperation({ tags: ['T'], summary: 'List.', responses: {} }),
  );
});

it('what the overlay does not name is told as none', () => {
  const { total: _, items: _items, ...without } = given;
  const overlay = parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'P', version: '1' },
      actions: [{ target, description: 'It pages.', update: { 'x-agency': { pagination: without } } }],
    },
    'o.yaml',
  );
  const schema = { properties: { result: { properties: { items: list, count: number } } } };
  const { notes } = applied(
    (context) => void adaptLists(context, [overlay]),
    withOperation({
      tags: ['T'],
      summary: 'List.',
      responses: { 200: { content: { 'application/json': { schema } } } },
    }),
  );
  expect(notes).toEqual([
    "The list 'T: List.' has its items in 'items' and its total in 'count'; the overlay said 'none' and 'none'.",
  ]);
});

it('knows the operation that the overlay names', () => {
  expect([...knownOperations([overlay]).keys()]).toEqual(['T: List.']);
});
