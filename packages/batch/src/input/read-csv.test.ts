import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { readCsv } from './read-csv.ts';

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

test('gives the cells that were written, and the line of each row, whatever is in them and wherever the bytes are cut', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '"', ',', ';', 'a\nb', '\t', 'é', '漢', '😀'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom<'utf8' | 'utf16le'>('utf8', 'utf16le'),
      async (rows, sizes, delimiter, encoding) => {
        // A carriage return within a cell may end a line for some readers and not for others.
        const cells = rows.map((row) => row.map((each) => each.replaceAll('\r', ' ')));
        const text =
          ['a', 'b'].map(quoted).join(delimiter) + cells.map((row) => `\n${row.map(quoted).join(delimiter)}`).join('');
        const found = await Array.fromAsync(readCsv(decode(cut(Buffer.from(`\u{feff}${text}`, encoding), sizes))));
        expect(found.map(({ row }) => row)).toEqual(cells.map(([a, b]) => ({ a, b })));
        const starts: number[] = [];
        let line = 2;
        for (const row of cells) {
          starts.push(line);
          line += 1 + row.join('').split('\n').length - 1;
        }
        expect(found.map(({ line: at }) => at)).toEqual(starts);
      },
    ),
    { numRuns: 100 },
  );
});
