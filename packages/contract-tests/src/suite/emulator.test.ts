import { type DriftReport, isAgencyRequestError } from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOf } from '../bodies/arbitrary.ts';
import { bodies, inputWith } from '../bodies/bodies.ts';
import { fitsCheckedIn, fitsIn } from '../bodies/fits.ts';
import { fullValues } from '../bodies/full-values.ts';
import { variantsOf } from '../bodies/places.ts';
import { drawing } from '../bodies/seed.ts';
import { broken, limits } from '../bodies/variations.ts';
import { call, clientOf, failureOf, readable, WAYS } from '../call.ts';
import { schemas } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';
import { useMock } from '../use-mock.ts';
import { sentRequest, wantedRequest } from '../wanted-request.ts';

const mock = useMock('the emulator');

describe.each(contract)('$id ($method $path)', (row) => {
  it.each(WAYS)(
    "%s: the emulator gets what the document asks for, and answers what the client's own validators accept",
    async (way) => {
      mock.remember(row);
      const input = readable(row);
      const drift: DriftReport[] = [];
      const answered = call(
        row,
        way,
        clientOf(row, mock.baseUrl, { validators, onDrift: (report) => drift.push(report) }),
        {},
        input,
      );
      let value: unknown;
      const thrown: unknown = await answered.then(
        (answer) => void (value = answer),
        (error: unknown) => error,
      );
      const exchanges = mock.take();
      expect(exchanges.map(sentRequest)).toEqual([wantedRequest(row, input)]);
      // An operation that the document has got since this release: the emulator says so, and makes nothing up.
      if (exchanges[0]?.status === 501) return expect(thrown).toMatchObject({ httpStatus: 501 });
      expect(thrown).toBeUndefined();
      expect(exchanges).toMatchObject([{ status: row.status }]);
      expect(mock.agency.requests.at(-1)).toMatchObject({ operation: row.id, problems: [] });
      expect(drift).toEqual([]);
      // What it promises by its example, in kind: a text, an object, a picture.
      // But for the two whose method reads a yes or a no from it.
      const reads = way === 'resource' && row.resourceMethod === 'checkAvailability';
      if (row.want !== undefined && !reads) expect(kindOf(value)).toBe(kindOf(row.want));
      expect(Object(value)).not.toHaveProperty('isSuccessfull');
    },
  );
});

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

describe("the emulator's validation and the client's validators, which know nothing of each other, take the same bodies", () => {
  /** What the emulator finds in a body. What the agency refuses for other reasons is told in a sentence of its own. */
  const found = async (
    row: (typeof contract)[number],
    body: unknown,
  ): Promise<readonly { readonly pointer: string }[]> => {
    const { line, headers } = wantedRequest(row);
    const [method = '', target = ''] = line.split(' ');
    await mock.agency.fetch(mock.direct + target, { method, headers, body: JSON.stringify(body) });
    const { problems = [] } = mock.agency.requests.at(-1) ?? {};
    return problems.filter(({ rule }) => /^(must|is|breaks) /.test(rule));
  };

  it.each(bodies)(
    '$id: what is allowed is let through, what is broken is refused',
    { timeout: 600_000 },
    async ({ row, schema }) => {
      const client = clientOf(row, mock.direct, { validators, fetch: mock.agency.fetch });
      const send = (body: unknown): Promise<unknown> =>
        call(row, 'flat', client, { allowUnfiltered: true }, inputWith(row, body));
      const isAllowed = async (body: unknown): Promise<void> => {
        const told = JSON.stringify(body).slice(0, 300);
        expect(await found(row, body), told).toEqual([]);
        // The agency may not know whom it speaks of.
        const error = await send(body).catch((thrown: unknown) => thrown);
        expect(isAgencyRequestError(error) ? error : undefined, told).toBeUndefined();
      };
      for (const full of fullValues(schema, schemas, drawing())) {
        for (const { body } of variantsOf(schema, full, { schemas, fits: fitsIn(schemas), vary: limits }))
          await isAllowed(body);
        for (const { body, pointer, keyword } of variantsOf(schema, full, {
          schemas,
          fits: fitsIn(schemas),
          vary: broken,
        })) {
          const what = `${keyword} at ${pointer}`;
          expect((await found(row, body)).length, what).toBeGreaterThan(0);
          // What the validators leave to the agency only the agency refuses.
          if (!fitsCheckedIn(schemas)(schema, body))
            expect(await failureOf(send(body)), what).toMatchObject({
              name: 'AgencyRequestError',
              outcome: 'not-sent',
            });
        }
      }
      await fc.assert(fc.asyncProperty(arbitraryOf(schema, schemas), isAllowed), { ...drawing(), numRuns: 20 });
    },
  );
});
