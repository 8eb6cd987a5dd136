import type { DriftReport } from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { type MockAgency, startAgency } from '@one37id/agency-testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arbitraryOf } from '../bodies/arbitrary.ts';
import { bodies } from '../bodies/bodies.ts';
import { fitsIn } from '../bodies/fits.ts';
import { fullValues } from '../bodies/full-values.ts';
import { variantsOf } from '../bodies/places.ts';
import { drawing } from '../bodies/seed.ts';
import { broken, limits } from '../bodies/variations.ts';
import { call, clientOf, SECRETS, WAYS } from '../call.ts';
import { schemas } from '../document.ts';
import { rememberedFor } from '../emulator-state.ts';
import { contract } from '../generated/contract.gen.ts';
import { type Recorder, startRecorder } from '../recorder.ts';
import { sentRequest, wantedRequest } from '../wanted-request.ts';

let mock: MockAgency;
let recorder: Recorder;
beforeAll(async () => {
  mock = await startAgency({ basePath: '/', secretKey: SECRETS['hash'], token: SECRETS['studio'] });
  recorder = await startRecorder(mock.baseUrl);
});
afterAll(async () => {
  await recorder[Symbol.asyncDispose]();
  await mock.close();
});
beforeEach(() => {
  mock.reset();
  recorder.take();
});

describe.each(contract)('$id ($method $path)', (row) => {
  it.each(WAYS)(
    "%s: the emulator gets what the document asks for, and answers what the client's own validators accept",
    async (way) => {
      mock.restore(rememberedFor(row.id, mock.snapshot()));
      // A text of any form is an order for the document, and for the emulator these two are.
      const input = 'sortOrder' in row.input ? { ...row.input, sortOrder: 'desc' } : row.input;
      const drift: DriftReport[] = [];
      const answered = call(
        row,
        way,
        clientOf(row, recorder.baseUrl, { validators, onDrift: (report) => drift.push(report) }),
        {},
        input,
      );
      const thrown: unknown = await answered.then(
        () => undefined,
        (error: unknown) => error,
      );
      const exchanges = recorder.take();
      expect(exchanges.map(sentRequest)).toEqual([wantedRequest(row, input)]);
      // An operation that the document has got since this release: the emulator says so, and makes nothing up.
      if (exchanges[0]?.status === 501) return expect(thrown).toMatchObject({ httpStatus: 501 });
      expect(thrown).toBeUndefined();
      expect(exchanges).toMatchObject([{ status: row.status }]);
      expect(mock.requests.at(-1)).toMatchObject({ operation: row.id, problems: [] });
      expect(drift).toEqual([]);
    },
  );
});

describe("the emulator's judge, which knows neither Prism nor the client's validators, judges as they do", () => {
  const send = async (
    row: (typeof contract)[number],
    body: unknown,
  ): Promise<readonly { readonly pointer: string }[]> => {
    const { line, headers } = wantedRequest(row);
    const [method = '', target = ''] = line.split(' ');
    await mock.fetch(mock.baseUrl + target, { method, headers, body: JSON.stringify(body) });
    const { problems = [] } = mock.requests.at(-1) ?? {};
    // What the agency refuses for other reasons has no place in the body.
    return problems.filter(({ pointer, rule }) => pointer !== '' || rule.startsWith('must '));
  };

  it.each(bodies)(
    '$id: what is allowed is let through, what is broken is refused',
    { timeout: 600_000 },
    async ({ row, schema }) => {
      for (const full of fullValues(schema, schemas, drawing())) {
        for (const { body } of variantsOf(schema, full, { schemas, fits: fitsIn(schemas), vary: limits }))
          expect(await send(row, body), JSON.stringify(body).slice(0, 300)).toEqual([]);
        for (const { body, pointer, keyword } of variantsOf(schema, full, {
          schemas,
          fits: fitsIn(schemas),
          vary: broken,
        })) {
          const problems = await send(row, body);
          expect(problems.length, `${keyword} at ${pointer}`).toBeGreaterThan(0);
        }
      }
      await fc.assert(
        fc.asyncProperty(arbitraryOf(schema, schemas), async (body) => void expect(await send(row, body)).toEqual([])),
        { ...drawing(), numRuns: 20 },
      );
    },
  );
});
