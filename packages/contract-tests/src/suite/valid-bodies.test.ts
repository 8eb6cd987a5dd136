import { validators } from '@one37id/agency/validators';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOf } from '../bodies/arbitrary.ts';
import { bodies, inputWith } from '../bodies/bodies.ts';
import { fitsIn } from '../bodies/fits.ts';
import { fullValues } from '../bodies/full-values.ts';
import { variantsOf } from '../bodies/places.ts';
import { prismInProcess } from '../bodies/prism-in-process.ts';
import { drawing } from '../bodies/seed.ts';
import { limits } from '../bodies/variations.ts';
import { call, clientOf } from '../call.ts';
import { schemas } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';

describe('whatever the document allows is let through by the validators, sent as it is, and accepted', () => {
  it.each(bodies)('$id', { timeout: 600_000 }, async ({ row, schema }) => {
    const { fetch, take } = prismInProcess(row);
    const client = clientOf(row, 'https://agency.example.com', { validators, fetch });
    const sendsIt = async (body: unknown): Promise<void> => {
      // A document may allow a filter that the client lets go only when it is told to.
      await call(row, 'flat', client, { allowUnfiltered: true }, inputWith(row, body));
      expect(take()).toEqual([{ status: row.status, violations: [], body }]);
    };
    for (const full of fullValues(schema, schemas, drawing())) {
      for (const { body } of variantsOf(schema, full, { schemas, fits: fitsIn(schemas), vary: limits }))
        await sendsIt(body);
    }
    await fc.assert(fc.asyncProperty(arbitraryOf(schema, schemas), sendsIt), drawing());
  });
});

it('draws for every operation that sends a body', () => {
  expect(bodies.map(({ id }) => id)).toEqual(
    contract.filter((row) => row.requestType !== undefined).map((row) => row.id),
  );
});
