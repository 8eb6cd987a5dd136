import { describe, expect, it } from 'vitest';
import { call, clientOf, failureOf } from '../call.ts';
import { contract } from '../generated/contract.gen.ts';
import { useMock } from '../use-mock.ts';
import { wantedRequest } from '../wanted-request.ts';

// What Prism cannot do and the mock does in its place, for every operation that it is about. Images: operations.test.ts.
const mock = useMock();

describe('a rate limit is an error with the wait in it, and nothing is sent again before', () => {
  it.each(contract)('$id', async (row) => {
    const client = clientOf(row, mock.baseUrl, { maxRetryAfter: 1_000 });
    const error = await failureOf(call(row, 'flat', client, { headers: { prefer: 'code=429, retry-after=3' } }));
    expect(error).toMatchObject({ name: 'AgencyApiError', status: 429, retryAfterMs: 3_000, attempts: 1 });
    expect(mock.take()).toHaveLength(1);
  });
});

describe('half of an answer is an error, and not a value', () => {
  it.each(contract.filter((row) => row.answerType === 'application/json'))('$id', async (row) => {
    const error = await failureOf(call(row, 'flat', clientOf(row, mock.baseUrl), { headers: { prefer: 'body=cut' } }));
    expect(error).toMatchObject({ name: 'AgencyResponseError', status: row.status });
    expect(mock.take()).toHaveLength(1);
  });
});

describe('a request that is no JSON gets the declared failure', () => {
  it.each(contract.filter((row) => row.requestType !== undefined))('$id', async (row) => {
    const { line, headers, body } = wantedRequest(row);
    const [method = '', target = ''] = line.split(' ');
    const answer = await fetch(mock.baseUrl + target, { method, headers, body: body.slice(0, -1) });
    const text = await answer.text();
    const [failure] = row.failures;
    // An empty body is not allowed either, so it is Prism that refuses: of a range it takes 422.
    expect(answer.status).toBe(failure?.declared === '4XX' ? 422 : failure?.status);
    expect(text === '' ? undefined : JSON.parse(text)).toEqual(failure?.body);
  });
});
