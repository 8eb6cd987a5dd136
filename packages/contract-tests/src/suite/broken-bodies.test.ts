import { validators } from '@one37id/agency/validators';
import { describe, expect, it } from 'vitest';
import { bodies, inputWith, isWhole } from '../bodies/bodies.ts';
import { fitsCheckedIn, fitsIn } from '../bodies/fits.ts';
import { formsOf } from '../bodies/forms.ts';
import { fullValues } from '../bodies/full-values.ts';
import { variantsOf } from '../bodies/places.ts';
import { drawing } from '../bodies/seed.ts';
import { broken } from '../bodies/variations.ts';
import { call, clientOf, failureOf } from '../call.ts';
import type { ContractRow } from '../contract-row.ts';
import { schemas } from '../document.ts';
import { badRequest } from '../refusal.ts';
import { useMock } from '../use-mock.ts';
import { wantedRequest } from '../wanted-request.ts';

const mock = useMock();
const fits = fitsIn(schemas);
const fitsChecked = fitsCheckedIn(schemas);

describe('a drawn body with one keyword broken', () => {
  it.each(bodies)('$id', async ({ row, schema }) => {
    const variants = fullValues(schema, schemas, drawing()).flatMap((full) =>
      variantsOf(schema, full, { schemas, fits, vary: broken }),
    );
    // Only a body that may be anything cannot be broken.
    expect(variants.length).toBeGreaterThan(
      formsOf(schema, schemas).forms.some(({ kind }) => kind !== undefined) ? 1 : -1,
    );
    const client = clientOf(row, mock.baseUrl, { validators });
    // What the validators leave to the agency only the agency refuses.
    for (const { pointer, told, keyword, body } of variants.filter((one) => !fitsChecked(schema, one.body))) {
      const what = `${keyword} at ${pointer}`;
      // By the validators, and not by the floor of destructive calls, which comes before them.
      const error = await failureOf(call(row, 'flat', client, { allowUnfiltered: true }, inputWith(row, body)));
      expect(error, what).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
      if (told !== '')
        expect(error.message).toContain(`: ${isWhole(row) ? '/body' : ''}${told}${told === pointer ? ': ' : ''}`);
      expect(mock.take(), what).toEqual([]);
    }
    const refusals = await Promise.all(
      variants.map(async ({ pointer, keyword, body }) => ({ pointer, keyword, ...(await refusal(row, body)) })),
    );
    const want = badRequest(row);
    expect(refusals).toEqual(variants.map(({ pointer, keyword }) => ({ pointer, keyword, ...want })));
  });
});

/** What Prism answers to the body, sent by no client. */
async function refusal(row: ContractRow, body: unknown): Promise<object> {
  const { line, headers } = wantedRequest(row);
  const [method = '', target = ''] = line.split(' ');
  const answer = await fetch(mock.direct + target, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  // What Prism found stands in the header, or in its own words where the document has none.
  const told: unknown = JSON.parse(text === '' ? 'null' : text);
  const violations: unknown =
    JSON.parse(answer.headers.get('sl-violations') ?? 'null') ?? Reflect.get(Object(told), 'validation');
  expect(violations).toEqual(expect.arrayContaining([expect.anything()]));
  return { status: answer.status, body: told ?? undefined };
}
