import { describe, expect, it } from 'vitest';
import { qrImage } from './qr-image.ts';
import { writeAnswer } from './write-answer.ts';

// Of an operation that is not in the document nothing is known, so nothing is forbidden: see fit.test.ts for what is.
const row = { id: 'unknown', method: 'POST', template: '/', path: /./, declared: [], failure: { status: 400 } };
const pagination = { page: 'page', size: 'size', firstPage: 0, defaultSize: 2, items: 'data', total: 'count' };
const example = (body: unknown) => ({ status: 207, headers: { 'x-a': 'b', 'content-length': '1' }, body: Buffer.from(body === undefined ? '' : JSON.stringify(body)) });
const envelope = (result: unknown) => ({ isSuccessfull: true, result });

describe('the result', () => {
  it.each([
    { name: 'a value', given: envelope('example'), answer: { value: 'own' }, want: envelope('own') },
    { name: 'false', given: envelope(true), answer: { value: false }, want: envelope(false) },
    { name: 'fields', given: envelope({ id: 'x', other: 1 }), answer: { fields: { id: 'y' } }, want: envelope({ id: 'y', other: 1 }) },
    { name: 'fields where the document has a text', given: envelope('example'), answer: { fields: { id: 'y' } }, want: envelope('example') },
    { name: 'a list', given: envelope({ data: [{ id: 'x', n: 1 }], count: 9, more: 1 }), answer: { rows: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }, want: envelope({ data: [{ id: 'a', n: 1 }, { id: 'b', n: 1 }], count: 3, more: 1 }) },
    { name: 'an empty list', given: envelope({ data: [{ id: 'x' }], count: 9 }), answer: { rows: [] }, want: envelope({ data: [], count: 0 }) },
    { name: 'a list without an example', given: envelope({ data: [], count: 9 }), answer: { rows: [{ id: 'a' }] }, want: envelope({ data: [{ id: 'a' }], count: 1 }) },
  ])('$name', ({ given, answer, want }) => {
    const { status, headers, body } = writeAnswer({ ...row, pagination }, example(given), answer, {});
    expect(JSON.parse(Buffer.from(body).toString())).toEqual(want);
    expect({ status, headers }).toEqual({ status: 207, headers: { 'x-a': 'b', 'content-length': String(body.length) } });
  });
});

it.each([
  { name: 'an answer without content', given: example(undefined), answer: { value: true } },
  { name: 'no object', given: example([1]), answer: { value: true } },
  { name: 'a list of which the document does not say how it pages', given: example(envelope({ data: [] })), answer: { rows: [{ id: 'a' }] } },
  { name: 'a link where the document has no image', given: example(envelope('x')), answer: { link: 'https://one37id.example' } },
])('$name stays the example', ({ given, answer }) => {
  expect(Buffer.from(writeAnswer(row, given, answer, {}).body)).toEqual(given.body);
});

it('a link is an image', () => {
  const link = 'https://one37id.example/a';
  expect(writeAnswer({ ...row, image: 'image/png' }, example(undefined), { link }, {})).toEqual({ status: 207, headers: { 'content-type': 'image/png' }, body: qrImage(link) });
});
