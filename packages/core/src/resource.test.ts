import { describe, expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { once, read } from '../test/support/operations.ts';
import { answer, answering, envelope } from '../test/support/wire.ts';
import { callWith } from './call-with.ts';
import type { Client } from './client.ts';
import { Resource } from './resource.ts';

class Own extends Resource {}

describe.each([undefined, null, 5, 'text', {}, [], { call: 1 }, () => 1, Own])('%o is no client', (given) => {
  const why = 'there is no client; call the method on its own object. Nothing was sent.';

  test('for a call', async () => {
    const error = await caught(callWith(given as never, read, {}));
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: read.id, outcome: 'not-sent', attempts: 0 });
    expect(error.message).toBe(`getCredential POST /credential/get: ${why}`);
  });

  test('for a resource', () => {
    expect(() => new Own(given as never)).toThrow(`Resource: ${why}`);
  });
});

test('a call of no operation, with no client, is named for what it is', async () => {
  for (const given of [undefined, null, 5, 'text', {}]) {
    const error = await caught(callWith(undefined as never, given as never));
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: 'call', method: '', path: '' });
  }
});

test('a client, one of its form and a resource are called as they are', async () => {
  const server = await answering(answer(200, envelope('there')));
  const client = clientOf(server.url);
  const form: Client = { call: (...given) => client.call(...given), with: (options) => client.with(options) };
  for (const given of [client, form, new Own(client), new Own(form), new Own(new Own(client) as never)])
    expect(await callWith(given, once, { a: 1 })).toBe('there');
  expect(server.requests.map(({ body }) => body)).toEqual(Array(5).fill('{"a":1}'));
});
