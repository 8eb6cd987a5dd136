import { expect, it } from 'vitest';
import { applied, known, operationIn, withOperation } from './testing/steps.ts';
import { documentImages } from './images.ts';

const QR = known('T', 'Draw.', { names: { method: 'buildOfferQrCode' } });
const OTHER = known('T', 'Sign in with a QR code.', { names: { method: 'qrCodeSignIn' } });
const schema = { type: 'string', format: 'binary' };
const png = { 'image/png': { schema } };
const MARK = { 'x-inferred': { content: 'image-of-qr' } };
const told = { content: png, ...MARK };
const read = (response: object, { tag, summary } = QR, status = '200') =>
  (
    operationIn(
      applied(documentImages, withOperation({ tags: [tag], summary, responses: { [status]: response } }), QR, OTHER)
        .document,
    ) as { responses: Record<string, unknown> }
  ).responses[status];

it.each([
  { given: { content: png }, want: { content: png } },
  { given: { content: { 'image/svg+xml': { schema } } }, want: { content: { 'image/svg+xml': { schema } } } },
  { given: { content: { 'image/*': { schema: {} } } }, want: told },
  { given: { content: { 'application/octet-stream': {} } }, want: told },
  { given: { description: '' }, want: { description: '', ...told } },
  { given: { content: { ...png, 'application/json': { schema: {} } } }, want: { content: png } },
  { given: { content: { '*/*; q=1': { schema: {} }, 'text/plain': {} } }, want: told },
  {
    given: { content: { 'BINARY ;a': { example: 'a' } } },
    want: { content: { 'image/png': { example: 'a', schema } }, ...MARK },
  },
  { given: { content: { 'x-image/*': {} } }, want: { content: { 'x-image/*': {} } } },
  { given: { content: { 'x-image/png': {} } }, want: { content: { 'x-image/png': {} } } },
  {
    given: { content: { 'application/json': { schema: {} } } },
    want: { content: { 'application/json': { schema: {} } } },
  },
])('$given', ({ given, want }) => {
  expect(read(given)).toEqual(want);
});

it('touches neither failures, nor 204, nor what only speaks of QR codes', () => {
  expect(read({}, QR, '400')).toEqual({});
  expect(read({}, QR, '204')).toEqual({});
  expect(read({}, OTHER)).toEqual({});
});
