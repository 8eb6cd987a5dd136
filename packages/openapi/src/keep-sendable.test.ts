import { expect, it } from 'vitest';
import { checkDocument } from './document/check.ts';
import { keepSendable } from './keep-sendable.ts';

const info = { title: 'T', version: '1' };
const good = { tags: ['T'], summary: 'Good.', responses: {} };
const upload = { ...good, summary: 'Upload.', requestBody: { content: { 'multipart/form-data': {} } } };
const named = { ...upload, operationId: 'upload', 'x-agency': { resource: 'files', method: 'upload' } };
const keep = (paths: object, allowRemoved = false) =>
  keepSendable(checkDocument({ openapi: '3.0.3', info, paths }, 'f'), {
    file: 'agency.json',
    origins: new Map([['/b', '/bc/admin/b']]),
    allowRemoved,
  });

it.each([
  { given: { '/a': { get: good } }, want: { '/a': { get: good } }, left: [] },
  { given: { '/a': { get: good }, '/b': { post: upload } }, want: { '/a': { get: good } }, left: ['POST /bc/admin/b'] },
  { given: { '/b': { get: good, post: upload } }, want: { '/b': { get: good } }, left: ['POST /bc/admin/b'] },
])('keeps what can be sent: $left is left out', ({ given, want, left }) => {
  const { document, leftOut } = keep(given);
  expect(document.paths).toEqual(want);
  expect(leftOut.map(({ route }) => route)).toEqual(left);
});

it('stops at what an overlay names, unless told to go on, and at what contradicts itself, always', () => {
  expect(() => keep({ '/b': { post: named } })).toThrow(
    /^agency\.json#\/paths\/~1bc~1admin~1b\/post: takes a body that is not .*, and the client has a method for 'T: Upload\.'$/,
  );
  expect(keep({ '/b': { post: named } }, true).leftOut).toHaveLength(1);
  expect(() => keep({ '/b/{id}': { get: good } }, true)).toThrow(
    "agency.json#/paths/~1b~1{id}/get: has '{id}' in its path",
  );
});
