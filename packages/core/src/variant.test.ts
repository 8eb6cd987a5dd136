import { expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { once } from '../test/support/operations.ts';
import { answer, answering, envelope } from '../test/support/wire.ts';
import { callVariant } from './variant.ts';

const variants = { agentId: { ...once, path: '/by-id' }, agentAlias: { ...once, path: '/by-alias' } };

test.each([
  { input: { agentId: 'a', payload: 1 }, want: '/by-id' },
  { input: { agentAlias: 'a', agentId: undefined }, want: '/by-alias' },
])('$input is sent to $want', async ({ input, want }) => {
  const server = await answering(answer(200, envelope('there')));
  expect(await callVariant(clientOf(server.url), variants, input)).toBe('there');
  expect(server.requests).toMatchObject([{ line: `POST /bc/admin${want} HTTP/1.1` }]);
});

test.each([{}, { agentId: undefined }, { payload: 1 }, { agentId: 'a', agentAlias: 'b' }, undefined, null])(
  '%j is refused, as a rejection',
  async (input) => {
    const server = await answering(answer(200, envelope('there')));
    const error = await caught(callVariant(clientOf(server.url), variants, input as object));
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: once.id, outcome: 'not-sent', attempts: 0 });
    const count = Object.values(input ?? {}).length === 2 ? 2 : 0;
    expect(error.message).toContain(
      `the input must have exactly one of \`agentId\`, \`agentAlias\`, and has ${count}. `,
    );
    expect(server.requests).toHaveLength(0);
  },
);

test('a variant that is chosen by a field is the one that is sent', async () => {
  const server = await answering(answer(200, envelope(1)));
  let reads = 0;
  const input = {
    get byId() {
      return (reads += 1) > 1 ? undefined : 'id';
    },
    other: 1,
  };
  await callVariant(clientOf(server.url), { byId: once, byAlias: { ...once, path: '/other' } }, input);
  expect([reads, server.requests[0]?.body]).toEqual([1, '{"byId":"id","other":1}']);
});

test.each([undefined, null, 5, 'ab', [], () => 1, {}, { agentId: undefined }, { agentId: once, agentAlias: 5 }])(
  'variants that are none: %o',
  async (given) => {
    const error = await caught(callVariant(clientOf('http://localhost'), given as never, { agentId: 'a' }));
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: 'callVariant', outcome: 'not-sent' });
    expect(error.message).toBe('callVariant: `variants` must be the operations by their fields. Nothing was sent.');
  },
);
