import { expect, it } from 'vitest';
import type { OperationRow, Validator } from '../document/operation-row.ts';
import { readQr } from '../qr/read-qr.ts';
import { declaredAs, exampleOf, failureReply, invalidStatus, refusalStatus } from './failure.ts';
import { type Preference, preferredReply, readPreference } from './prefer.ts';
import { gatewayReply, jsonReply, type Reply, toResponse } from './reply.ts';
import { writeAnswer } from './write-answer.ts';

const rowOf = (more: Partial<OperationRow> = {}): OperationRow => ({
  id: 'getThing',
  method: 'GET',
  path: '/thing',
  returns: 'json',
  parameters: [],
  success: 200,
  declared: ['200', '400'],
  examples: {},
  validators: {},
  ...more,
});
const bodyOf = ({ body }: Reply): unknown => (typeof body === 'string' ? JSON.parse(body) : body);
const JSON_TYPE = { 'content-type': 'application/json' };

it.each<{ header: string; want: Preference }>([
  { header: '', want: { isCut: false } },
  { header: ' , ;', want: { isCut: false } },
  { header: 'code=400', want: { code: 400, isCut: false } },
  { header: 'code=599', want: { code: 599, isCut: false } },
  { header: 'code="503"; retry-after=2', want: { code: 503, retryAfter: '2', isCut: false } },
  { header: ' retry-after = 120 ,example = one', want: { retryAfter: '120', example: 'one', isCut: false } },
  { header: 'example=a=b', want: { example: 'a=b', isCut: false } },
  { header: 'body=cut', want: { isCut: true } },
])('prefer: "$header" asks for $want', ({ header, want }) => {
  expect(readPreference(header)).toEqual(want);
});

it.each([
  'code=399',
  'code=600',
  'code=4000',
  'code=x400',
  'cod=400',
  'example',
  'example=""',
  'retry-after=soon',
  'retry-after=2s',
  'retry-after=s2',
  'body=half',
  'bodies=cut',
  'respond-async',
])('prefer: %s means nothing', (header) => {
  expect(() => readPreference(`code=400, ${header}`)).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      problems: [expect.objectContaining({ about: 'the header prefer', rule: expect.stringContaining(`"${header}"`) })],
    }),
  );
});

it('a word of any length is told by its beginning', () => {
  expect(() => readPreference('x'.repeat(50))).toThrow(new RegExp(`"x{40}"`));
});

const failing = rowOf({
  declared: ['200', '404', '5XX'],
  examples: {
    '200': { '': { isSuccessfull: true } },
    '404': { none: { errorCode: 7, message: 'none here' }, gone: { errorCode: 8 } },
  },
});
const no: Preference = { isCut: false };

it.each<{ name: string; preference: Preference; status: number; want: object | 'page'; headers?: object }>([
  { name: 'an example', preference: { ...no, code: 404 }, status: 404, want: { errorCode: 7, message: 'none here' } },
  { name: 'one by its name', preference: { ...no, code: 404, example: 'gone' }, status: 404, want: { errorCode: 8 } },
  { name: 'the first failure', preference: { ...no, example: 'gone' }, status: 404, want: { errorCode: 8 } },
  {
    name: 'a failure that is not declared',
    preference: { ...no, code: 409 },
    status: 409,
    want: { isSuccessfull: false, errorCode: 7, message: 'This failure was asked for.' },
  },
  {
    name: 'to wait',
    preference: { ...no, retryAfter: '3' },
    status: 429,
    want: { isSuccessfull: false, errorCode: 7, message: 'This failure was asked for.' },
    headers: { 'retry-after': '3' },
  },
  {
    name: 'an example, and to wait',
    preference: { ...no, code: 404, example: 'gone', retryAfter: '3' },
    status: 404,
    want: { errorCode: 8 },
    headers: { 'retry-after': '3' },
  },
  { name: 'a gateway', preference: { ...no, code: 500 }, status: 500, want: 'page' },
  {
    name: 'a gateway, and to wait',
    preference: { ...no, code: 503, retryAfter: '3' },
    status: 503,
    want: 'page',
    headers: { 'retry-after': '3' },
  },
])('what is asked for is answered: $name', ({ preference, status, want, headers = {} }) => {
  const reply = preferredReply(failing, preference);
  if (reply === undefined) throw new Error('nothing is answered');
  expect(reply.status).toBe(status);
  if (want === 'page') {
    expect(reply.headers).toEqual({ 'content-type': 'text/html', ...headers });
    expect(reply.body).toMatch(new RegExp(`<h1>${status} `));
  } else {
    expect(reply.headers).toEqual({ ...JSON_TYPE, ...headers });
    expect(bodyOf(reply)).toEqual(want);
  }
});

it('where nothing is asked for, or only half of the answer, the operation is done', () => {
  expect([preferredReply(failing, no), preferredReply(failing, { isCut: true })]).toEqual([undefined, undefined]);
});

it('without a declared failure the first is 400', () => {
  const row = rowOf({ declared: ['200', '4XX'], examples: { '4XX': { one: { errorCode: 1 } } } });
  expect(preferredReply(row, { ...no, example: 'one' })).toMatchObject({ status: 400 });
});

it('an example that there is not is refused', () => {
  for (const [code, example] of [
    [404, 'nothing'],
    [404, 'toString'],
    [400, 'gone'],
  ] as const)
    expect(() => preferredReply(failing, { ...no, code, example })).toThrow(
      `asks for the example "${example}", and getThing has none of this name for ${code}.`,
    );
  expect(() => preferredReply(failing, { ...no, example: 'x'.repeat(50) })).toThrow(/"x{40}"/);
});

it.each<{ declared: readonly string[]; status: number; want: string | undefined }>([
  { declared: ['404', '4XX', 'default'], status: 404, want: '404' },
  { declared: ['404', '4XX', 'default'], status: 409, want: '4XX' },
  { declared: ['4xx'], status: 409, want: '4xx' },
  { declared: ['4XX', 'default'], status: 500, want: 'default' },
  { declared: ['4XX'], status: 500, want: undefined },
])('$status is declared by $declared as $want', ({ declared, status, want }) => {
  expect(declaredAs(rowOf({ declared }), status)).toBe(want);
});

it.each<{ declared: readonly string[]; want: readonly number[] }>([
  { declared: ['200'], want: [400, 400, 400, 400] },
  { declared: ['422'], want: [422, 422, 422, 422] },
  { declared: ['400', '422'], want: [400, 400, 400, 422] },
  { declared: ['400', '404', '409'], want: [400, 404, 409, 400] },
])('with $declared what is forbidden, unknown, in conflict and invalid is $want', ({ declared, want }) => {
  const row = rowOf({ declared });
  expect([
    invalidStatus(row),
    refusalStatus(row, 'unknown'),
    refusalStatus(row, 'conflict'),
    refusalStatus(row, 'invalid'),
  ]).toEqual(want);
});

const strict = (isAllowed: boolean): Validator =>
  Object.assign(() => isAllowed, { errors: [{ instancePath: '', keyword: 'type', params: {} }] });

it.each<{ name: string; row: Partial<OperationRow>; want: object }>([
  { name: 'no example', row: {}, want: { isSuccessfull: false, errorCode: 1001, message: 'no' } },
  {
    name: 'an example of this status',
    row: { examples: { '404': { '': { errorCode: 4 } }, '400': { '': { errorCode: 7, detail: 'x', message: 'y' } } } },
    want: { isSuccessfull: false, errorCode: 7, detail: 'x', message: 'no' },
  },
  {
    name: 'an example of another failure, and none of a success',
    row: { examples: { '200': { '': { errorCode: 1 } }, '404': { '': { errorCode: 4 } } } },
    want: { isSuccessfull: false, errorCode: 4, message: 'no' },
  },
  {
    name: 'an example that is a text',
    row: { examples: { '400': { '': 'text' } } },
    want: { isSuccessfull: false, errorCode: 1001, message: 'no' },
  },
  {
    name: 'a form of its own',
    row: { examples: { '400': { '': { problem: 'x' } } }, validators: { '400': strict(false) } },
    want: { problem: 'x' },
  },
  {
    name: 'a form that is known',
    row: { examples: { '400': { '': { problem: 'x' } } }, validators: { '400': strict(true) } },
    want: { isSuccessfull: false, errorCode: 1001, problem: 'x', message: 'no' },
  },
  {
    name: 'a form of its own without an example',
    row: { validators: { '400': strict(false) } },
    want: { isSuccessfull: false, errorCode: 1001, message: 'no' },
  },
])('a failure is as the document has it: $name', ({ row, want }) => {
  const reply = failureReply(rowOf(row), 400, 'no', { 'x-a': '1' });
  expect([reply.status, reply.headers, bodyOf(reply)]).toEqual([400, { ...JSON_TYPE, 'x-a': '1' }, want]);
});

it('an example is found by its name, under its status only', () => {
  expect([exampleOf(failing, 404, 'gone'), exampleOf(failing, 404), exampleOf(failing, 500)]).toEqual([
    { errorCode: 8 },
    { errorCode: 7, message: 'none here' },
    { errorCode: 7, message: 'none here' },
  ]);
  expect([exampleOf(failing, 400, 'gone'), exampleOf(rowOf(), 400)]).toEqual([undefined, undefined]);
});

const pagination = { items: 'items', total: 'total', page: 'page', size: 'size', firstPage: 0 } as never;
it.each<{ name: string; row: Partial<OperationRow>; result: unknown; want: unknown }>([
  { name: 'nothing', row: { returns: 'void' }, result: undefined, want: { isSuccessfull: true } },
  { name: 'nothing at all', row: { returns: 'empty' }, result: 1, want: undefined },
  { name: 'any value', row: { returns: 'any', type: 'application/json' }, result: [1], want: [1] },
  {
    name: 'any value, of which there is none',
    row: { returns: 'any', type: 'application/json' },
    result: undefined,
    want: undefined,
  },
  { name: 'any value, of no type', row: { returns: 'any' }, result: [1], want: undefined },
  { name: 'JSON as it is', row: { returns: 'json' }, result: { a: 1 }, want: { a: 1 } },
  {
    name: 'a result',
    row: { returns: 'result' },
    result: { a: 1 },
    want: { isSuccessfull: true, result: { a: 1 } },
  },
  {
    name: 'a page',
    row: { returns: 'result', pagination },
    result: { rows: [{ a: 1 }], total: 7 },
    want: { isSuccessfull: true, result: { items: [{ a: 1 }], total: 7 } },
  },
  {
    name: 'a page that says no total',
    row: { returns: 'result', pagination: { ...(pagination as object), total: undefined } as never },
    result: { rows: [], total: 7 },
    want: { isSuccessfull: true, result: { items: [] } },
  },
])('an answer has the form of the document: $name', ({ row, result, want }) => {
  const reply = writeAnswer(rowOf({ success: 201, ...row }), result);
  expect([reply.status, reply.headers, bodyOf(reply)]).toEqual([201, want === undefined ? {} : JSON_TYPE, want]);
});

it('an image is a QR code that leads somewhere', () => {
  const row = rowOf({ returns: 'image', success: 200 });
  const { status, headers, body } = writeAnswer(row, { link: 'http://agency.test/1' });
  expect([status, headers]).toEqual([200, { 'content-type': 'image/png' }]);
  expect(readQr(body as Uint8Array)).toBe('http://agency.test/1');
  expect(writeAnswer({ ...row, type: 'image/x-png' }, { link: 'x' }).headers).toEqual({
    'content-type': 'image/x-png',
  });
});

it('what the document forbids is no answer', () => {
  const row = rowOf({ declared: ['2XX'], validators: { '2XX': strict(false) } });
  expect(() => writeAnswer(row, {})).toThrow(
    expect.objectContaining({
      name: 'ForbiddenAnswer',
      message:
        'The mock agency was about to answer getThing with what the document forbids: the body breaks type. This is a bug of @one37id/agency-testing.',
    }),
  );
});

it.each([
  { status: 413, want: '413 Request Entity Too Large' },
  { status: 500, want: '500 Internal Server Error' },
  { status: 502, want: '502 Bad Gateway' },
  { status: 503, want: '503 Service Temporarily Unavailable' },
  { status: 504, want: '504 Gateway Time-out' },
  { status: 599, want: '599 Error' },
])('a gateway answers a page with $want', ({ status, want }) => {
  const { body, headers } = gatewayReply(status, { 'x-a': '1' });
  expect(headers).toEqual({ 'content-type': 'text/html', 'x-a': '1' });
  expect(body).toMatch(new RegExp(`^<html>[^]*<title>${want}</title>[^]*<h1>${want}</h1>`));
});

it.each([200, 204, 205, 304])('a response with %s has a body only where it may', async (status) => {
  const response = toResponse({ ...jsonReply(status, { a: 1 }, { 'x-a': '1' }), breaks: 'cut' });
  expect([response.status, response.headers.get('x-a'), response.headers.get('x-mock-break')]).toEqual([
    status,
    '1',
    'cut',
  ]);
  expect(await response.text()).toBe(status === 200 ? '{"a":1}' : '');
  expect(toResponse({ status, headers: {} }).headers.has('x-mock-break')).toBe(false);
});
