import pg from 'pg';
import { expect, test } from 'vitest';
import { PostgresConnection } from './postgres-connection.ts';

/** A pool whose answers are these, one after the other; the last one for ever. An error is thrown. */
function poolOf(...answers: readonly (Error | readonly object[])[]): { readonly pool: pg.Pool; asked(): number } {
  const pool = new pg.Pool();
  let asked = 0;
  const query = async (): Promise<{ readonly rows: readonly object[] }> => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? [];
    if (answer instanceof Error) throw answer;
    return { rows: answer };
  };
  Object.assign(pool, { query });
  return { pool, asked: () => asked };
}

const failure = (code: string, message = 'of host db.example.com, user ada, password secret'): Error =>
  Object.assign(new Error(message), { code });
const patience = { again: 2_000, first: 120 };

test.each(['ECONNREFUSED', 'ENOTFOUND', '57P03', '57P01', 'ETIMEDOUT', '53300', '40001'])(
  'what passes is tried again: %s',
  async (code) => {
    const { pool, asked } = poolOf(failure(code), failure(code), [{ value: 1 }]);
    expect(await new PostgresConnection(pool, patience).query('SELECT 1')).toEqual([{ value: 1 }]);
    expect(asked()).toBe(3);
  },
);

test.each([
  {
    what: 'was never there',
    answers: [failure('ECONNREFUSED')],
    want: 'the database could not be reached (ECONNREFUSED)',
  },
  { what: 'refuses', answers: [failure('28P01')], want: 'the database refused (28P01)' },
  {
    what: 'gives an error without a code',
    answers: [new Error('secret')],
    want: 'the database refused; check its URL',
  },
])('a database that $what is told of, with nothing of its URL', async ({ answers, want }) => {
  const { pool } = poolOf(...answers);
  const query = new PostgresConnection(pool, patience).query('SELECT 1');
  await expect(query).rejects.toMatchObject({ code: 'store-failed', message: expect.stringContaining(want) });
  await expect(query).rejects.not.toThrow(/secret|ada|example/);
});

test('one that was there before is waited for longer', async () => {
  const gone = Array.from({ length: 4 }, () => failure('57P03'));
  const { pool, asked } = poolOf([], ...gone, [{ value: 2 }]);
  const connection = new PostgresConnection(pool, { again: 2_000, first: 0 });
  await connection.query('SELECT 1');
  expect(await connection.query('SELECT 2')).toEqual([{ value: 2 }]);
  expect(asked()).toBe(6);
});
