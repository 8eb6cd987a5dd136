import { describe, expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { once, read, SECRET } from '../../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../../test/support/wire.ts';
import type { ErrorView, ResponseView } from '../hooks.ts';

const ids = [
  ['x-request-id', '2b1f8f5e-6d0a-4a55-9f0b-3f7c9d1e2a44'],
  ['X-Request-ID', '01JDHQ0M3Z8V'],
  ['request-id', '|4bf92f3577b34da6.00f067aa_'],
  ['x-correlation-id', 'abc'],
  ['correlation-id', 'a.b:c'],
  ['x-trace-id', '4bf92f3577b34da6a3ce929d0e0e4736'],
  ['traceresponse', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
  ['x-amzn-trace-id', 'Root=1-67891233-abcdef012345678912345678;Sampled=1'],
  ['x-cloud-trace-context', '105445aa7843bc8bf206b12000100000/1;o=1'],
  ['x-amz-request-id', 'dGhpcyBpcyBhbiBpZA+/=='],
  ['cf-ray', '8e7d9c1b2a3f4e5d-FRA'],
] as const;

describe.each(ids)('%s: %s', (name, id) => {
  test.each([
    { given: 'a refusal', bytes: answer(400, failure(), { [name]: id }) },
    { given: 'HTML of an ingress', bytes: answer(502, '<html>', { [name]: id }) },
    { given: 'no envelope', bytes: answer(200, '{}', { [name]: id }) },
    { given: 'a redirect', bytes: answer(302, '', { [name]: id, location: '/' }) },
  ])('is the error’s requestId: $given', async ({ bytes }) => {
    const server = await answering(bytes);
    const views: (ErrorView | ResponseView)[] = [];
    const note = (view: ErrorView | ResponseView) => void views.push(view);
    const error = await errorOf(clientOf(server.url, { onResponse: note, onError: note }), once);
    expect([error.requestId, error.toJSON().requestId, ...views.map(({ requestId }) => requestId)]).toEqual([
      id,
      id,
      id,
      id,
    ]);
  });

  test('is seen by onResponse after a success', async () => {
    const server = await answering(answer(200, envelope(1), { [name]: id }));
    const views: ResponseView[] = [];
    await clientOf(server.url, { onResponse: (view) => void views.push(view) }).call(once);
    expect(views).toMatchObject([{ requestId: id }]);
  });
});

test('the first of several that is one', async () => {
  const server = await answering(
    answer(400, failure(), { 'cf-ray': 'last', 'x-request-id': 'not one', 'x-correlation-id': 'first' }),
  );
  expect((await errorOf(clientOf(server.url), once)).requestId).toBe('first');
});

test('of the last answer, and none where there was none', async () => {
  const server = await answering(answer(503, '', { 'x-request-id': 'one' }), answer(503, ''));
  expect(await errorOf(clientOf(server.url, { maxRetries: 1 }), read)).not.toHaveProperty('requestId');
  const other = await answering(answer(503, ''), answer(503, '', { 'x-request-id': 'two' }));
  expect(await errorOf(clientOf(other.url, { maxRetries: 1 }), read)).toHaveProperty('requestId', 'two');
});

test.each([
  '',
  ' ',
  'a b',
  'a\tb',
  'a'.repeat(129),
  '"quoted"',
  '<b>',
  'ada@example.com',
  'https://agency.example.com/i/1',
  'x//y',
  'did:web:example.com',
  'a,b',
  '{"a":1}',
  'é',
  'a%20b',
  SECRET,
  SECRET.toUpperCase(),
  `id-${SECRET}`,
  Buffer.from(SECRET).toString('base64'),
  'Lovelace',
  'id.lovelace.1',
  '1815-12-10',
  'credential-4711',
])('%j is none, or tells what was sent', async (id) => {
  const input = { name: 'Ada Lovelace', born: '1815-12-10', credential: 'credential-4711' };
  const server = await answering(answer(400, failure(), { 'x-request-id': Buffer.from(id).toString('latin1') }));
  expect(await errorOf(clientOf(server.url), once, input)).not.toHaveProperty('requestId');
});

test('no other header is shown', async () => {
  const server = await answering(
    answer(400, failure(), { 'set-cookie': 'shown=1', server: 'shown', 'x-shown': 'shown', 'x-powered-by': 'shown' }),
  );
  expect(JSON.stringify(await errorOf(clientOf(server.url), once))).not.toContain('shown');
});
