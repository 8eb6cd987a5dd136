import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBarePrism, type Started } from './bare-prism.ts';
import { startFront } from './front.ts';
import { gaps } from './gaps.ts';
import { type MockDocument, mockRows } from './mock-row.ts';
import { mockQrCode } from './qr-code.ts';

let prism: Started;
let front: Started;

beforeAll(async () => {
  const document = JSON.parse(await readFile(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8')) as MockDocument;
  prism = await startBarePrism(document);
  front = await startFront(prism.baseUrl, mockRows(document));
});

afterAll(async () => {
  await front.close();
  await prism.close();
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly wait: string | null;
  readonly body: string;
}

const json = { hash: 'key', 'content-type': 'application/json' };
const failure = '{"errorCode":1001,"isSuccessfull":false,"message":"The request is not valid."}';
const png = Buffer.from(mockQrCode).toString('latin1');
const own = { type: 'application/json', wait: null };
const problem = { type: 'application/problem+json', wait: null, body: expect.any(String) };

type Request = readonly [method: string, path: string, body: string, headers: Readonly<Record<string, string>>];

interface Row {
  readonly gap: string;
  readonly given: Request;
  readonly prism: object | string;
  readonly want: object;
}

/** What Prism says, so that a gap that it has closed is noticed, and what the mock says in its place. */
const rows: readonly Row[] = [
  {
    gap: 'images',
    given: ['GET', '/connect/qr-code', '', {}],
    prism: { status: 200, type: 'image/png', wait: null, body: 'string' },
    want: { status: 200, type: 'image/png', wait: null, body: png },
  },
  { gap: 'malformed JSON in a request', given: ['POST', '/credential-offer/accept', '{"id":', {}], prism: 'TimeoutError', want: { ...own, status: 400, body: failure } },
  {
    gap: 'statuses that the document does not declare: rate limits (429) and overload (503)',
    given: ['GET', '/credential/x', '', { prefer: 'code=429, retry-after=7' }],
    prism: { ...problem, status: 404 },
    want: { ...own, status: 429, wait: '7', body: failure },
  },
  {
    gap: 'statuses that the document does not declare: rate limits (429) and overload (503)',
    given: ['GET', '/connect/qr-code', '', { prefer: 'code=503' }],
    prism: { ...problem, status: 404 },
    want: { ...own, status: 503, body: failure },
  },
  {
    gap: 'malformed JSON in an answer',
    given: ['GET', '/connect/url', '', { prefer: 'body=cut' }],
    prism: { ...own, status: 200, body: expect.stringMatching(/^\{"isSuccessfull":true,"result":".+"\}$/) },
    want: { ...own, status: 200, body: expect.stringMatching(/^\{"isSuccessfull":true,"result":"[^"]+$/) },
  },
];

it.each(rows)('$gap, $given: what Prism does', async ({ given, prism: want }) => {
  expect(await ask(prism.baseUrl, ...given)).toEqual(want);
});

it.each(rows)('$gap, $given: what the mock does', async ({ given, want }) => {
  expect(await ask(front.baseUrl, ...given)).toEqual(want);
});

it.each<{ given: Request; want: number }>([
  { given: ['GET', '/credential/x', '', {}], want: 200 },
  { given: ['GET', '/credential/x', '', { hash: '' }], want: 401 },
  { given: ['GET', '/credential/x', '', { hash: '', prefer: 'code=503' }], want: 401 },
  { given: ['GET', '/credential/x', '', { prefer: 'code=400' }], want: 400 },
  { given: ['POST', '/credential-offer/accept', '{}', {}], want: 400 },
  { given: ['POST', '/credential-offer/accept', '{}', { prefer: 'code=503' }], want: 400 },
  { given: ['POST', '/connection/list', '{]', {}], want: 400 },
  { given: ['POST', '/connection/list', '{]', { hash: '' }], want: 401 },
  { given: ['POST', '/policy-compliance/check', 'x', {}], want: 422 },
  { given: ['GET', '/nowhere', '', {}], want: 404 },
])('judges as Prism does: $given: $want', async ({ given, want }) => {
  expect(await ask(front.baseUrl, ...given)).toMatchObject({ status: want });
});

it('has a row for every gap', () => {
  expect(new Set(rows.map(({ gap }) => gap))).toEqual(new Set(gaps.map(({ name }) => name)));
});

async function ask(baseUrl: string, ...[method, path, body, headers]: Request): Promise<Answer | string> {
  const init = { method, headers: { ...json, ...headers }, ...(body === '' ? {} : { body }), signal: AbortSignal.timeout(400) };
  try {
    const answer = await fetch(baseUrl + path, init);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { status } = answer;
    return { status, type: answer.headers.get('content-type'), wait: answer.headers.get('retry-after'), body: bytes.toString('latin1') };
  } catch (error) {
    return error instanceof Error ? error.name : 'no error';
  }
}
