import { expect, it } from 'vitest';
import { checkDocument } from '@one37id/agency-openapi/document';
import { noteUnclassifiedFields } from './unclassified-fields.ts';

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
const text = { type: 'string' };

it.each([
  { given: 'a text', before: {}, after: { note: text }, want: ["the field 'note' of getThing is hidden from logs"] },
  { given: 'a text that was there', before: { note: text }, after: { note: text }, want: [] },
  { given: 'a number', before: {}, after: { count: { type: 'number' } }, want: [] },
  { given: 'one of a few words', before: {}, after: { kind: { ...text, enum: ['a'] } }, want: [] },
  {
    given: 'a text that an overlay classifies',
    before: {},
    after: { note: { ...text, 'x-secrecy': 'claim' } },
    want: [],
  },
])('$given', ({ before, after, want }) => {
  expect(noteUnclassifiedFields(document(before), document(after))).toEqual(
    want.map((note) => expect.stringContaining(note)),
  );
});
