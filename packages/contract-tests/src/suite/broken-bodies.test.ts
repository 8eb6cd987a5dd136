import { validators } from '@one37id/agency/validators';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOf } from '../bodies/arbitrary.ts';
import { bodies, inputWith } from '../bodies/bodies.ts';
import { fullOf, variantsOf } from '../bodies/places.ts';
import { drawing } from '../bodies/seed.ts';
import { broken } from '../bodies/variations.ts';
import { call, clientOf, failureOf } from '../call.ts';
import type { ContractRow } from '../contract-row.ts';
import { useMock } from '../use-mock.ts';
import { wantedRequest } from '../wanted-request.ts';

const mock = useMock();

describe('a drawn body with one keyword broken', () => {
  it.each(bodies)('$id', async ({ row, schema }) => {
    const [full] = fc.sample(arbitraryOf(fullOf(schema)), { ...drawing(), numRuns: 1 });
    const variants = variantsOf(schema, full, broken);
    expect(variants.length).toBeGreaterThan(1);
    const client = clientOf(row, mock.baseUrl, { validators });
    for (const { pointer, keyword, body } of variants) {
      const what = `${keyword} at ${pointer}`;
      const error = await failureOf(call(row, 'flat', client, {}, inputWith(row, body)));
      expect(error, what).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
      if (pointer !== '') expect(error.message).toContain(`: ${pointer}: `);
      expect(mock.take(), what).toEqual([]);
    }
    const refusals = await Promise.all(variants.map(async ({ pointer, keyword, body }) => ({ pointer, keyword, ...(await refusal(row, body)) })));
    expect(refusals).toEqual(variants.map(({ pointer, keyword }) => ({ pointer, keyword, ...declaredRefusal(row) })));
  });
});

/** What Prism answers to the body, sent by no client. */
async function refusal(row: ContractRow, body: unknown): Promise<object> {
  const { line, headers } = wantedRequest(row);
  const [method = '', target = ''] = line.split(' ');
  const answer = await fetch(mock.prism + target, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), isViolation: answer.headers.has('sl-violations') };
}

/** The first declared failure. Of a range Prism takes 422. */
function declaredRefusal({ failures: [failure] }: ContractRow): object {
  return { status: failure?.declared === '4XX' ? 422 : failure?.status, body: failure?.body, isViolation: true };
}
