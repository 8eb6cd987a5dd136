import { describe, expect, it } from 'vitest';
import { bodies } from '../bodies/bodies.ts';
import { fitsIn } from '../bodies/fits.ts';
import { call, clientOf, failureOf } from '../call.ts';
import type { ContractRow } from '../contract-row.ts';
import { schemas } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';
import { badRequest } from '../refusal.ts';
import { eachMock, useMock } from '../use-mock.ts';
import { wantedRequest } from '../wanted-request.ts';

// What Prism cannot do and the mock does in its place, for every operation that it is about. Images:
// operations.test.ts.
eachMock((mock) => {
  describe('a rate limit is an error with the wait in it, and nothing is sent again before', () => {
    it.each(contract)('$id', async (row) => {
      const client = clientOf(row, mock.baseUrl, { maxRetryAfter: 1_000 });
      const error = await failureOf(call(row, 'flat', client, { headers: { prefer: 'code=429, retry-after=3' } }));
      expect(error).toMatchObject({ name: 'AgencyApiError', httpStatus: 429, retryAfterMs: 3_000, attempts: 1 });
      expect(mock.take()).toHaveLength(1);
    });
  });
});

describe('half of an answer is an error, and not a value', () => {
  const mock = useMock();
  it.each(contract.filter((row) => row.answerType === 'application/json'))('$id', async (row) => {
    const error = await failureOf(call(row, 'flat', clientOf(row, mock.baseUrl), { headers: { prefer: 'body=cut' } }));
    expect(error).toMatchObject({ name: 'AgencyResponseError', httpStatus: row.status });
    expect(mock.take()).toHaveLength(1);
  });
});

describe('a request that is no JSON gets the declared failure', () => {
  const mock = useMock();
  it.each(contract.filter((row) => row.requestType !== undefined))('$id', async (row) => {
    const { line, headers, body } = wantedRequest(row);
    const [method = '', target = ''] = line.split(' ');
    const answer = await fetch(mock.baseUrl + target, { method, headers, body: body.slice(0, -1) });
    const text = await answer.text();
    expect({ status: answer.status, body: text === '' ? undefined : JSON.parse(text) }).toEqual(
      isEmptyAllowed(row) ? ownRefusal(row) : badRequest(row),
    );
  });
});

/** Whether Prism accepts what the mock asks it in place of what is no JSON, and leaves the answer to the mock. */
function isEmptyAllowed({ id }: ContractRow): boolean {
  const { schema } = bodies.find((body) => body.id === id) ?? {};
  return schema !== undefined && fitsIn(schemas)(schema, {});
}

function ownRefusal({ failures }: ContractRow): object {
  const failure = failures.find(({ declared }) => /^(400|422|4XX)$/.test(declared)) ?? failures[0];
  return { status: failure?.declared === '422' ? 422 : 400, body: failure?.body };
}
