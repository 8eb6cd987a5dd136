import { describe, expect, it } from 'vitest';
import { call, clientOf, readable, unlessItIsNew } from '../call.ts';
import { contract } from '../generated/contract.gen.ts';
import { eachMock } from '../use-mock.ts';

eachMock((mock) => {
  describe('hooks are shown the fields that the document calls harmless, and no others', () => {
    it.each(contract)('$id', async (row) => {
      mock.remember(row);
      const [input, shown] = [readable(row), [] as object[]];
      const client = clientOf(row, mock.baseUrl, { onRequest: (view) => void shown.push(view.fields) });
      await call(row, 'flat', client, {}, input).catch(unlessItIsNew);
      const harmless = Object.entries(input).filter(
        ([name, value]) => row.loggable.includes(name) && typeof value !== 'object',
      );
      expect(shown).toEqual([Object.fromEntries(harmless)]);
    });
  });
});
