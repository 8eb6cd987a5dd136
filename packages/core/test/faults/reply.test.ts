import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { clientOf, errorOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { bothKinds, image, open, read, SECRET } from '../support/operations.ts';
import { answer, answering, envelope, failure, serve } from '../support/wire.ts';

const html = { 'content-type': 'text/html' };

describe.each(bothKinds)('$kind', ({ kind, operation }) => {
  const lost = kind === 'read' ? 'failed' : 'unknown';

  test('malformed JSON', async () => {
    const server = await answering(answer(200, '{"isSuccessfull":true,"result":{"ssn":"078-05-1120"'));
    const error = await errorOf(clientOf(server.url), operation);
    expect(error).toMatchObject({ name: 'AgencyResponseError', httpStatus: 200, outcome: lost, attempts: 1 });
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/ssn|078/);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    { given: '200 HTML', bytes: answer(200, '<html>Sign in</html>', html), sends: 1 },
    {
      given: '502 HTML from an ingress',
      bytes: answer(502, '<html>Bad Gateway</html>', html),
      sends: kind === 'read' ? 3 : 1,
    },
    { given: '404 HTML', bytes: answer(404, '<html>', html), sends: 1 },
    { given: 'empty 200', bytes: answer(200), sends: 1 },
    { given: '204', bytes: answer(204), sends: 1 },
    { given: 'text that is no UTF-8', bytes: answer(200, Buffer.from([0x22, 0xff, 0xfe, 0x22])), sends: 1 },
  ])('$given', async ({ bytes, sends }) => {
    const server = await answering(bytes);
    const error = await errorOf(clientOf(server.url), operation);
    expect(error).toMatchObject({ name: 'AgencyResponseError', httpStatus: Number(bytes.toString('latin1', 9, 12)) });
    expect(error.message).not.toMatch(/html|Sign in/);
    expect(server.requests).toHaveLength(sends);
  });

  test.each([200, 201, 400, 401, 404, 500])('%d isSuccessfull:false', async (status) => {
    const server = await answering(answer(status, failure(42, 'no such schema')));
    const error = await errorOf(clientOf(server.url), operation);
    expect(error).toMatchObject({
      name: 'AgencyApiError',
      httpStatus: status,
      errorCode: 42,
      serverMessage: 'no such schema',
      outcome: 'failed',
      attempts: 1,
    });
    expect(error.message).toContain(`answered ${status}, errorCode 42: "no such schema"`);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    { status: 400, want: 'see `errorCode`, and correct the input' },
    { status: 401, want: 'check the credential' },
    { status: 403, want: 'check the credential' },
    { status: 429, want: 'wait before you call again' },
    { status: 500, want: 'see `errorCode`, and correct the input' },
  ])('the message of a $status says what to do: $want', async ({ status, want }) => {
    const server = await answering(answer(status, failure(42, 'no')));
    const { message } = await errorOf(clientOf(server.url, { maxRetries: 0 }), operation);
    expect(message).toContain(`answered ${status}, errorCode 42: "no"; ${want}. `);
  });

  test.each([
    { given: 'no code and no message', body: { isSuccessfull: false }, want: {} },
    {
      given: 'a code and a message of other types',
      body: { isSuccessfull: false, errorCode: 'E1', message: { a: 1 } },
      want: {},
    },
    {
      given: 'a list of messages',
      body: { isSuccessfull: false, message: ['one', 2, 'three'] },
      want: { serverMessage: 'one; three' },
    },
  ])('a failure envelope with $given', async ({ body, want }) => {
    const server = await answering(answer(400, JSON.stringify(body)));
    const { errorCode, serverMessage } = { ...(await errorOf(clientOf(server.url), operation)) } as {
      errorCode?: unknown;
      serverMessage?: unknown;
    };
    expect({ errorCode, serverMessage }).toEqual({ errorCode: undefined, serverMessage: undefined, ...want });
  });

  test.each([
    { given: 'flag missing', status: 200, body: { result: 1 } },
    { given: 'flag a string', status: 200, body: { isSuccessfull: 'false', result: 1 } },
    { given: 'flag null', status: 200, body: { isSuccessfull: null, result: 1 } },
    { given: 'flag a number', status: 200, body: { isSuccessfull: 1, result: 1 } },
    { given: 'flag true on a 4xx', status: 400, body: { isSuccessfull: true, result: 1 } },
    { given: 'flag true on a 5xx', status: 500, body: { isSuccessfull: true, result: 1 } },
    { given: 'flag true on a 429', status: 429, body: { isSuccessfull: true, result: 1 } },
    { given: 'flag missing on a 4xx', status: 404, body: { statusCode: 404, message: 'Cannot POST' } },
    {
      given: 'an inherited flag',
      status: 200,
      body: JSON.parse('{"__proto__":{"isSuccessfull":true,"result":1}}') as object,
    },
    { given: 'a list', status: 200, body: [{ isSuccessfull: true, result: 1 }] },
    { given: 'null', status: 200, body: null },
    { given: 'success without the documented result', status: 200, body: { isSuccessfull: true } },
    { given: 'success with the result null', status: 200, body: { isSuccessfull: true, result: null } },
  ])('$given', async ({ status, body }) => {
    const server = await answering(answer(status, JSON.stringify(body)));
    const error = await errorOf(clientOf(server.url, { maxRetries: 0 }), operation);
    expect(error).toMatchObject({ name: 'AgencyResponseError', httpStatus: status });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    {
      given: 'gzip',
      bytes: Buffer.concat([gzipSync(envelope('x')).subarray(0, 12), Buffer.from('garbage garbage garbage')]),
    },
    { given: 'gzip', bytes: Buffer.from('not gzip at all') },
    {
      given: 'br',
      bytes: Buffer.concat([brotliCompressSync(envelope('x'.repeat(2000))).subarray(0, 9), Buffer.from('garbage')]),
    },
    { given: 'deflate', bytes: Buffer.from('not deflated at all') },
  ])('corrupt $given', async ({ given, bytes }) => {
    const server = await answering(answer(200, bytes, { 'content-encoding': given }));
    const error = await errorOf(clientOf(server.url), operation);
    expect(error).toMatchObject({ name: 'AgencyResponseError', httpStatus: 200, outcome: lost, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test.each(['gzip', 'deflate'])(
    'corrupt %s in chunks, which Node 22 neither ends nor fails: the deadline does',
    async (encoding) => {
      const clock = clockOf();
      const server = await serve(async (socket) => {
        socket.write(
          `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: ${encoding}\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n1\r\n\x08\r\n`,
        );
        await new Promise((resolve) => setImmediate(resolve));
        socket.end('1\r\n\x01\r\n0\r\n\r\n');
      });
      const call = errorOf(clientOf(server.url, {}, clock), operation);
      while (server.requests.length === 0 || server.sockets.size > 0)
        await new Promise((resolve) => setImmediate(resolve));
      clock.expire();
      expect(['AgencyResponseError', 'AgencyTimeoutError']).toContain((await call).name);
      expect(server.requests).toHaveLength(1);
    },
  );

  test('gzip cut short', async () => {
    const zipped = gzipSync(envelope('a long text '.repeat(2000)));
    const server = await answering(answer(200, zipped.subarray(0, zipped.length / 2), { 'content-encoding': 'gzip' }));
    expect(await errorOf(clientOf(server.url), operation)).toMatchObject({
      name: 'AgencyResponseError',
      httpStatus: 200,
      outcome: lost,
    });
  });

  test('a body above maxResponseBytes, counted after decompression', async () => {
    const zipped = gzipSync(envelope('x'.repeat(100_000)));
    const server = await answering(answer(200, zipped, { 'content-encoding': 'gzip' }));
    const error = await errorOf(clientOf(server.url, { maxResponseBytes: 50_000 }), operation);
    expect(error).toMatchObject({ name: 'AgencyResponseError', outcome: lost, attempts: 1 });
    expect(error.message).toContain('maxResponseBytes');
    expect(await clientOf(server.url, { maxResponseBytes: 101_000 }).call(operation, {})).toHaveLength(100_000);
  });

  describe.each([300, 301, 302, 303, 307, 308, 399])('%d', (status) => {
    test.each(['same', 'other'])('%s origin', async (origin) => {
      const other = await answering(answer(200, envelope('stolen')));
      const server = await serve((socket) =>
        socket.write(answer(status, failure(), { location: origin === 'same' ? '/elsewhere' : `${other.url}/` })),
      );
      const error = await errorOf(clientOf(server.url), operation);
      // 307 and 308 say that nothing was done yet; the others may be the answer to something that was.
      const outcome = status < 304 ? lost : 'failed';
      expect(error).toMatchObject({ name: 'AgencyResponseError', httpStatus: status, attempts: 1, outcome });
      expect(error.message).toContain(`answered ${status} with a redirect, which is not followed; check \`baseUrl\``);
      expect([server.requests.length, other.requests.length]).toEqual([1, 0]);
    });
  });
});

test.each([
  { given: 'without a location', bytes: answer(302) },
  { given: 'as a page sees it', bytes: answer(304) },
])('a redirect $given', async ({ bytes }) => {
  expect(await errorOf(clientOf((await answering(bytes)).url), read)).toMatchObject({
    name: 'AgencyResponseError',
    attempts: 1,
  });
});

// A server would see its connection closed in the end, but also by the garbage collection of an answer that was
// forgotten.
describe('the body of an answer that nobody reads is let go', () => {
  test.each<{ given: string; status: number; options: object }>([
    { given: 'a redirect', status: 302, options: {} },
    { given: 'more than is taken', status: 200, options: { maxResponseBytes: 3 } },
    {
      given: 'a hook that throws',
      status: 200,
      options: {
        onResponse: () => {
          throw new Error('the hook');
        },
      },
    },
  ])('$given', async ({ status, options }) => {
    let isCancelled = false;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('hello')),
      cancel: () => void (isCancelled = true),
    });
    const fetch = async () => new Response(body, { status });
    await errorOf(clientOf('http://localhost', { fetch, ...options }), read);
    expect(isCancelled).toBe(true);
  });
});

test('an opaque redirect, as a page has it', async () => {
  const opaque = Object.defineProperties(new Response(), { status: { value: 0 }, type: { value: 'opaqueredirect' } });
  const error = await errorOf(clientOf('http://localhost', { fetch: async () => opaque }), read);
  expect(error).toMatchObject({ name: 'AgencyResponseError', outcome: 'failed', attempts: 1 });
  // Its status 0 is none.
  expect(error).not.toHaveProperty('httpStatus');
  expect(error.message).toContain(': answered with a redirect, which is not followed');
});

test('a redirect that another fetch has followed', async () => {
  const followed = Object.defineProperty(new Response(envelope('stolen')), 'redirected', { value: true });
  expect(await errorOf(clientOf('http://localhost', { fetch: async () => followed }), read)).toMatchObject({
    name: 'AgencyResponseError',
    httpStatus: 200,
  });
});

describe('kinds of success', () => {
  test.each([
    { returns: 'result', body: envelope(false), want: false },
    { returns: 'result', body: envelope(0), want: 0 },
    { returns: 'result', body: envelope(''), want: '' },
    { returns: 'result', body: `\ufeff${envelope('with BOM')}`, want: 'with BOM' },
    { returns: 'void', body: envelope(), want: undefined },
    { returns: 'void', body: envelope('more than documented'), want: undefined },
    { returns: 'empty', body: '', want: undefined },
    { returns: 'empty', body: envelope(), want: undefined },
    { returns: 'json', body: '{"available":true}', want: { available: true } },
    { returns: 'json', body: '{}', want: {} },
    { returns: 'any', body: '', want: undefined },
    { returns: 'any', body: envelope(7), want: 7 },
    { returns: 'any', body: '{"status":"on"}', want: { status: 'on' } },
  ] as const)('$returns: $body', async ({ returns, body, want }) => {
    const server = await answering(answer(200, body));
    expect(await clientOf(server.url).call({ ...read, returns }, {})).toEqual(want);
  });

  test.each([
    { status: 204, encoding: 'gzip' },
    { status: 205, encoding: 'br' },
    { status: 200, encoding: 'gzip' },
    // Without a length nothing but the status says that there is no body.
    { status: 204, encoding: 'gzip', length: false },
    { status: 205, encoding: 'br', length: false },
  ])(
    'an empty $status that names an encoding is empty: there was nothing to compress ($length)',
    async ({ status, encoding, length = true }) => {
      const whole = answer(status, '', { 'content-encoding': encoding });
      const chunked = status === 205 ? 'transfer-encoding: chunked\r\n' : '';
      const bare = `${String(whole).replace('content-length: 0\r\n', chunked)}${chunked && '0\r\n\r\n'}`;
      const server = await answering(length ? whole : Buffer.from(bare));
      for (const returns of ['empty', 'any'] as const)
        expect(await clientOf(server.url).call({ ...read, returns })).toBe(undefined);
      expect(server.requests).toHaveLength(2);
    },
  );

  test.each([
    { returns: 'void', body: '', name: 'AgencyResponseError' },
    { returns: 'void', body: '{}', name: 'AgencyResponseError' },
    { returns: 'empty', body: '<html>', name: 'AgencyResponseError' },
    { returns: 'json', body: '', name: 'AgencyResponseError' },
    { returns: 'any', body: '<html>', name: 'AgencyResponseError' },
    { returns: 'any', body: '{"isSuccessfull":"yes"}', name: 'AgencyResponseError' },
    { returns: 'any', body: failure(), name: 'AgencyApiError' },
    { returns: 'json', body: failure(), name: 'AgencyApiError' },
    { returns: 'empty', body: failure(), name: 'AgencyApiError' },
  ] as const)('not $returns: $body', async ({ returns, body, name }) => {
    const server = await answering(answer(200, body));
    expect(await errorOf(clientOf(server.url), { ...read, returns })).toMatchObject({
      name,
      httpStatus: 200,
      attempts: 1,
    });
  });

  test.each(['any', 'empty'] as const)('not %s: gzip cut to nothing', async (returns) => {
    const server = await answering(answer(200, gzipSync('{}').subarray(0, 5), { 'content-encoding': 'gzip' }));
    expect(await errorOf(clientOf(server.url), { ...read, returns })).toMatchObject({
      name: 'AgencyResponseError',
      httpStatus: 200,
      message: expect.stringContaining('answered 200 with compressed bytes that give nothing'),
    });
  });

  test('299 is the last status of a success', async () => {
    const server = await answering(answer(299, envelope(7)));
    expect(await clientOf(server.url).call(read)).toBe(7);
  });

  test('unknown fields pass through, and __proto__ is a field like any other', async () => {
    const server = await answering(
      answer(200, '{"isSuccessfull":true,"result":{"new":1,"__proto__":{"polluted":true}}}'),
    );
    const result = await clientOf(server.url).call<Record<string, unknown>>(read, {});
    expect(Object.keys(result)).toEqual(['new', '__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('QR', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  test('bytes with their media type', async () => {
    const server = await answering(answer(200, png, { 'content-type': 'image/png; charset=binary' }));
    const qr = await clientOf(server.url).call<{ bytes: Uint8Array; contentType: string }>(image);
    expect([qr.contentType, Buffer.from(qr.bytes).equals(png)]).toEqual(['image/png', true]);
    expect(server.requests[0]?.headers).toMatchObject({ accept: 'image/*, application/json', hash: SECRET });
  });

  test.each([200, 400])('QR operation answers the failure envelope with %d', async (status) => {
    const server = await answering(answer(status, failure(9, 'no invitation')));
    expect(await errorOf(clientOf(server.url), image)).toMatchObject({
      name: 'AgencyApiError',
      httpStatus: status,
      errorCode: 9,
    });
  });

  test.each([
    { given: 'JSON', body: envelope('https://x'), type: 'application/json' },
    { given: 'JSON named image', body: envelope('https://x'), type: 'image/png' },
    { given: 'text named image', body: 'string', type: 'image/png' },
    { given: 'a form that nobody knows', body: 'BM bitmap', type: 'image/bmp' },
    { given: 'nothing', body: '', type: 'image/png' },
  ])('$given where an image was promised', async ({ body, type }) => {
    const server = await answering(answer(200, body, { 'content-type': type }));
    expect(await errorOf(clientOf(server.url), image)).toMatchObject({ name: 'AgencyResponseError', httpStatus: 200 });
  });
});

test('an open operation never carries a credential', async () => {
  const server = await answering(answer(200));
  await clientOf(server.url).call(open, { Id: 1 });
  expect(server.requests[0]?.headers).not.toHaveProperty('hash');
  expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
});
