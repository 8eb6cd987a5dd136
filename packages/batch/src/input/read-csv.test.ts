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

test('lines may end in each of the ways, in one file too, wherever the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      async (ends, sizes) => {
        const text = ends.map((end, index) => `${index === 0 ? 'a,b' : `${index},x`}${end}`).join('');
        const found = await Array.fromAsync(readCsv(decode(cut(Buffer.from(text), sizes))));
        expect(found).toEqual(
          ends.slice(1).map((_, index) => ({ row: { a: `${index + 1}`, b: 'x' }, line: index + 2 })),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test.each(['utf16le', 'utf32'] as const)('a file in %s without a mark is refused with what to do', async (encoding) => {
  const text = Buffer.from('number,alias\n1,::a\n', 'utf16le');
  const bytes =
    encoding === 'utf16le' ? text : Buffer.from([...text].flatMap((byte, at) => (at % 2 ? [byte, 0, 0] : [byte])));
  await expect(Array.fromAsync(readCsv(decode(cut(bytes, [100]))))).rejects.toMatchObject({
    code: 'input',
    message: expect.stringContaining('another encoding, such as utf-16le'),
  });
});

test.each(['\n', '\r\n', '\r'])(
  'what separates cells is seen in the header alone, where lines end in %j: commas of the rows counted too',
  async (end) => {
    const text = ['a;b', '1;"one, two, three"', '2;four, five, six, seven', ''].join(end);
    const found = await Array.fromAsync(readCsv(decode(cut(Buffer.from(text), [100]))));
    expect(found.map(({ row }) => row)).toEqual([
      { a: '1', b: 'one, two, three' },
      { a: '2', b: 'four, five, six, seven' },
    ]);
  },
);

test.each([100, 1])('a name may have no line end, wherever the text is cut: %d', async (size) => {
  const given = decode(cut(Buffer.from('"a\nb,c";d\n1;2\n'), [size]));
  await expect(Array.fromAsync(readCsv(given))).rejects.toMatchObject({
    code: 'input',
    message: expect.stringMatching(/^line 1, column 1: the header has a control character there/),
  });
});

const read = (text: string) => Array.fromAsync(readCsv(decode(cut(Buffer.from(text), [100]))));

test.each([
  { given: 'a,b\n\n1,2\n\n\n3,"x\r\ny"\n5,6', want: [3, 6, 8] },
  { given: 'a,b\r\r1,"x\ry"\r\r3,4\r', want: [3, 6] },
  { given: 'a,b\r\n\r\n1,2\r\n3,4', want: [3, 4] },
  { given: '\n\na,b\n1,2\n', want: [4] },
  { given: '\r\n\r\na,b\r\n\r\n"1\r\n\r\n",2\r\n3,4', want: [5, 8] },
])(
  'a row has the number of its line, with empty ones and those within cells before it: $given',
  async ({ given, want }) => {
    expect((await read(given)).map(({ line }) => line)).toEqual(want);
  },
);

test.each([
  { given: 'a,b\n1\n', want: 'line 2, column b: the row does not have as many cells as the header' },
  { given: 'a,b\n1,2\n1,2,3\n', want: 'line 3: the row does not have as many cells as the header' },
  { given: 'a,b\n\n1,"x\r\ny"\n1,2,3\n', want: 'line 5: the row does not have as many cells as the header' },
  { given: 'a,b\n1,"2\n', want: 'line 2, column b: a quote is opened and not closed' },
  { given: 'a,b\n1,"2"x\n', want: 'line 2, column b: something stands between a closing quote and the next cell' },
  { given: 'a,b\n1,2"x"\n', want: 'line 2, column b: a quote stands within a cell that does not begin with one' },
  { given: '"a"x,b\n', want: 'line 1, column 1: something stands between a closing quote and the next cell' },
  { given: '\r\n\na,"b\r\n1,2', want: 'line 3, column 2: a quote is opened and not closed' },
  // The line is that on which the row begins, however many it has.
  {
    given: 'a,b\r\n"1\r\n\r\n","2"x',
    want: 'line 2, column b: something stands between a closing quote and the next cell',
  },
  { given: 'a,b\n1,2\n"3\r\n4",5,6\n', want: 'line 3: the row does not have as many cells as the header' },
  { given: 'a,b\n\n"1\r\n",2\n\n3,"4\n5,6\r\n', want: 'line 6, column b: a quote is opened and not closed' },
  { given: '\na,b,a\n1,2\n', want: 'line 2: the header has the name `a` twice' },
  { given: '\r\n\na,\n1,2\n', want: 'line 3, column 2: the header has no name there' },
  { given: 'a,a\n1,2\n', want: 'line 1: the header has the name `a` twice' },
  { given: 'a,,b\n1,2,3\n', want: 'line 1, column 2: the header has no name there' },
  { given: ',b\n1,2\n', want: 'line 1, column 1: the header has no name there' },
  { given: 'x,a\u0000b\n1,2\n', want: expect.stringMatching(/^line 1, column 2: the header has a control character/) },
  {
    given: `a,b\n"${'x'.repeat(1_000_001)}",2\n`,
    want: 'line 2, column b: the row is longer than a million characters: a quote may not be closed',
  },
])('what is no list is told of in words and not quoted: $want', async ({ given, want }) => {
  await expect(read(given)).rejects.toMatchObject({ name: 'BatchError', code: 'input', message: want });
});

test.each([
  { given: 'a,b\n1,2\n3,4\n5,6,7\n', cut: 100 },
  { given: 'a,b\n1,2\n3,4\n"5', cut: 100 },
  { given: 'a,b\n1,2\n3,4\n5"6,7\n', cut: 3 },
])('the rows before what cannot be read are given, and the source is closed: $given', async ({ given, cut: size }) => {
  let isClosed = false;
  const source = async function* (): AsyncGenerator<string> {
    try {
      for (let at = 0; at < given.length; at += size) yield given.slice(at, at + size);
      await Promise.resolve();
    } finally {
      isClosed = true;
    }
  };
  const found: unknown[] = [];
  await expect(async () => {
    for await (const { row } of readCsv(source())) found.push(row);
  }).rejects.toMatchObject({ code: 'input' });
  expect(found).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: '4' },
  ]);
  await expect.poll(() => isClosed).toBe(true);
});

test('a source that is left is closed, and what its reading throws is thrown on', async () => {
  let isClosed = false;
  const source = async function* (): AsyncGenerator<string> {
    try {
      yield 'a,b\n1,2\n';
      yield '3,4\n';
      throw new Error('the disk');
    } finally {
      isClosed = true;
    }
  };
  for await (const { row } of readCsv(source())) {
    expect(row).toEqual({ a: '1', b: '2' });
    break;
  }
  await expect.poll(() => isClosed).toBe(true);
  await expect(Array.fromAsync(readCsv(source()))).rejects.toThrow('the disk');
});

test.each([
  { given: '', want: [] },
  { given: '\n', want: [] },
  { given: 'a,b', want: [] },
  { given: 'a\n1\n', want: [{ a: '1' }] },
  { given: ' a , b\t\n1,2\n', want: [{ a: '1', b: '2' }] },
  // What stands in quotes separates nothing.
  { given: '"a;x;y",c\n1,2\n', want: [{ 'a;x;y': '1', c: '2' }] },
  { given: '"a,x,y";"b,z";c\n1;2;3\n', want: [{ 'a,x,y': '1', 'b,z': '2', c: '3' }] },
  { given: '"a ""x,y,z"" b";c\n1;2\n', want: [{ 'a "x,y,z" b': '1', c: '2' }] },
  { given: '"a"\n1; 2\n', want: [{ a: '1; 2' }] },
  // It is the first line that is not empty.
  { given: '\n\r\na;b\n1;"2,3,4"\n', want: [{ a: '1', b: '2,3,4' }] },
  { given: '\r\ra\tb\r1\t2', want: [{ a: '1', b: '2' }] },
])('a header may be any, wherever the text is cut: $given', async ({ given, want }) => {
  for (const size of [100, 1, 2]) {
    const found = await Array.fromAsync(readCsv(decode(cut(Buffer.from(given), [size]))));
    expect(found.map(({ row }) => row)).toEqual(want);
  }
});

test.each(['__proto__', 'constructor', 'toString'])('a column may be called %s', async (name) => {
  const [found] = await Array.fromAsync(readCsv(decode(cut(Buffer.from(`a,${name}\n1,2\n`), [3]))));
  expect(Object.entries(found?.row ?? {})).toEqual([
    ['a', '1'],
    [name, '2'],
  ]);
});

test.each([
  { begin: 'a,b\n1,"', line: 2 },
  { begin: 'a,b', line: 1 },
  { begin: '"', line: 1 },
])('a row that does not end is refused before it is all read: $begin', async ({ begin, line }) => {
  let given = 0;
  const endless = async function* (): AsyncGenerator<string> {
    yield begin;
    while (given < 300) {
      given += 1;
      yield 'x'.repeat(10_000);
    }
  };
  await expect(Array.fromAsync(readCsv(endless()))).rejects.toMatchObject({
    code: 'input',
    message: expect.stringMatching(new RegExp(`^line ${line}, .* longer than a million characters`)),
  });
  expect(given).toBeLessThan(120);
});
