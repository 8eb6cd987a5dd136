import { expect, test } from 'vitest';
import { sentOf } from '../../test/support/sensitive.ts';
import { codeOf, readReason, reasonOf } from './system-reason.ts';

const none = sentOf([]);
const failed = (cause: object) =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('secret'), cause) });

test.each([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
])('%s: not sent', (code) => {
  expect(reasonOf(failed({ code }), none)).toMatchObject({ isNotSent: true, cause: { code } });
});

test.each([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'HPE_INVALID_CONSTANT',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
  'SOMETHING_NEW',
])('%s: unknown', (code) => {
  expect(reasonOf(failed({ code }), none)).toMatchObject({ isNotSent: false, cause: { code } });
});

test.each([
  { given: 'a connection that was never made', cause: { code: 'ETIMEDOUT', syscall: 'connect' }, want: true },
  { given: 'one that broke', cause: { code: 'ETIMEDOUT', syscall: 'read' }, want: false },
  {
    given: 'all addresses of a name',
    cause: { code: 'ETIMEDOUT', errors: [new Error('a'), new Error('b')] },
    want: true,
  },
])('$given', ({ cause, want }) => {
  expect(reasonOf(failed(cause), none).isNotSent).toBe(want);
});

test.each([
  'Z_DATA_ERROR',
  'Z_BUF_ERROR',
  'ERR__ERROR_FORMAT_PADDING_1',
  'ERR_BROTLI_DECODER_ERROR',
  'ZSTD_error_prefix_unknown',
])('%s: corrupt', (code) => {
  expect(reasonOf(failed({ code }), none).isCorrupt).toBe(true);
});

test.each([
  'bad port',
  'Fetch failed: Requests to port 6000 are blocked',
  'Proxy response (407) !== 200 when HTTP Tunneling',
  'error sending request for url (https://agency.example.com/x): client error (Connect): unexpected eof while tunneling',
])('%s: not sent', (message) => {
  expect(reasonOf(new TypeError('fetch failed', { cause: new Error(message) }), none)).toMatchObject({
    isNotSent: true,
    answer: undefined,
  });
});

test.each([
  { given: 'without a word', cause: new Error(), want: { status: 407 } },
  { given: 'by its name', cause: new Error('proxy authentication required'), want: { status: 407 } },
  {
    given: 'of a ProxyAgent',
    cause: Object.assign(new Error('Proxy Authentication Required (407)'), { code: 'UND_ERR_INVALID_ARG' }),
    want: { status: 407 },
  },
  {
    given: 'of a RetryAgent',
    cause: Object.assign(new Error('Request failed'), {
      code: 'UND_ERR_REQ_RETRY',
      statusCode: 503,
      headers: { 'retry-after': '3' },
    }),
    want: { status: 503, headers: { 'retry-after': '3' } },
  },
  { given: 'that is none, with a code', cause: Object.assign(new Error(), { code: 'ECONNRESET' }), want: undefined },
])('an answer that fetch made an error of, $given', ({ cause, want }) => {
  expect(reasonOf(new TypeError('fetch failed', { cause }), none).answer).toEqual(want);
  expect(reasonOf(new Error('of another kind', { cause: new Error() }), none).answer).toBeUndefined();
});

test.each(['a bad port', 'bad ports', 'no Proxy response (502)', 'client error (Connect)'])(
  '%s: unknown, as these are words of somebody else',
  (message) => {
    expect(reasonOf(new TypeError('fetch failed', { cause: new Error(message) }), none).isNotSent).toBe(false);
  },
);

test('a code that has another within it is another', () => {
  expect(reasonOf(failed({ code: 'MY_Z_DATA_ERROR' }), none).isCorrupt).toBe(false);
});

test.each([
  { code: 'UND_ERR_REQ_RETRY', statusCode: '503' },
  { code: 'ECONNRESET', statusCode: 503 },
])('%o tells of no answer', (cause) => {
  expect(reasonOf(failed(cause), none).answer).toBeUndefined();
});

test('an error without a word is an answer of 407 only where `fetch` has it', () => {
  expect(reasonOf(new Error(), none).answer).toBeUndefined();
});

test.each([
  { given: { code: 'ECONNRESET' }, want: { code: 'ECONNRESET' } },
  { given: { name: 'TypeError' }, want: { name: 'TypeError' } },
  { given: { name: 'DOMException' }, want: { name: 'DOMException' } },
  { given: { code: 'ERR_X', name: 'AbortError' }, want: { code: 'ERR_X', name: 'AbortError' } },
])('of $given it says where it comes from and $want', ({ given, want }) => {
  const { cause } = reasonOf(given, none);
  expect({ ...cause, message: cause?.message }).toEqual({ ...want, message: 'a failure outside of the SDK' });
});

test.each([
  ...['has secret', 'an ECONNRESET', 'ECONNRESET.', 'KEY_SECRET_ONE', 'econnreset', ['ECONNRESET'], 7].map((code) => ({
    code,
  })),
  ...['SECRETError', 'An Error', 'Error of mine', '1Error', 'Error2', `${'x'.repeat(65)}Error`].map((name) => ({
    name,
  })),
])('nothing but codes and names is taken, and none that has a value that was sent: %o', (given) => {
  expect(reasonOf({ ...given, cause: { code: 7 } }, sentOf(['SECRET'])).cause).toBeUndefined();
});

test('after a large body the codes are told that stand in it, and none that stands beside it', () => {
  const large = { ...sentOf(['EPIPE']), json: JSON.stringify(['ECONNRESET', 'x'.repeat(5_000_001)]) };
  expect(reasonOf({ code: 'ECONNRESET' }, large).cause).toMatchObject({ code: 'ECONNRESET' });
  expect(reasonOf({ code: 'EPIPE' }, large).cause).toBeUndefined();
});

test('what throws when it is read tells nothing', () => {
  const thrown = new Proxy({}, { get: () => expect.fail('somebody’s trap') });
  expect(readReason(thrown)).toEqual({ cause: undefined, isNotSent: false, isCorrupt: false, answer: undefined });
});

test('no code is none', () => {
  expect([codeOf(undefined), codeOf(new Error()), codeOf(Object.assign(new Error(), { code: 'EPIPE' }))]).toEqual([
    '',
    '',
    'EPIPE',
  ]);
});

test.each([undefined, null, 5, 'text', () => 1, TypeError])('%s gives nothing', (thrown) => {
  expect(reasonOf(thrown, none)).toEqual({ cause: undefined, isNotSent: false, isCorrupt: false, answer: undefined });
});

test('a cause is looked for five levels deep', () => {
  const below = (depth: number, error: object): object => (depth === 0 ? error : below(depth - 1, { cause: error }));
  expect(reasonOf(below(4, { code: 'EPIPE' }), none).cause).toMatchObject({ code: 'EPIPE' });
  expect(reasonOf(below(5, { code: 'EPIPE' }), none).cause).toBeUndefined();
});

test('a cycle of causes ends', () => {
  const error = new Error('a');
  error.cause = error;
  expect(reasonOf(error, none).cause).toBeInstanceOf(Error);
});
