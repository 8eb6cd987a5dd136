import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { Studio } from '../../src/index.ts';

describe('checkAvailability', () => {
  test.each([
    { body: { isSuccessfull: true, result: { isAvailable: true } }, want: true },
    { body: { isSuccessfull: true, result: false }, want: false },
    { body: { isSuccessfull: true }, want: undefined },
    { body: { isAvailable: true }, want: true },
    { body: false, want: false },
    { body: {}, want: undefined },
  ])('of $body: $want', async ({ body, want }) => {
    const server = createServer((request, response) => {
      request.resume();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const studio = new Studio({ baseUrl, token: 'token' });
    for (const aliases of [studio.localAliases, studio.with({ timeout: 5_000 }).publicAliases]) {
      const isAvailable = await aliases.checkAvailability({ id: 'reception' });
      expectTypeOf(isAvailable).toEqualTypeOf<boolean | undefined>();
      expect(isAvailable).toBe(want);
    }
    await new Promise((resolve) => server.close(resolve));
  });
});
