import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNdjson } from './read-ndjson.ts';

async function* pieces(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield text.slice(at, at + size);
    at += size;
  }
}

test('gives each object with its line, wherever the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (objects, sizes) => {
        const text = objects.map((object) => `${JSON.stringify(object)}\r\n\n`).join('');
        const rows = await Array.fromAsync(readNdjson(pieces(text, sizes)));
        expect(rows.map(({ row }) => JSON.stringify(row))).toEqual(objects.map((object) => JSON.stringify(object)));
        expect(rows.map(({ line }) => line)).toEqual(objects.map((_, index) => 2 * index + 1));
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  { given: '{"a":}', want: 6 },
  { given: '{"a":1,}', want: 8 },
  { given: '{"a":1} x', want: 9 },
  { given: '{a:1}', want: 2 },
  { given: '{"a":tru}', want: 9 },
  { given: '{"a":-}', want: 7 },
  { given: '{"a":"b', want: 8 },
  { given: `{"${'a'.repeat(100)}":01}`, want: 106 },
])('names the column of what is wrong in $given', async ({ given, want }) => {
  await expect(Array.fromAsync(readNdjson(pieces(`{}\n${given}\n`, [100])))).rejects.toMatchObject({
    code: 'input',
    message: `line 2, column ${want}: it is no JSON`,
  });
});

test.each([
  { given: '12345678901234567890', want: undefined },
  { given: '-9007199254740993', want: undefined },
  { given: '9007199254740991', want: 9007199254740991 },
  { given: '123450000000000000000', want: 1.2345e20 },
  { given: '1e400', want: Infinity },
  { given: '1.12345678901234567890', want: 1.1234567890123457 },
  { given: '"12345678901234567890"', want: '12345678901234567890' },
])('a number stays the one that was written, or is refused: $given', async ({ given, want }) => {
  const rows = Array.fromAsync(readNdjson(pieces(`{}\n{"deep":[{"id":${given}}]}\n`, [100])));
  if (want !== undefined) expect((await rows)[1]?.row).toEqual({ deep: [{ id: want }] });
  else
    await expect(rows).rejects.toMatchObject({
      code: 'input',
      message: 'line 2: a whole number has more digits than JavaScript keeps; write it as a text',
    });
});

test.each(['[1]', 'null', '7', '"a"', 'true', ' [{}]'])('%s is JSON, and no row', async (given) => {
  await expect(Array.fromAsync(readNdjson(pieces(`{}\n${given}\n`, [100])))).rejects.toMatchObject({
    code: 'input',
    message: 'line 2, column 1: it is no JSON object',
  });
});

test.each([
  { given: '', want: [] },
  { given: '\n \n\t\n', want: [] },
  { given: '{"a":1}', want: [{ row: { a: 1 }, line: 1 }] },
  {
    given: '  \n{"a":1}\n\t\n{"b":"1234567890123456"}',
    want: [
      { row: { a: 1 }, line: 2 },
      { row: { b: '1234567890123456' }, line: 4 },
    ],
  },
])('empty lines are no rows, and the last one needs no end: $given', async ({ given, want }) => {
  expect(await Array.fromAsync(readNdjson(pieces(given, [3])))).toEqual(want);
});

test('a line that does not end is refused before it is all read', async () => {
  let given = 0;
  const endless = async function* (): AsyncGenerator<string> {
    yield '{}\n{"a":"';
    while (given < 300) {
      given += 1;
      yield 'x'.repeat(10_000);
    }
  };
  await expect(Array.fromAsync(readNdjson(endless()))).rejects.toMatchObject({
    code: 'input',
    message: expect.stringMatching(/^line 2, /),
  });
  expect(given).toBeLessThan(110);
});

test.each([100, 65_536, 3_000_000])(
  'a line has up to a million characters, wherever the text is cut: %d',
  async (size) => {
    const long = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`;
    const rows = await Array.fromAsync(readNdjson(pieces(`${long(1_000_000)}\n${long(1_000_000)}`, [size])));
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
    await expect(Array.fromAsync(readNdjson(pieces(`{}\n${long(1_000_001)}\n{}`, [size])))).rejects.toMatchObject({
      code: 'input',
      message: 'line 2, column 1000000: the line is longer than a million characters',
    });
  },
);
