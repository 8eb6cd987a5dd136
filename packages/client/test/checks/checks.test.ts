import { isAgencyRequestError, type Operation } from '@one37id/agency-core';
import { checkAgentAlias, checkSelection } from '@one37id/agency-core/internal';
import { describe, expect, test } from 'vitest';
import * as sdk from '../../src/index.ts';
import * as generated from '../../src/operations.ts';
import { examples } from './examples.ts';

const operations = Object.values<unknown>(generated).filter(
  (value): value is Operation => typeof value === 'object' && value !== null && 'id' in value && 'returns' in value,
);
const checked = operations.flatMap((operation) =>
  (operation.checks ?? []).map(({ check, fields }) => ({ operation, check, fields })),
);
const selecting = checked.filter(({ check }) => check === checkSelection);
const addressing = checked.filter(({ check }) => check === checkAgentAlias);

/** What a call rejects with, and how often it was sent. */
async function refused(
  operation: Operation,
  input: object,
): Promise<{ problems: readonly string[] | undefined; sends: number }> {
  let sends = 0;
  const client = sdk.createAgencyClient({
    baseUrl: 'https://agency.example.com',
    secretKey: 'key',
    fetch: async () => (sends++, Response.json({ isSuccessfull: true, result: 1 })),
  });
  const error: unknown = await client.call(operation, input).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { problems: isAgencyRequestError(error) ? error.problems?.map(({ pointer }) => pointer) : undefined, sends };
}

test('what revokes, restores or deletes by a list or a filter, and what is sent to an alias, is checked', () => {
  expect(selecting.map(({ operation }) => operation.id).toSorted()).toEqual([
    'deleteConnections',
    'revokeCredentials',
    'revokeMatchingCredentials',
    'unrevokeCredentials',
    'unrevokeMatchingCredentials',
  ]);
  expect(addressing.length).toBeGreaterThan(0);
});

describe.for(selecting.map(({ operation, fields }) => ({ id: operation.id, operation, fields })))(
  '$id',
  ({ id, operation, fields }) => {
    const cases = Object.keys(fields).flatMap((field) => [undefined, null, []].map((value) => ({ field, value })));

    test.for(cases)('with $field $value is not sent', async ({ field, value }, { expect }) => {
      expect(await refused(operation, { ...examples[id], [field]: value })).toEqual({
        problems: [`/${field}`],
        sends: 0,
      });
    });

    test('without its fields is not sent', async () => {
      const input = Object.fromEntries(
        Object.entries(examples[id] ?? {}).filter(([name]) => !Object.hasOwn(fields, name)),
      );
      expect(await refused(operation, input)).toEqual({ problems: [''], sends: 0 });
    });

    test('with its example is sent', async () => {
      expect((await refused(operation, examples[id] ?? {})).sends).toBe(1);
    });
  },
);

describe.for(
  addressing.map(({ operation, fields }) => ({ id: operation.id, operation, field: Object.keys(fields)[0] ?? '' })),
)('the address of $id', ({ id, operation, field }) => {
  test.for(['', '::', 'com.one37id:email:ada@example.com', 'a:b:c:d', null])(
    'to %j is not sent',
    async (alias, { expect }) => {
      expect(await refused(operation, { ...examples[id], [field]: alias })).toEqual({
        problems: [`/${field}`],
        sends: 0,
      });
    },
  );

  test('to an alias is sent', async () => {
    expect(
      (
        await refused(operation, {
          ...examples[id],
          [field]: sdk.AgentAlias.format({ type: 'email', value: 'ada@example.com' }),
        })
      ).sends,
    ).toBe(1);
  });
});
