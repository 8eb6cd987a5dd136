import { expect, test } from 'vitest';
import { clientOf } from '../support/call.ts';
import { bothKinds, byId } from '../support/operations.ts';
import { describeSentOnce } from '../support/sent-once.ts';
import { restoringDispatchers, senders, undicis } from '../support/undicis.ts';
import { envelope } from '../support/wire.ts';

restoringDispatchers();
describeSentOnce(senders);

test('every version that can be loaded here was loaded', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(Object.keys(undicis)).toEqual(['undici-6', 'undici-7', ...(major > 22 || minor >= 19 ? ['undici'] : [])]);
});

test.each(Object.entries(undicis))(
  'the MockAgent of %s answers',
  async (_, { MockAgent, fetch, setGlobalDispatcher }) => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    setGlobalDispatcher(agent);
    const client = clientOf('https://agency.example.com', { fetch: fetch as never });
    const pool = agent.get('https://agency.example.com');
    for (const { operation } of bothKinds) {
      pool.intercept({ path: `/bc/admin${operation.path}`, method: 'POST' }).reply(200, envelope(operation.id));
      expect(await client.call(operation, { name: 'ä' })).toBe(operation.id);
    }
    pool.intercept({ path: '/bc/admin/connection/1', method: 'GET' }).reply(200, envelope('there'));
    expect(await client.call(byId, { id: 1 })).toBe('there');
  },
);
