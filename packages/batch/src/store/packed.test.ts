import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed } from './packed.ts';

const bytes = fc.uint8Array({ maxLength: 40 });
const row = fc.record({ reference: fc.string(), digest: fc.option(bytes, { nil: undefined }), content: bytes });

test('rows say the same, and their bytes are one piece of memory', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const all = packed(rows);
      expect(all).toEqual(rows);
      expect(new Set(all.map(({ content }) => content.buffer)).size).toBe(Math.min(1, rows.length));
      expect(all[0]?.content.buffer.byteLength).toBe(
        rows.length === 0
          ? undefined
          : rows.reduce((sum, { digest, content }) => sum + (digest?.length ?? 0) + content.length, 0),
      );
    }),
    { seed: 1 },
  );
});
