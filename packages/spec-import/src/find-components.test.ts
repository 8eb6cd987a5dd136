import { expect, it } from 'vitest';
import { checkDocument } from '@one37id/agency-openapi/document';
import { parseOverlay } from '@one37id/agency-openapi/overlay';
import { findComponents } from './find-components.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const overlay = parseOverlay(
  {
    overlay: '1.0.0',
    info: { title: 'O', version: '1' },
    actions: [{ target: "$.components.schemas['Payload']", description: 'A mark.', update: {} }],
  },
  'o.yaml',
);
const operation = (summary: string, payload: object) => ({
  post: {
    tags: ['T'],
    summary,
    requestBody: { content: { 'application/json': { schema: { properties: { payload } } } } },
    responses: {},
  },
});
const item = { type: 'object', properties: { a: { type: 'string' } } };
const document = (first: object, second: object, ...names: string[]) =>
  checkDocument(
    {
      openapi: '3.0.0',
      info: { title: 'T', version: '1' },
      paths: { '/a': operation('A', first), '/b': operation('B', second) },
      components: { schemas: Object.fromEntries(names.map((name) => [name, item])) },
    },
    'd',
  );

const before = document({ type: 'array', items: ref('Payload') }, ref('Payload'), 'Payload');

it.each([
  { why: 'there under its name', after: before, want: { renamed: {}, absent: [] } },
  {
    why: 'another name in all its places',
    after: document(
      { type: 'array', items: ref('ItemDto') },
      { allOf: [ref('ItemDto')], description: 'Wrapped.' },
      'ItemDto',
    ),
    want: { renamed: { ItemDto: 'Payload' }, absent: [] },
  },
  {
    why: 'two names',
    after: document({ type: 'array', items: ref('OneDto') }, ref('TwoDto'), 'OneDto', 'TwoDto'),
    want: { renamed: {}, absent: ['Payload'] },
  },
  { why: 'no name', after: document({ type: 'array', items: item }, item), want: { renamed: {}, absent: ['Payload'] } },
])('$why', ({ after, want }) => {
  expect(findComponents(before, after, [overlay])).toEqual(want);
});

it.each([
  {
    why: 'a place that is gone',
    after: document(ref('ItemDto'), {}, 'ItemDto'),
    want: { renamed: {}, absent: ['Payload'] },
  },
  {
    why: 'a name in one place, and none in the other, which says nothing',
    after: document({ type: 'array', items: item }, ref('ItemDto'), 'ItemDto'),
    want: { renamed: { ItemDto: 'Payload' }, absent: [] },
  },
  {
    why: 'a name that overlays name too',
    after: document({ type: 'array', items: ref('Other') }, ref('Other'), 'Other'),
    want: { renamed: {}, absent: ['Payload'] },
  },
  {
    why: 'a name that another component had before',
    before: document({ type: 'array', items: ref('Payload') }, ref('Payload'), 'Payload', 'Old'),
    after: document({ type: 'array', items: ref('Old') }, ref('Old'), 'Old'),
    want: { renamed: {}, absent: ['Payload'] },
  },
])('$why', ({ before: was = before, after, want }) => {
  const other = parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'O', version: '1' },
      actions: [{ target: "$.components.schemas['Other']", description: 'A mark.', update: {} }],
    },
    'other.yaml',
  );
  const found = findComponents(was, after, [overlay, other]);
  expect({ ...found, absent: found.absent.filter((name) => name !== 'Other') }).toEqual(want);
});

it('two names that stand where one stands now are not told apart', () => {
  const of = (one: string, two: string) =>
    document({ type: 'array', items: ref(one) }, ref(two), ...new Set([one, two]));
  const named = ['Payload', 'Other'].map((name) =>
    parseOverlay(
      {
        overlay: '1.0.0',
        info: { title: 'O', version: '1' },
        actions: [{ target: `$.components.schemas['${name}']`, description: 'A mark.', update: {} }],
      },
      `${name}.yaml`,
    ),
  );
  const { renamed, absent } = findComponents(of('Payload', 'Other'), of('Dto', 'Dto'), named);
  expect(renamed).toEqual({ Dto: 'Payload' });
  expect(absent).toEqual(['Other']);
});
