import {
  connectByAliasOperation,
  getConnectUrlOperation,
  getDiscoveryStatusOperation,
  recreateConnectUrlOperation,
} from '@one37id/agency/operations';
import { expect, it } from 'vitest';
import { info, operations } from '../document/operations.ts';
import type { FaultOptions } from '../faults/fault.ts';
import { bugReply } from './answer-operation.ts';
import { ForbiddenAnswer } from './write-answer.ts';
import { DataFileError } from '../state/data-file-error.ts';
import { ListenerError, WrongClock } from '../state/agency-state.ts';
import { type MockAgency, newMock } from '../testing/new-mock.ts';

interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly message: string | undefined;
}
async function ask(
  mock: MockAgency,
  headers: Readonly<Record<string, string>> = {},
  { method, path }: { readonly method: string; readonly path: string } = getConnectUrlOperation,
  body?: string,
): Promise<Seen> {
  const answer = await mock.fetch(mock.baseUrl + path, {
    method,
    headers: { hash: mock.secretKey, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type') === 'application/json';
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    message: isJson ? (JSON.parse(text) as { message?: string }).message : undefined,
  };
}

it.each<{
  name: string;
  headers: Readonly<Record<string, string>>;
  of?: typeof getDiscoveryStatusOperation;
  about?: string;
}>([
  { name: 'the key', headers: {} },
  { name: 'another key', headers: { hash: 'other' }, about: 'the header hash' },
  { name: 'the beginning of it', headers: { hash: 'mocksecret' }, about: 'the header hash' },
  { name: 'an empty one', headers: { hash: '' }, about: 'the header hash' },
  { name: 'the token', headers: { authorization: 'Bearer mockstudiotoken' }, of: getDiscoveryStatusOperation },
  {
    name: 'the token alone',
    headers: { authorization: 'mockstudiotoken' },
    of: getDiscoveryStatusOperation,
    about: 'the header authorization',
  },
  {
    name: 'the key where the token is asked for',
    headers: {},
    of: getDiscoveryStatusOperation,
    about: 'the header authorization',
  },
])('with $name a call is let in, or told which header is wrong: $about', async ({ headers, of, about }) => {
  const mock = newMock();
  const { status, message } = await ask(mock, headers, of);
  expect(status === 401).toBe(about !== undefined);
  const problem = { pointer: '', about, rule: 'The credential is missing or wrong.' };
  expect(mock.requests.at(-1)?.problems).toEqual(about === undefined ? [] : [problem]);
  expect(message).toBe(about === undefined ? undefined : 'The credential is missing or wrong.');
});

it('an operation that is open asks for no credential', async () => {
  const open = operations.find(
    ({ auth, method, path }) => auth === undefined && method === 'GET' && !path.includes('{'),
  );
  if (open === undefined) return;
  expect((await ask(newMock(), { hash: 'other' }, open)).status).not.toBe(401);
});

it.each([
  { announced: info.sha256, isTaken: true },
  { announced: info.sha256.slice(0, 8), isTaken: true },
  { announced: info.sha256.slice(0, 7), isTaken: false },
  { announced: info.sha256.slice(-16), isTaken: false },
  { announced: '0123456789abcdef0123', isTaken: false },
  { announced: '<0123456789abcdef>', isTaken: false },
])('a client of the document $announced is taken: $isTaken', async ({ announced, isTaken }) => {
  const mock = newMock();
  const { status, message } = await ask(mock, { 'agency-document': announced });
  if (isTaken) expect([status, mock.requests.at(-1)?.problems]).toEqual([200, []]);
  else {
    const shown = announced.replaceAll(/[<>]/g, '').slice(0, 16);
    expect(message).toMatch(
      new RegExp(
        `^The client was made from another document \\(${shown}\\) than this mock \\(${info.sha256.slice(0, 16)}\\): `,
      ),
    );
    expect(mock.requests.at(-1)?.problems).toEqual([
      { pointer: '', about: 'the header agency-document', rule: 'The client was made from another document.' },
    ]);
  }
});

it('what the document forbids is told, and what nobody has is refused', async () => {
  const mock = newMock();
  const json = { 'content-type': 'application/json' };
  const forbidden = await ask(mock, json, connectByAliasOperation, '{}');
  expect(forbidden.message).toBe('The request is not what the document allows: /alias is required.');
  expect(mock.requests.at(-1)?.problems).toEqual([{ pointer: '/alias', rule: 'is required' }]);
  const refused = await ask(mock, json, connectByAliasOperation, '{"alias":"::nobody"}');
  expect(refused.message).toMatch(/^There is no such person; .* \(\/alias\)$/);
  expect(mock.requests.at(-1)).toMatchObject({
    problems: [{ pointer: '/alias' }],
    input: { alias: '::nobody' },
    status: refused.status,
  });
  expect([forbidden.status, refused.status].every((status) => status >= 400 && status < 500)).toBe(true);
});

it.each<{ fault: FaultOptions; status: number; type: string | null; retryAfter?: string; isDone?: boolean }>([
  { fault: {}, status: 502, type: 'text/html' },
  { fault: { retryAfter: 7 }, status: 502, type: 'text/html', retryAfter: '7' },
  { fault: { when: 'after', retryAfter: 7 }, status: 502, type: 'text/html', retryAfter: '7', isDone: true },
  { fault: { as: 'envelope' }, status: 400, type: 'application/json' },
  { fault: { as: 'envelope', status: 418, retryAfter: 7 }, status: 418, type: 'application/json', retryAfter: '7' },
  { fault: { as: 'envelope', when: 'after' }, status: 400, type: 'application/json', isDone: true },
  { fault: { as: 'status', status: 418, retryAfter: 7 }, status: 418, type: null, retryAfter: '7' },
  { fault: { latency: 1 }, status: 200, type: 'application/json', isDone: true },
])('$fault is answered with $status', async ({ fault, status, type, retryAfter = null, isDone = false }) => {
  const mock = newMock();
  const { id } = mock.fail({ ...fault, operation: ['invitations.url', 'invitations.recreateUrl'] });
  const seen = await ask(mock, {}, recreateConnectUrlOperation);
  expect([
    seen.status === 201 ? 200 : seen.status,
    seen.headers.get('content-type'),
    seen.headers.get('retry-after'),
  ]).toEqual([status, type, retryAfter]);
  if (fault.as === 'envelope') expect(seen.message).toBe('This failure was asked for.');
  expect(mock.records('links')).toHaveLength(isDone ? 1 : 0);
  expect(mock.requests).toMatchObject([
    {
      fault: { id, as: fault.as ?? (fault.latency === undefined ? 'html' : 'slow'), when: fault.when ?? 'before' },
      problems: [],
    },
  ]);
  await ask(mock);
  expect(mock.requests.at(-1)?.fault).toBeUndefined();
});

it.each([
  { fault: { as: 'reset' }, isDone: false },
  { fault: { as: 'reset', when: 'after' }, isDone: true },
  { fault: { as: 'cut' }, isDone: true },
  { fault: { as: 'cut', when: 'before' }, isDone: false },
] as const)('$fault breaks the connection; it is done: $isDone', async ({ fault, isDone }) => {
  const mock = newMock();
  mock.fail(fault);
  await expect(ask(mock, {}, recreateConnectUrlOperation)).rejects.toThrow(
    fault.as === 'reset' ? 'fetch failed' : 'terminated',
  );
  expect(mock.records('links')).toHaveLength(isDone ? 1 : 0);
  expect(mock.requests[0]?.status === 0).toBe(fault.as === 'reset');
});

it('a limit tells how many seconds to wait, and counts those only that came so far', async () => {
  const mock = newMock({ limit: '1/m' });
  expect((await ask(mock)).status).toBe(200);
  mock.clock.advance('500ms');
  const seen = await ask(mock);
  expect([seen.status, seen.headers.get('retry-after'), seen.message]).toEqual([
    429,
    '60',
    'Too many requests: wait as long as Retry-After says.',
  ]);
  mock.clock.advance('59500ms');
  expect((await ask(mock)).status).toBe(200);
});

it('what is asked for by a header comes in place of the answer, or breaks it', async () => {
  const mock = newMock();
  const seen = await ask(mock, { prefer: 'code=503, retry-after=3' }, recreateConnectUrlOperation);
  expect([seen.status, seen.headers.get('retry-after')]).toEqual([503, '3']);
  expect([mock.records('links'), mock.requests[0]?.problems]).toEqual([[], []]);
  await expect(ask(mock, { prefer: 'body=cut' }, recreateConnectUrlOperation)).rejects.toThrow('terminated');
  expect(mock.records('links')).toHaveLength(1);
  await ask(mock, { prefer: 'body=half' });
  expect(mock.requests.at(-1)?.problems).toMatchObject([{ about: 'the header prefer' }]);
});

it.each<{ error: unknown; want: string }>([
  { error: new ForbiddenAnswer('forbidden'), want: 'forbidden' },
  { error: new DataFileError('the disk is full'), want: 'the disk is full' },
  { error: new ListenerError('connected', new Error('no')), want: 'A listener for connected threw: no' },
  {
    error: new WrongClock('is no function'),
    want: 'The option `now` is no function: it must be a function that gives a valid Date, of the years 0 to 9999.',
  },
  { error: new RangeError('x'), want: 'The mock agency failed: x. This is a bug of @one37id/agency-testing.' },
  { error: 'x', want: 'The mock agency failed: x. This is a bug of @one37id/agency-testing.' },
])('whoever caused it is told: $want', ({ error, want }) => {
  expect(bugReply(error)).toEqual({
    status: 500,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: want,
  });
});
