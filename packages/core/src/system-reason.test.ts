import { expect, test } from 'vitest';
import { sentOf } from '../test/support/sensitive.ts';
import { reasonOf } from './system-reason.ts';

const none = sentOf([]);
const failed = (cause: object) => Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('secret'), cause) });

test.each([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'ConnectionRefused', 'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG',
])('%s: not sent', (code) => {
  expect(reasonOf(failed({ code }), none)).toMatchObject({ isNotSent: true, cause: { code } });
});

test.each([
  'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'HPE_INVALID_CONSTANT',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'SOMETHING_NEW',
])('%s: unknown', (code) => {
  expect(reasonOf(failed({ code }), none)).toMatchObject({ isNotSent: false, cause: { code } });
});

test.each([
  { given: 'a connection that was never made', cause: { code: 'ETIMEDOUT', syscall: 'connect' }, want: true },
  { given: 'one that broke', cause: { code: 'ETIMEDOUT', syscall: 'read' }, want: false },
  { given: 'all addresses of a name', cause: { code: 'ETIMEDOUT', errors: [new Error('a'), new Error('b')] }, want: true },
])('$given', ({ cause, want }) => {
  expect(reasonOf(failed(cause), none).isNotSent).toBe(want);
});

test.each(['Z_DATA_ERROR', 'Z_BUF_ERROR', 'ERR__ERROR_FORMAT_PADDING_1', 'ERR_BROTLI_DECODER_ERROR', 'ZSTD_error_prefix_unknown'])('%s: corrupt', (code) => {
  expect(reasonOf(failed({ code }), none).isCorrupt).toBe(true);
});

test('nothing but codes and names is taken, and none that has a value that was sent', () => {
  const { cause } = reasonOf({ code: 'has secret', name: 'KEY_SECRET_1', cause: { code: 7, name: 'x'.repeat(65) } }, sentOf(['SECRET']));
  expect(cause).toBeUndefined();
});

test.each([undefined, null, 5, 'text', () => 1])('%s gives nothing', (thrown) => {
  expect(reasonOf(thrown, none)).toEqual({ cause: undefined, isNotSent: false, isCorrupt: false });
});

test('a cycle of causes ends', () => {
  const error = new Error('a');
  error.cause = error;
  expect(reasonOf(error, none).cause).toBeInstanceOf(Error);
});
