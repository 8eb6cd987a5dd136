import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/operation.ts';
import { clientOf, errorOf } from './call.ts';
import type { Sender } from './fetches.ts';
import { once, read } from './operations.ts';
import { proxy } from './proxy.ts';
import { answer, envelope, failure, reset, serve } from './wire.ts';

const operations: readonly (Operation & { input: object })[] = [
  { ...once, input: { name: 'ä' } },
  { id: 'recreateUrl', method: 'POST', path: '/url', returns: 'result', input: {} },
  { id: 'deleteCredential', method: 'DELETE', path: '/credential/{id}', returns: 'empty', input: { id: 1 } },
  { id: 'makeQrCode', method: 'GET', path: '/qr', returns: 'image', input: {} },
];

/**
 * Every form of request, by every sender: each status is told as it came, and whatever happens, one request arrives.
 */
export function describeSentOnce(senders: readonly Sender[]): void {
  describe.each(senders)('sent once by $form', ({ make, hasOwnDispatcher }) => {
    test.each(operations)('$id, $method', async ({ input, ...operation }) => {
      let status = 0;
      const server = await serve((socket, { line }) => {
        if (line.includes('/get')) socket.write(answer(200, envelope('warm')));
        else if (status > 0) socket.write(answer(status, failure()));
        else reset(socket);
      });
      const option = make((await proxy('tunnel')).url);
      const client = clientOf(server.url, option ? { fetch: option } : {});
      const sends = () => server.requests.filter(({ line }) => !line.includes('/get'));

      for (status of [400, 401, 403, 407, 408, 421, 425, 429, 500, 502, 503, 504]) {
        // Whether a GET is sent again after 421 is decided by `fetch` alone when the dispatcher is another's: see
        // `Operation.retry`.
        if (status === 421 && operation.method === 'GET' && hasOwnDispatcher) continue;
        server.requests.length = 0;
        const error = await errorOf(client, operation, input);
        expect(error).toMatchObject({
          httpStatus: status,
          attempts: 1,
          name: expect.stringMatching(/^Agency(Api|Response)Error$/),
        });
        if (status < 500) expect(error.outcome).toBe('failed');
        expect(sends(), `requests after ${status}`).toHaveLength(1);
      }

      status = 0;
      server.requests.length = 0;
      // So that the connection is one that was kept: platforms repeat what such a connection lost.
      await client.call(read);
      expect(await errorOf(client, operation, input)).toMatchObject({
        name: 'AgencyTransportError',
        attempts: 1,
        outcome: 'unknown',
      });
      expect(sends()).toHaveLength(1);
      for (const { body, headers } of sends()) {
        expect(body).toBe(operation.body ? JSON.stringify(input) : '');
        expect(headers).not.toHaveProperty('transfer-encoding');
      }
    });
  });
}
