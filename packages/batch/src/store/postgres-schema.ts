import { BatchError } from '../errors.ts';
import { deriveKeys, isSameKey, type Keys, keysOf } from '../keys.ts';
import type { PostgresConnection } from './postgres-connection.ts';

/** Of the tables below. A store of a higher one is refused. */
const POSTGRES_VERSION = 1;

const TABLES = (schema: string): string => `
  CREATE TABLE ${schema}.batch_meta (version int NOT NULL, salt bytea NOT NULL, "check" bytea NOT NULL);
  CREATE TABLE ${schema}.batch_pace (interval_ms float8 NOT NULL, next_at float8 NOT NULL, paused_until float8 NOT NULL);
  INSERT INTO ${schema}.batch_pace VALUES (0, 0, 0);
  CREATE TABLE ${schema}.batch_runs (position bigserial, name text PRIMARY KEY, kind text NOT NULL);
  CREATE TABLE ${schema}.batch_rows (
    id bigserial PRIMARY KEY,
    run text NOT NULL,
    reference text NOT NULL,
    state text NOT NULL,
    attempt int NOT NULL DEFAULT 0,
    is_open boolean NOT NULL DEFAULT false, -- other content may take this one's place: nothing of it can have happened
    digest bytea,
    content bytea, -- sealed
    ids text[] NOT NULL DEFAULT '{}',
    error jsonb,
    message bytea, -- sealed
    verdict text,
    reason text,
    sent_at timestamptz,
    ended_at timestamptz,
    UNIQUE (run, reference)
  ) WITH (fillfactor = 80);
  CREATE INDEX batch_rows_open ON ${schema}.batch_rows (run) WHERE state IN ('planned', 'sending');
  CREATE INDEX batch_rows_ids ON ${schema}.batch_rows USING gin (ids);
`;

/** Read from the catalogue's tables: `to_regclass` may remember in a transaction that there was none. */
const IS_MADE = `SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'batch_meta'`;

interface Meta {
  readonly version: number;
  readonly salt: Uint8Array;
  readonly check: Uint8Array;
}

/**
 * The keys of the store in this schema; makes it where there is none.
 *
 * @throws {BatchError} `wrong-key`, `newer-version`, with nothing changed; `not-a-store` for a read-only one that is
 * not there.
 */
export async function openPostgresSchema(
  connection: PostgresConnection,
  schema: string,
  key: string | Uint8Array,
  isReadOnly: boolean,
): Promise<Keys> {
  let found = await readMeta(connection, schema);
  let made: Keys | undefined;
  if (found === undefined && !isReadOnly) {
    made = await create(connection, schema, key);
    found = await readMeta(connection, schema);
  }
  if (found === undefined) throw new BatchError('not-a-store', `there is no store in the schema ${schema}`);
  if (found.version > POSTGRES_VERSION) {
    throw new BatchError(
      'newer-version',
      `the store in the schema ${schema} was made by a newer version of @one37id/agency-batch; install that, nothing in it was changed`,
    );
  }
  const keys = await keysOf(found.salt, key, made);
  if (!isSameKey(keys, found))
    throw new BatchError(
      'wrong-key',
      `the store in the schema ${schema} was made with another key; nothing in it was changed`,
    );
  return keys;
}

async function readMeta(connection: PostgresConnection, schema: string): Promise<Meta | undefined> {
  if ((await connection.query(IS_MADE, [schema])).length === 0) return undefined;
  const [meta] = await connection.query<Meta>(`SELECT version, salt, "check" FROM ${schema}.batch_meta`);
  return meta;
}

async function create(connection: PostgresConnection, schema: string, key: string | Uint8Array): Promise<Keys> {
  const keys = await deriveKeys(key);
  const { check } = keys;
  await connection.transaction(async (database) => {
    // Workers start together: one of them makes it, the others wait for its commit.
    await database.executeSql(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`@one37id/agency-batch ${schema}`]);
    const { rows } = await database.executeSql(IS_MADE, [schema]);
    if (rows.length > 0) return;
    await database.executeSql(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await database.executeSql(TABLES(schema));
    await database.executeSql(`INSERT INTO ${schema}.batch_meta VALUES ($1, $2, $3)`, [
      POSTGRES_VERSION,
      check.salt,
      check.check,
    ]);
  });
  return keys;
}
