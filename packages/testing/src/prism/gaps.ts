import type { MockRow } from './mock-row.ts';
import { mockQrCode } from '../qr/mock-qr-code.ts';

export interface MockRequest {
  readonly row: MockRow;
  readonly type: string;
  /** The value of the header `Prefer`, such as `code=429`. */
  readonly prefer: string;
  readonly body: Buffer;
}

export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** Something that an agency does and Prism cannot. */
export interface Gap {
  readonly name: string;
  /** Why Prism cannot. */
  readonly reason: string;
  readonly concerns: (request: MockRequest) => boolean;
  /** What Prism is asked instead, so that it still validates path, credential and body. */
  readonly ask: (request: MockRequest) => { readonly body?: Buffer; readonly prefer?: undefined };
  /** The answer in place of Prism's success. What Prism refuses stays refused. */
  readonly answer: (request: MockRequest, given: MockAnswer) => MockAnswer;
}

/** All that Prism 5.16 cannot do and the mock does in its place. Each has a test that Prism still cannot. */
export const gaps: readonly Gap[] = [
  {
    name: 'images',
    reason:
      'Prism answers `image/png` with a text, the word that it makes up for a schema of type string; in proxy mode it breaks bytes.',
    concerns: ({ row }) => row.image !== undefined,
    ask: () => ({}),
    answer: ({ row }, { status }) => ({ status, headers: { 'content-type': row.image }, body: mockQrCode }),
  },
  {
    name: 'malformed JSON in a request',
    reason: 'Prism never answers: its body reader has consumed the request whose end it then waits for.',
    concerns: ({ type, body }) => type.includes('json') && body.length > 0 && !isJson(body),
    ask: () => ({ body: Buffer.from('{}') }),
    answer: ({ row }) => failureOf(row, row.failure.status),
  },
  {
    name: 'statuses that the document does not declare: rate limits (429) and overload (503)',
    reason:
      'Prism answers `Prefer: code=429` with its own 404, because no operation declares that status; it has no `Retry-After` either.',
    concerns: ({ row, prefer }) =>
      codeOf(prefer) !== undefined && (waitOf(prefer) !== undefined || !declares(row, String(codeOf(prefer)))),
    ask: () => ({ prefer: undefined }),
    answer: ({ row, prefer }) => {
      const answer = failureOf(row, codeOf(prefer) ?? 429);
      const wait = waitOf(prefer);
      return wait === undefined ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': wait } };
    },
  },
  {
    name: 'malformed JSON in an answer',
    reason: 'Prism writes its answers from values, so they are always whole.',
    concerns: ({ prefer }) => prefer.includes('body=cut'),
    ask: () => ({ prefer: undefined }),
    answer: (_, { status, headers, body }) => ({
      status,
      headers: { ...headers, 'content-length': undefined },
      body: body.subarray(0, body.length / 2),
    }),
  },
];

function codeOf(prefer: string): number | undefined {
  const code = /code=([45]\d\d)\b/.exec(prefer)?.[1];
  return code === undefined ? undefined : Number(code);
}

function waitOf(prefer: string): string | undefined {
  return /retry-after=(\d+)/.exec(prefer)?.[1];
}

function declares({ declared }: MockRow, code: string): boolean {
  return declared.includes(code) || declared.includes(`${code.charAt(0)}XX`) || declared.includes('default');
}

function failureOf({ failure }: MockRow, status: number): MockAnswer {
  if (failure.body === undefined) return { status, headers: {}, body: Buffer.alloc(0) };
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(failure.body)) };
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
