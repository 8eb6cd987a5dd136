import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A place for a store of one test. */
export interface Place {
  readonly store: string;
  remove(): Promise<void>;
}

/** A schema of its own in a database. */
export function postgresPlace(url: string): Place {
  const schema = `t_${randomBytes(8).toString('hex')}`;
  return {
    store: `${url}?schema=${schema}`,
    remove: async () => {
      const client = new pg.Client(url);
      await client.connect();
      await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; DROP SCHEMA IF EXISTS ${schema}_queue CASCADE`);
      await client.end();
    },
  };
}

export function embeddedPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'agency-batch-'));
  return { store: join(folder, 'june.batch'), remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
