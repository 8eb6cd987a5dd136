import { expect, it } from 'vitest';
import { checkDocument } from '@one37id/agency-openapi/document';
import { noteNewFields } from './new-fields.ts';

const document = (properties: object) => {
  const requestBody = { content: { 'application/json': { schema: { type: 'object', properties } } } };
  const operation = {
    tags: ['T'],
    summary: 'S.',
    operationId: 'getThing',
    'x-agency': { client: 'agency', resource: 'things', method: 'get', retry: 'read' },
    requestBody,
    responses: {},
  };
  return checkDocument(
    { openapi: '3.0.3', info: { title: 'T', version: '1' }, paths: { '/a': { post: operation } } },
    'd',
  );
};
const text = { type: 'string', description: 'What it is.' };

it.each([
  { given: 'a text', before: {}, after: { note: text }, want: ["the field 'note' of getThing is hidden from logs"] },
  { given: 'a text that was there', before: { note: text }, after: { note: text }, want: [] },
  { given: 'a number', before: {}, after: { count: { ...text, type: 'number' } }, want: [] },
  { given: 'one of a few words', before: {}, after: { kind: { ...text, enum: ['a'] } }, want: [] },
  {
    given: 'a text that an overlay classifies',
    before: {},
    after: { note: { ...text, 'x-secrecy': 'claim' } },
    want: [],
  },
  {
    given: 'a number without words',
    before: {},
    after: { count: { type: 'number' } },
    want: ["the field 'count' of getThing has no words"],
  },
  {
    given: 'a number that had none',
    before: { count: { type: 'number' } },
    after: { count: { type: 'number' } },
    want: [],
  },
  { given: 'words of an overlay', before: {}, after: { count: { type: 'number', 'x-words': 'How many.' } }, want: [] },
  {
    given: 'a text without words',
    before: {},
    after: { note: { type: 'string' } },
    want: [
      "the field 'note' of getThing is hidden from logs: an overlay may say what it is (openapi/overlays/50-secrecy.yaml)",
      "the field 'note' of getThing has no words: an overlay may give it some (openapi/overlays/80-words.yaml)",
    ],
  },
])('$given', ({ before, after, want }) => {
  expect(noteNewFields(document(before), document(after))).toEqual(want.map((note) => expect.stringContaining(note)));
});

it.each([
  { count: 1, want: 'of get0 ' },
  { count: 3, want: 'of get0, get1, get2 ' },
  { count: 5, want: 'of get0, get1, get2 and 2 more ' },
])('a field of $count new operations is told once', ({ count, want }) => {
  const one = document({ count: { type: 'number' } });
  const paths = Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const [item = {}] = Object.values(one.paths);
      return [
        `/a${at}`,
        {
          post: {
            ...item.post,
            summary: `${at}.`,
            operationId: `get${at}`,
            'x-agency': { ...Object(item.post?.['x-agency']), method: `get${at}` },
          },
        },
      ];
    }),
  );
  expect(noteNewFields(document({}), { ...one, paths })).toEqual([
    expect.stringContaining(`the field 'count' ${want}has no words`),
  ]);
});
