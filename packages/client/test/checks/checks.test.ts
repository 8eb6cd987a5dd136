import { isAgencyRequestError, type Operation } from '@one37id/agency-core';
import { checkAgentAlias, checkDates, checkSelection } from '@one37id/agency-core/internal';
import { describe, expect, test } from 'vitest';
import * as sdk from '../../src/index.ts';
import * as generated from '../../src/operations.ts';
import { document, examples } from './examples.ts';

const operations = Object.values<unknown>(generated).filter(
  (value): value is Operation => typeof value === 'object' && value !== null && 'id' in value && 'returns' in value,
);
const checked = operations.flatMap((operation) =>
  (operation.checks ?? []).map(({ check, fields }) => ({ operation, check, fields })),
);
const selecting = checked.filter(({ check }) => check === checkSelection);
const addressing = checked.filter(({ check }) => check === checkAgentAlias);
const dated = checked
  .filter(({ check }) => check === checkDates)
  .flatMap(({ operation, fields }) => Object.keys(fields).map((path) => ({ id: operation.id, operation, path })));

/** What a call rejects with, and how often it was sent. */
async function refused(
  operation: Operation,
  input: object,
): Promise<{ problems: readonly string[] | undefined; sends: number }> {
  let sends = 0;
  const client = generated.createClient({
    baseUrl: 'https://agency.example.com',
    credentials: { hash: 'key', studio: 'token' },
    fetch: async () => (sends++, Response.json({ isSuccessfull: true, result: 1 })),
  });
  const error: unknown = await client.call(operation, input).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { problems: isAgencyRequestError(error) ? error.problems?.map(({ pointer }) => pointer) : undefined, sends };
}

test('what revokes, restores or deletes by its body, and what is sent to an alias, is checked', () => {
  expect(selecting.map(({ operation }) => operation.id).toSorted()).toEqual([
    'deleteConnections',
    'deleteLocalAlias',
    'deletePublicAlias',
    'revokeCredentials',
    'revokeMatchingCredentials',
    'unrevokeCredentials',
    'unrevokeMatchingCredentials',
  ]);
  expect(addressing.length).toBeGreaterThan(0);
});

test('whatever revokes, restores or deletes has an argument in its path, which cannot be empty, or a selection that is checked', () => {
  const destroying = operations.filter(({ id }) => /^(delete|remove|restore|revoke|unrevoke)/.test(id));
  const open = destroying.filter(
    ({ id, path }) => !path.includes('{') && !selecting.some(({ operation }) => operation.id === id),
  );
  expect(open.map(({ id }) => id)).toEqual([]);
  expect(destroying.length).toBeGreaterThan(8);
});

/**
 * Every place of the document's requests where a date-time is wanted, found without the generator:
 * `listCredentials dateFrom`.
 */
function datesOfDocument(): readonly string[] {
  const { paths, components } = document;
  const look = (given: unknown, path: readonly string[]): readonly string[] => {
    const reference = (given as { $ref?: string } | undefined)?.$ref;
    const schema = (
      reference === undefined ? (given ?? {}) : components.schemas[reference.split('/').at(-1) ?? '']
    ) as {
      format?: string;
      items?: unknown;
      properties?: object;
    };
    if (schema.format === 'date-time') return [path.join('/')];
    return [
      ...(schema.items === undefined ? [] : look(schema.items, [...path, '*'])),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => look(part, [...path, name])),
    ];
  };
  const found = Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId, parameters = [], requestBody }) => [
      ...parameters.flatMap(({ name, schema }) => look(schema, [`${operationId} ${name}`])),
      ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
        look(schema, []).map((path) => `${operationId} ${path}`),
      ),
    ]);
  // A body may be described once for each content type.
  return [...new Set(found)].toSorted();
}

test('every date-time of a request is checked', () => {
  const found = dated.map(({ id, path }) => `${id} ${path}`).toSorted();
  expect(found).toEqual(datesOfDocument());
  expect(found.length).toBeGreaterThan(10);
});

describe.for(dated)('the date $path of $id', ({ id, operation, path }) => {
  const [name = '', ...below] = path.split('/');
  /** The example with that date, in a list of two where it stands in one. */
  const withDate = (date: unknown): object => ({
    ...examples[id],
    [name]: below.reduceRight<unknown>((inner, part) => (part === '*' ? [{}, inner] : { [part]: inner }), date),
  });
  const pointer = `/${path.replaceAll('*', '1')}`;

  test.for(['2026-02-30T00:00:00Z', '2030-01-31T12:00:00', '2030-01-31', 'tomorrow', '', 1_900_000_000_000, {}])(
    '%j is not sent',
    async (date, { expect }) => {
      expect(await refused(operation, withDate(date))).toEqual({ problems: [pointer], sends: 0 });
    },
  );

  test.for(['2030-01-31T12:00:00Z', '2030-01-31T12:00:00.5-11:30', new Date(0)])(
    '%s is sent',
    async (date, { expect }) => {
      expect(await refused(operation, withDate(date))).toEqual({ problems: undefined, sends: 1 });
    },
  );
});

describe.for(selecting.map(({ operation, fields }) => ({ id: operation.id, operation, fields })))(
  '$id',
  ({ id, operation, fields }) => {
    const cases = Object.keys(fields).flatMap((field) =>
      [undefined, null, [], '', ' ', 0, false].map((value) => ({ field, value })),
    );

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
