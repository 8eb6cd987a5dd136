import { describe, expect, it } from 'vitest';
import { call, clientOf, readable, unlessItIsNew } from '../call.ts';
import { contract } from '../generated/contract.gen.ts';
import { eachMock } from '../use-mock.ts';

const ID = 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2';

eachMock((mock) => {
  describe('hooks are shown the fields that the document calls harmless, and no others', () => {
    it.each(contract)('$id', async (row) => {
      mock.remember(row);
      // Where the document has no example a text is its own name, and that is no id.
      const input = Object.fromEntries(
        Object.entries(readable(row)).map(([name, value]) => [
          name,
          value === name && name.endsWith('Id') && row.loggable.includes(name) ? ID : value,
        ]),
      );
      const shown: object[] = [];
      const client = clientOf(row, mock.baseUrl, { onRequest: (view) => void shown.push(view.fields) });
      await call(row, 'flat', client, {}, input).catch(unlessItIsNew);
      const harmless = Object.entries(input).filter(
        ([name, value]) => row.loggable.includes(name) && typeof value !== 'object',
      );
      expect(shown).toEqual([Object.fromEntries(harmless)]);
    });
  });
});
