import { expect, it } from 'vitest';
import type { OperationRow } from '../document/operation-row.ts';
import { type Answer, classifyAnswer } from './classify-answer.ts';
import { type Described, describedReads } from './described.ts';
import type { Classified } from './guesses.ts';

// Two reads of the document: which statuses they declare is said here, so that it does not depend on it.
const reads = await describedReads();
const readOf = (id: string, more: Partial<OperationRow> = {}): Described => {
  const described = reads.find(({ row }) => row.id === id);
  if (described === undefined) throw new Error(`the document has no ${id}`);
  return {
    ...described,
    row: { ...described.row, declared: [String(described.row.success), '400', '404', '5XX'], ...more },
  };
};
const list = readOf('listConnections');
const { success, pagination } = list.row;
if (pagination === undefined) throw new Error('the list has no pages');
const image = readOf('getConnectQrCode');

const connection = {
  agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  alias: 'com.one37id:email:ada%40example.com',
  contactType: 1,
  createdDate: '2026-10-05T08:30:00.000Z',
  displayName: 'Ada',
  withStageAccess: false,
};
const page = (items: readonly unknown[], more = {}): object => ({
  isSuccessfull: true,
  result: { [pagination.items]: items, [pagination.total ?? 'total']: items.length },
  ...more,
});
const failure = { isSuccessfull: false, errorCode: 1, message: 'no' };
const answer = (status: number, body: unknown, more: Partial<Answer> = {}): Answer => ({
  status,
  type: 'application/json',
  body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
  isReadable: true,
  ...more,
});
const rules = ({ problems }: Classified): readonly string[] =>
  problems.map(({ pointer, rule }) => `${pointer} ${rule}`);

it.each<{ status: number; body?: unknown; verdict: Classified['verdict']; why?: string }>([
  { status: 401, body: failure, verdict: 'failed', why: 'answered 401: the credential is not taken' },
  { status: 403, body: failure, verdict: 'failed', why: 'answered 403: the credential may not do this' },
  { status: 429, body: failure, verdict: 'failed', why: 'answered 429: too many requests' },
  { status: 500, body: {}, verdict: 'failed', why: 'answered 500' },
  { status: 501, body: 'not here', verdict: 'failed', why: 'answered 501' },
  { status: 502, body: failure, verdict: 'failed', why: 'answered 502' },
  { status: 300, body: '', verdict: 'failed', why: 'answered 300, a redirect, which is not followed' },
  { status: 399, body: failure, verdict: 'failed', why: 'answered 399, a redirect, which is not followed' },
  { status: 404, body: 'none', verdict: 'no such route', why: 'answered 404, and not as the API does' },
  { status: 405, body: {}, verdict: 'no such route', why: 'answered 405, and not as the API does' },
  { status: 404, body: 'null', verdict: 'no such route', why: 'answered 404, and not as the API does' },
  { status: 404, body: '"isSuccessfull"', verdict: 'no such route', why: 'answered 404, and not as the API does' },
])('$status $body is $verdict: $why', ({ status, body = '', verdict, why }) => {
  const given = answer(status, body, { isReadable: false });
  expect(classifyAnswer(list, given)).toEqual({ verdict, status, problems: [], why });
});

it('a failure that the operation declares, and says as the API does, is its own', () => {
  const declared = readOf('listConnections', { declared: [String(success), '500'] });
  const given = answer(500, failure);
  expect(classifyAnswer(declared, given).verdict).not.toBe('failed');
  expect(classifyAnswer(declared, answer(500, {})).verdict).toBe('failed');
  expect(classifyAnswer(list, given).verdict).toBe('failed');
});

it.each<{ name: string; given: Answer }>([
  ...['text/html', 'TEXT/HTML', 'application/xhtml+xml'].map((type) => ({
    name: `the type ${type}`,
    given: answer(success, page([connection]), { type }),
  })),
  ...['<!doctype html>', ' \n<HTML lang="en">', '<head>', '<body class="x">'].map((body) => ({
    name: body,
    given: answer(success, body),
  })),
  { name: 'a page of 404', given: answer(404, '<html>', { type: 'text/plain' }) },
])('a web page is no API: $name', ({ given }) => {
  const { status } = given;
  expect(classifyAnswer(list, given)).toEqual({
    verdict: 'no such route',
    status,
    problems: [],
    why: `answered ${status} with a web page`,
  });
});

it.each(['text/htmlx', 'xtext/html', 'text/html+json'])('the type %s is none of a page', (type) => {
  expect(classifyAnswer(list, answer(success, page([connection]), { type })).verdict).not.toBe('no such route');
});

it.each(['x<html>', '<htmlx>', `${' '.repeat(250)}<html>`])('%j is no page', (body) => {
  expect(classifyAnswer(list, answer(success, body)).verdict).toBe('drifts');
});

it('what is as the document says conforms, and its JSON is kept', () => {
  const value = page([connection]);
  expect(classifyAnswer(list, answer(success, value))).toEqual({
    verdict: 'conforms',
    status: success,
    problems: [],
    value,
  });
});

it('a list without an item is nothing to compare', () => {
  const value = page([]);
  expect(classifyAnswer(list, answer(success, value))).toMatchObject({ verdict: 'nothing to compare', value });
});

it('a refusal that the operation declares is one', () => {
  expect(classifyAnswer(list, answer(400, failure))).toEqual({ verdict: 'refused', status: 400, problems: [] });
  expect(classifyAnswer(list, answer(404, failure)).verdict).toBe('refused');
});

const OTHER = success === 201 ? 200 : 201;
it.each<{ name: string; given: Answer; want: readonly string[] | RegExp; isAnybodys?: boolean }>([
  {
    name: 'a status that is not declared',
    given: answer(OTHER, page([connection])),
    want: [` status must be ${success} or 400 or 404 or 5XX`],
  },
  {
    name: 'a failure that is not declared',
    given: answer(418, failure),
    want: [` status must be ${success} or 400 or 404 or 5XX`],
  },
  { name: 'no JSON', given: answer(success, 'ok', { isReadable: false }), want: [' must be JSON'], isAnybodys: true },
  { name: 'nothing', given: answer(success, '', { isReadable: false }), want: [' must be JSON'], isAnybodys: true },
  {
    name: 'an object of anybody',
    given: answer(success, {}, { isReadable: false }),
    want: /^\/\w+ /,
    isAnybodys: true,
  },
  {
    name: 'a field of another type',
    given: answer(success, page([{ ...connection, agentId: 7 }])),
    want: new RegExp(`^/result/${pagination.items}/0/agentId must be a string`),
  },
  {
    name: 'another content type',
    given: answer(success, page([connection]), { type: 'text/plain' }),
    want: [' content type must be application/json'],
  },
  {
    name: 'a flag that is not as the status says',
    given: answer(success, page([connection], { isSuccessfull: true }), { isReadable: false }),
    want: [' must be an envelope whose flag is as the status says'],
  },
])('$name drifts', ({ given, want, isAnybodys = false }) => {
  const found = classifyAnswer(list, given);
  expect([found.verdict, found.status, found.isAnybodys]).toEqual(['drifts', given.status, isAnybodys]);
  if (want instanceof RegExp) expect(rules(found)[0]).toMatch(want);
  else expect(rules(found)).toEqual(want);
});

it('a range of statuses is declared as it is written', () => {
  for (const [declared, status, isIt] of [
    ['4XX', 418, true],
    ['4xx', 418, true],
    ['5XX', 418, false],
    ['418', 418, true],
  ] as const) {
    const described = readOf('listConnections', { declared: [String(success), declared] });
    const says = rules(classifyAnswer(described, answer(status, failure)));
    expect(says.some((rule) => rule.startsWith(' status must be'))).toBe(!isIt);
  }
});

it.each<{ name: string; given: Answer; want: readonly string[] }>([
  { name: 'an image', given: answer(image.row.success, 'x', { type: 'image/png' }), want: [] },
  {
    name: 'an image of another type',
    given: answer(image.row.success, 'x', { type: 'image/gif' }),
    want: [' content type must be image/png'],
  },
  {
    name: 'no image, which says that it is one',
    given: answer(image.row.success, 'x', { type: 'image/png', isReadable: false }),
    want: [' must be an image of type image/png'],
  },
])('of an image: $name', ({ given, want }) => {
  const found = classifyAnswer(image, given);
  expect([found.verdict, rules(found)]).toEqual([want.length === 0 ? 'conforms' : 'drifts', want]);
  expect(found.isAnybodys ?? false).toBe(want.length > 0 && !given.isReadable);
});

/** A read of which the document promises no JSON, only what is in it if there is some. */
const free = (schema: Described['schema']): Described => ({
  ...list,
  row: {
    ...list.row,
    id: 'none',
    success: 200,
    declared: ['200'],
    returns: 'any',
    pagination: undefined,
    validators: {},
  } as never,
  schema,
});
const fields = { properties: { a: { type: 'string' }, b: { type: 'string' } } };

it.each<{ name: string; schema?: Described['schema']; body: unknown; verdict: Classified['verdict'] }>([
  { name: 'a field that is described', schema: fields, body: { a: 'x' }, verdict: 'conforms' },
  { name: 'one of several', schema: fields, body: { b: null, c: 1 }, verdict: 'conforms' },
  { name: 'no field that is described', schema: fields, body: { c: 1 }, verdict: 'nothing to compare' },
  { name: 'no body', schema: fields, body: '', verdict: 'nothing to compare' },
  { name: 'no JSON', schema: fields, body: 'ok', verdict: 'nothing to compare' },
  { name: 'an object without described fields', schema: { type: 'object' }, body: { c: 1 }, verdict: 'conforms' },
  {
    name: 'nothing in an object without described fields',
    schema: { type: 'object' },
    body: {},
    verdict: 'nothing to compare',
  },
  { name: 'what is not described', schema: {}, body: { c: 1 }, verdict: 'nothing to compare' },
])('an answer that holds $name: $verdict', ({ schema = {}, body, verdict }) => {
  expect(classifyAnswer(free(schema), answer(200, body, { type: 'text/plain', isReadable: false }))).toMatchObject({
    verdict,
    problems: [],
  });
});
