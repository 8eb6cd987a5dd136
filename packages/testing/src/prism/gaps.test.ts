import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBarePrism, type Started } from './bare-prism.ts';
import { frontAnswers } from './front.ts';
import { gaps } from './gaps.ts';
import { mockRows } from './mock-row.ts';
import { serve } from './serve.ts';
import { mockQrCode } from '../qr/mock-qr-code.ts';
import { ask, askInVain, type Request } from './testing/ask.ts';
import { smallDocument } from './testing/small-document.ts';

let prism: Started;
let front: Started;

beforeAll(async () => {
  prism = await startBarePrism(smallDocument);
  front = await serve(frontAnswers(prism.baseUrl, mockRows(smallDocument)));
});

afterAll(async () => {
  await front.close();
  await prism.close();
});

const hash = 'key';
const failure = '{"errorCode":1001,"isSuccessfull":false,"message":"The request is not valid."}';
const png = Buffer.from(mockQrCode).toString('latin1');
const own = { type: 'application/json', wait: null };
const problem = { type: 'application/problem+json', wait: null, body: expect.any(String) };

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
    given: ['GET', '/image', '', { hash }],
    prism: { status: 200, type: 'image/png', wait: null, body: 'string' },
    want: { status: 200, type: 'image/png', wait: null, body: png },
  },
  {
    gap: 'malformed JSON in a request',
    given: ['POST', '/optional', '{"id":', { hash }],
    prism: 'TimeoutError',
    want: { ...own, status: 400, body: failure },
  },
  {
    gap: 'statuses that the document does not declare: rate limits (429) and overload (503)',
    given: ['GET', '/thing/x', '', { hash, prefer: 'code=429, retry-after=7' }],
    prism: { ...problem, status: 404 },
    want: { ...own, status: 429, wait: '7', body: failure },
  },
  {
    gap: 'statuses that the document does not declare: rate limits (429) and overload (503)',
    given: ['GET', '/image', '', { hash, prefer: 'code=503' }],
    prism: { ...problem, status: 404 },
    want: { ...own, status: 503, body: failure },
  },
  {
    gap: 'statuses that the document does not declare: rate limits (429) and overload (503)',
    given: ['GET', '/declared', '', { hash, prefer: 'code=429, retry-after=7' }],
    prism: { ...own, status: 429, body: failure },
    want: { ...own, status: 429, wait: '7', body: failure },
  },
  {
    gap: 'malformed JSON in an answer',
    given: ['GET', '/text', '', { hash, prefer: 'body=cut' }],
    prism: { ...own, status: 200, body: '{"isSuccessfull":true,"result":"https://agency.example.com"}' },
    want: { ...own, status: 200, body: '{"isSuccessfull":true,"result"' },
  },
];

it.each(rows)('$gap, $given: what Prism does', async ({ given, prism: want }) => {
  const asked = want === 'TimeoutError' ? askInVain : ask;
  expect(await asked(prism.baseUrl, ...given)).toEqual(want);
});

it.each(rows)('$gap, $given: what the mock does', async ({ given, want }) => {
  expect(await ask(front.baseUrl, ...given)).toEqual(want);
});

it.each<{ given: Request; want: number }>([
  { given: ['GET', '/thing/x', '', { hash }], want: 200 },
  { given: ['GET', '/thing/x', '', {}], want: 401 },
  { given: ['GET', '/thing/x', '', { prefer: 'code=503' }], want: 401 },
  { given: ['GET', '/thing/x', '', { hash, prefer: 'code=400' }], want: 400 },
  { given: ['GET', '/declared', '', { hash, prefer: 'code=503' }], want: 503 },
  { given: ['POST', '/required', '{"id":"x"}', { hash }], want: 201 },
  { given: ['POST', '/required', '{}', { hash }], want: 400 },
  { given: ['POST', '/required', '{}', { hash, prefer: 'code=503' }], want: 400 },
  { given: ['POST', '/optional', '{]', { hash }], want: 400 },
  { given: ['POST', '/optional', '{]', {}], want: 401 },
  { given: ['POST', '/range', 'x', {}], want: 422 },
  { given: ['GET', '/nowhere', '', {}], want: 404 },
])('validates as Prism does: $given: $want', async ({ given, want }) => {
  expect(await ask(front.baseUrl, ...given)).toMatchObject({ status: want });
});

it('answered malformed JSON with the status of a wrong credential, where that was the first declared failure', async () => {
  expect(await ask(front.baseUrl, 'POST', '/locked', '{]', { hash })).toEqual({ ...own, status: 400, body: failure });
});

it('has a row for every gap', () => {
  expect(new Set(rows.map(({ gap }) => gap))).toEqual(new Set(gaps.map(({ name }) => name)));
});
