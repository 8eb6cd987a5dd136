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
