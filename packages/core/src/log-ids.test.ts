import { describe, expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { read } from '../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../test/support/wire.ts';
import { LOG_IDS, type LogId } from './log.ts';
import type { Operation } from './operation.ts';

const UUID = '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3';
const OTHER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const byPath: Operation = { ...read, method: 'DELETE', path: '/connection/{id}', query: ['agentId'] };

type Line = { readonly message: string; readonly data: Readonly<Record<string, unknown>> };

/** What the log and the hooks get of a call. */
async function seen(
  operation: Operation,
  input: object,
  { logIds, result = 1, fails = false }: { logIds?: readonly LogId[]; result?: unknown; fails?: boolean },
) {
  const server = await answering(fails ? answer(400, failure()) : answer(200, envelope(result)));
  const lines: Line[] = [];
  const hooked: unknown[] = [];
  const line = (message: string, data: object) => void lines.push({ message, data: data as Line['data'] });
  const see = (view: { readonly fields: unknown }) => void hooked.push(view.fields);
  const client = clientOf(server.url, {
    logger: { debug: line, info: line, warn: line, error: line },
    logLevel: 'debug',
    logIds,
    onRequest: see,
    onResponse: see,
    onError: see,
  });
  await client.call(operation, input).catch(() => {});
  return { fields: [...lines.map(({ data }) => data['fields']), ...hooked], last: lines.at(-1) };
}

test('nobody sees an id unasked', async () => {
  const { fields, last } = await seen(byPath, { id: UUID, agentId: OTHER }, { result: { id: UUID } });
  expect(new Set(fields.map((each) => JSON.stringify(each)))).toEqual(new Set(['{}']));
  expect(last?.data).not.toHaveProperty('result');
});

describe('asked for', () => {
  test.each([
    { what: 'in the path', operation: byPath, input: { id: UUID, agentId: OTHER } },
    { what: 'in the body', operation: read, input: { id: UUID, name: 'Ada', agentId: OTHER } },
  ])('ids $what are in every line and hook, of calls that fail too', async ({ operation, input }) => {
    for (const fails of [false, true]) {
      const { fields } = await seen(operation, input, { logIds: ['id'], fails });
      expect(fields).toEqual(fields.map(() => ({ id: UUID })));
      expect(fields).toHaveLength(fails ? 6 : 5);
    }
  });

  test('all names, lists, and those of the result', async () => {
    const input = Object.fromEntries(LOG_IDS.map((name) => [name, [UUID, OTHER]]));
    const { fields, last } = await seen(read, input, {
      logIds: LOG_IDS,
      result: { id: OTHER, agentId: UUID, alias: 'ada' },
    });
    expect(fields[0]).toEqual(input);
    expect(last?.data).toMatchObject({ fields: input, result: { id: OTHER, agentId: UUID } });
    expect(JSON.stringify(last)).not.toContain('alias');
  });

  test.each([
    'ada@example.com',
    'ada%40example.com',
    'Ada Lovelace',
    'https://a.example/1',
    '',
    'x'.repeat(65),
    'lovelace',
    5,
    true,
    null,
    [UUID, 'ada@example.com'],
    { id: UUID },
    [[UUID]],
  ])('%j is no id, and is hidden', async (id) => {
    const { fields, last } = await seen(read, { id }, { logIds: ['id'], result: { id } });
    expect(fields[0]).toEqual({});
    expect(last?.data).toMatchObject({ fields: {}, result: {} });
  });

  test.each([[], 'text', 5, null, [{ id: UUID }]])('a result %j has none', async (result) => {
    expect((await seen(read, { id: UUID }, { logIds: ['id'], result })).last?.data).toMatchObject({
      fields: { id: UUID },
    });
  });
});

test.each([['id', 'alias'], ['secretKey'], [5], 'id', {}, null, [undefined]])(
  '`logIds` %j is refused',
  async (logIds) => {
    const error = await caught(clientOf('http://localhost').call(read, {}, { logIds } as never));
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
    expect(error.message).toContain('the option `logIds` must be a list of id, agentId, correlationId, instanceId');
  },
);
