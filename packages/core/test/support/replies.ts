import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Operation } from '../../src/operation.ts';

/** An answer, as any server or proxy might give it. */
export interface Reply {
  readonly status: number;
  readonly contentType: string | undefined;
  /** What the body is once it is decompressed; undefined when that cannot be known. */
  readonly plain: Buffer | undefined;
  readonly body: Buffer;
  readonly encoding: string | undefined;
  /** Where the body is split, as parts of its length. */
  readonly cuts: readonly number[];
  readonly framing: 'length' | 'chunked' | 'until the end';
  /** Whether the connection breaks before the body's end. */
  readonly isCut: boolean;
}

const IMAGES: Readonly<Record<string, Buffer>> = {
  'image/png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  'image/jpeg': Buffer.from('\xff\xd8\xff', 'latin1'),
  'image/gif': Buffer.from('GIF89a'),
};
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');

const json = fc.jsonValue({ maxDepth: 3 });
const flag = fc.oneof(
  { weight: 4, arbitrary: fc.constant<unknown>(true) },
  { weight: 3, arbitrary: fc.constant<unknown>(false) },
  fc.constantFrom<unknown>('true', 1, null, 'false', [], {}),
);
const envelope = fc.record(
  { isSuccessfull: flag, result: json, errorCode: json, message: json, extra: json },
  { requiredKeys: ['isSuccessfull'] },
);
const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each));
const image = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...Object.values(IMAGES)), bytes).map((parts) => Buffer.concat(parts)),
  },
  { weight: 1, arbitrary: fc.constant(SVG) },
);
const text = fc.oneof(
  { weight: 6, arbitrary: envelope.map((each) => JSON.stringify(each)) },
  { weight: 2, arbitrary: json.map((each) => JSON.stringify(each)) },
  {
    weight: 1,
    arbitrary: fc.tuple(envelope, fc.nat(60)).map(([each, length]) => JSON.stringify(each).slice(0, length)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '<html><body>Sign in</body></html>',
      '<!doctype html>',
      'null',
      '{}',
      '[]',
      '{"isSuccessfull":true',
      '\ufeff{"isSuccessfull":true}',
    ),
  },
);
const plain = fc.oneof(
  { weight: 5, arbitrary: text.map((each) => Buffer.from(each)) },
  { weight: 2, arbitrary: image },
  { weight: 1, arbitrary: bytes },
);

const ENCODINGS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const;
type Encoding = keyof typeof ENCODINGS;

const content = fc.oneof(
  { weight: 5, arbitrary: plain.map((body) => ({ plain: body, body, encoding: undefined })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(plain, fc.constantFrom<Encoding>('gzip', 'deflate', 'br'))
      .map(([body, encoding]) => ({ plain: body, body: ENCODINGS[encoding](body), encoding })),
  },
  // Of the three only gzip has a mark and a checksum: random bytes are a sound body of the others now and then.
  {
    weight: 1,
    arbitrary: fc.record({
      plain: fc.constant(undefined),
      body: bytes.filter(({ length }) => length > 0),
      encoding: fc.constant<Encoding>('gzip'),
    }),
  },
);

export const reply: fc.Arbitrary<Reply> = fc
  .record({
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(200, 201) },
      { weight: 3, arbitrary: fc.integer({ min: 200, max: 599 }) },
      { weight: 1, arbitrary: fc.integer({ min: 600, max: 999 }) },
    ),
    contentType: fc.oneof(
      { weight: 3, arbitrary: fc.constant('application/json') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          undefined,
          'text/html',
          'text/plain; charset=utf-16',
          'image/png; q=1',
          'IMAGE/GIF',
          'image/avif',
          '',
          ';',
          'constructor',
          'application/json;charset=latin1',
          'image/svg+xml',
          ...Object.keys(IMAGES),
        ),
      },
    ),
    content,
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
    framing: fc.constantFrom('length', 'chunked', 'until the end'),
    isCut: fc.nat(9).map((each) => each === 9),
  })
  // Nothing tells of a cut in a body that goes on until the connection's end.
  .map(({ content: { plain: whole, body, encoding }, isCut, framing, cuts, ...rest }) => ({
    ...rest,
    body,
    encoding,
    plain: whole,
    // In parts, Node 22 neither ends nor fails what it cannot decompress: a row of the fault matrix has that.
    cuts: whole ? cuts : [],
    framing: whole ? framing : 'length',
    isCut: isCut && encoding === undefined && framing !== 'until the end',
  }));

/** The parts of the body, as they are sent. */
export function partsOf({ body, cuts }: Reply): Buffer[] {
  const at = [0, ...cuts.map((cut) => Math.floor(cut * body.length)).sort((a, b) => a - b), body.length];
  return at.slice(1).map((end, index) => body.subarray(at[index], end));
}

export function headOf({ status, contentType, body, encoding, framing, isCut }: Reply): string {
  const headers = [
    'connection: close',
    contentType === undefined ? '' : `content-type: ${contentType}`,
    encoding ? `content-encoding: ${encoding}` : '',
    framing === 'length' ? `content-length: ${body.length + (isCut ? 1 : 0)}` : '',
    framing === 'chunked' ? 'transfer-encoding: chunked' : '',
  ];
  return `HTTP/1.1 ${status} Whatever\r\n${headers.filter(Boolean).join('\r\n')}\r\n\r\n`;
}

/** With these, a body means nothing, whatever is sent. */
export function hasNoBody(status: number): boolean {
  return status === 204 || status === 205;
}

/** What a sound reply comes to: said once more, and otherwise than in the source. */
export function wantOf(
  { status, plain: body, encoding }: Reply,
  documented: Operation['returns'],
): { value: unknown } | 'error' {
  const returns = typeof documented === 'string' ? documented : (documented[status] ?? documented['200']);
  const sent = hasNoBody(status) ? Buffer.alloc(0) : body;
  if (status < 200 || status > 299 || sent === undefined) return 'error';
  // What is compressed and gives nothing may have been cut.
  if (encoding && sent.length === 0 && !hasNoBody(status)) return 'error';
  if (returns === 'image') {
    return sent.equals(SVG) || Object.values(IMAGES).some((form) => sent.subarray(0, form.length).equals(form))
      ? { value: sent }
      : 'error';
  }
  if (sent.length === 0) return returns === 'any' || returns === 'empty' ? { value: undefined } : 'error';
  const parsed = parse(sent);
  if (parsed === undefined) return 'error';
  const whole: { isSuccessfull?: unknown; result?: unknown } | null = parsed;
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, 'isSuccessfull'))
    return returns === 'any' || returns === 'json|null' || (returns === 'json' && whole !== null)
      ? { value: whole }
      : 'error';
  if (whole.isSuccessfull !== true) return 'error';
  if (returns === 'json' || returns === 'json|null') return { value: whole };
  if (returns === 'void' || returns === 'empty') return { value: undefined };
  if (whole.result === undefined && (returns === 'result' || returns === 'result|null')) return 'error';
  if (whole.result === null && (returns === 'result' || returns === 'result?')) return 'error';
  return { value: whole.result };
}

function parse(bytes: Buffer): unknown {
  const utf8 = bytes.toString('utf8');
  if (!Buffer.from(utf8).equals(bytes)) return undefined;
  try {
    return JSON.parse(utf8.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
