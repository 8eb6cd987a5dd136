import { describe, expect, test } from 'vitest';
import { clientOf, errorOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { bothKinds } from '../support/operations.ts';
import { proxy } from '../support/proxy.ts';
import { restoringDispatchers, undicis, withDispatcher } from '../support/undicis.ts';

restoringDispatchers();

const versions = Object.entries(undicis).map(([version, undici]) => ({ version, ...undici }));
const target = 'https://agency.example.com';

describe.each(bothKinds)('$kind', ({ operation }) => {
  describe.each(versions)('ProxyAgent of $version', ({ version, ProxyAgent, fetch, setGlobalDispatcher }) => {
    test.each([403, 407, 502, 'reset'] as const)('a CONNECT that is answered with %s: not sent', async (manner) => {
      const { url, lines } = await proxy(manner);
      const want = {
        name: 'AgencyTransportError',
        outcome: 'not-sent',
        attempts: 1,
        cause: expect.objectContaining({ code: expect.any(String) }),
      };
      const option = withDispatcher(fetch as never, new ProxyAgent(url));
      expect(await errorOf(clientOf(target, { fetch: option, maxRetries: 0 }), operation)).toMatchObject(want);
      setGlobalDispatcher(new ProxyAgent(url));
      expect(await errorOf(clientOf(target, { fetch: fetch as never, maxRetries: 0 }), operation)).toMatchObject(want);
      expect(lines.every((line) => line.startsWith('CONNECT '))).toBe(true);
    });

    test('a CONNECT that is never answered, and closed: not sent', async () => {
      const clock = clockOf();
      // The versions before 8 ask again and again, until the deadline.
      const { url } = await proxy('end', () => version !== 'undici' && clock.expire());
      setGlobalDispatcher(new ProxyAgent(url));
      const error = await errorOf(clientOf(target, { fetch: fetch as never, maxRetries: 0 }, clock), operation);
      expect(error).toMatchObject({
        name: version === 'undici' ? 'AgencyTransportError' : 'AgencyTimeoutError',
        outcome: 'not-sent',
        attempts: 1,
      });
    });
  });
});
