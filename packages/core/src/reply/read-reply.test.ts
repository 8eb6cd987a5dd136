import { describe, expect, test } from 'vitest';
import { read } from '../../test/support/operations.ts';
import { envelope, failure } from '../../test/support/wire.ts';
import { Failure } from '../base/failure.ts';
import { QrImage, readImage } from '../image/image.ts';
import type { Operation } from '../operation.ts';
import { readReply } from './read-reply.ts';

const gif = Buffer.from('GIF89a', 'latin1');

/** What an operation makes of an answer, or the failure that it throws. */
function readingOf(own: Partial<Operation>, status: number, body: string | Buffer, compare?: (body: unknown) => void) {
  const operation = { ...read, ...own };
  const sent = { operation, values: new Set<string>(), json: undefined };
  try {
    return { value: readReply(sent, status, new Uint8Array(Buffer.from(body)), compare) };
  } catch (thrown) {
    if (!Failure.is(thrown)) throw thrown;
    return { name: thrown.name, why: thrown.why };
  }
}
const unreadable = (status: number, form: string) => ({
  name: 'AgencyResponseError',
  why: `answered ${status}, and not with ${form}; check that \`baseUrl\` leads to the agency`,
});
const ENVELOPE = 'the envelope that the document promises';

describe('a success is 2xx, and nothing else', () => {
  test.each([199, 200, 201, 299, 300, 404, 500].map((status) => ({ status, isSuccess: status > 199 && status < 300 })))(
    '$status: $isSuccess',
    ({ status, isSuccess }) => {
      const reading = readingOf({}, status, envelope(7));
      expect(reading).toEqual(isSuccess ? { value: 7 } : unreadable(status, ENVELOPE));
      const image = readingOf({ returns: 'image', image: readImage }, status, gif);
      expect(image).toEqual(isSuccess ? { value: expect.any(QrImage) } : unreadable(status, 'an image'));
    },
  );
});

describe('an image is one only where it is promised', () => {
  test.each([
    { returns: 'result', image: readImage, body: gif, want: unreadable(200, 'JSON') },
    { returns: 'image', image: readImage, body: envelope(7), want: unreadable(200, 'an image') },
    { returns: 'image', body: gif, want: unreadable(200, 'an image') },
    { returns: 'image', image: readImage, body: gif, want: { value: expect.any(QrImage) } },
  ] as const)('$returns with $body', ({ body, want, ...own }) => {
    expect(readingOf(own, 200, body)).toEqual(want);
  });
});

describe('what is none of the promised forms says which it is not', () => {
  test.each([
    { returns: 'result', body: '<html>', want: 'JSON' },
    { returns: 'result', body: Buffer.from([0xff]), want: 'JSON' },
    { returns: 'result', body: '', want: 'JSON' },
    { returns: 'void', body: '', want: 'JSON' },
    ...['{}', '5', 'true', '"isSuccessfull"', 'null', '[]'].map((body) => ({
      returns: 'result',
      body,
      want: ENVELOPE,
    })),
    { returns: 'json', body: 'null', want: ENVELOPE },
    { returns: 'result|null', body: envelope(), want: ENVELOPE },
    { returns: 'result?', body: envelope(null), want: ENVELOPE },
  ] as const)('$returns with $body: $want', ({ returns, body, want }) => {
    expect(readingOf({ returns: returns as 'result' }, 200, body)).toEqual(unreadable(200, want));
  });
});

describe('null and absence are values where they are documented', () => {
  test.each([
    { returns: 'result|null', body: envelope(null), want: null },
    { returns: 'result?', body: envelope(), want: undefined },
    { returns: 'json|null', body: 'null', want: null },
    { returns: 'any', body: envelope(), want: undefined },
    { returns: 'any', body: envelope(null), want: null },
    { returns: 'any', body: 'null', want: null },
  ] as const)('$returns with $body: $want', ({ returns, body, want }) => {
    expect(readingOf({ returns }, 200, body)).toEqual({ value: want });
  });
});

describe('each status may have its own form', () => {
  const returns = { 200: 'result', 202: 'void', '2XX': 'json' } as const;
  test.each([
    { status: 200, want: 7 },
    { status: 202, want: undefined },
    { status: 201, want: { isSuccessfull: true, result: 7 } },
  ])('$status', ({ status, want }) => {
    expect(readingOf({ returns }, status, envelope(7))).toEqual({ value: want });
  });

  test('one that is not documented has the first', () => {
    expect(readingOf({ returns: { 202: 'result', 200: 'void' } }, 299, envelope(7))).toEqual({ value: undefined });
    expect(readingOf({ returns: { '201': 'result' } }, 299, envelope(7))).toEqual({ value: 7 });
  });
});

describe('a refusal says its status, its code where there is one, its words, and what to do', () => {
  test.each([
    {
      status: 200,
      body: failure(17, 'no'),
      want: 'answered 200, errorCode 17: "no"; see `errorCode`, and correct the input',
    },
    { status: 400, body: '{"isSuccessfull":false}', want: 'answered 400; see `errorCode`, and correct the input' },
    { status: 401, body: failure(0, ''), want: 'answered 401, errorCode 0; check the credential' },
    {
      status: 403,
      body: '{"isSuccessfull":false,"message":["a","b"]}',
      want: 'answered 403: "a; b"; check the credential',
    },
    { status: 429, body: '<html>', want: 'answered 429; wait before you call again' },
    { status: 429, body: '{}', want: 'answered 429; wait before you call again' },
  ])('$status $body', ({ status, body, want }) => {
    expect(readingOf({}, status, body)).toEqual({ name: 'AgencyApiError', why: want });
  });
});

test('what is JSON is compared with the document, and nothing else', () => {
  const compared: unknown[] = [];
  const note = (body: unknown) => void compared.push(body);
  for (const body of [envelope(7), '<html>', '', failure(17, 'no'), 'null']) readingOf({}, 200, body, note);
  expect(compared).toEqual([JSON.parse(envelope(7)), JSON.parse(failure(17, 'no')), null]);
});
