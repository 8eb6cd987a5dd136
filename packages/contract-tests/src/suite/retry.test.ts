import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { call, clientOf, failureOf, WAYS } from '../call.ts';
import { contract } from '../generated/contract.gen.ts';
import { eachMock } from '../use-mock.ts';

// No test waits: the pause before a repetition is a random part of half a second.
beforeAll(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
});

const cases = contract.flatMap((row) => WAYS.map((way) => ({ row, way, title: `${row.id} (${row.retry}), ${way}` })));

eachMock((mock) => {
  describe('an overloaded agency gets a read or idempotent operation again, and every other one once', () => {
    it.each(cases)('$title', async ({ row, way }) => {
      const error = await failureOf(
        call(row, way, clientOf(row, mock.baseUrl, { maxRetries: 1 }), { headers: { prefer: 'code=503' } }),
      );
      expect(mock.take().map(({ status }) => status)).toEqual(row.retry === 'once' ? [503] : [503, 503]);
      expect(error).toMatchObject({ httpStatus: 503 });
    });
  });
});
