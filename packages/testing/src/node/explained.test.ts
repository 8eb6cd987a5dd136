import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { explained } from './explained.ts';

/** What SQLite throws, in a database of its own. */
function thrownBy(work: (database: DatabaseSync) => unknown): unknown {
  const database = new DatabaseSync(':memory:');
  try {
    work(database);
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
  throw new Error('It was done.');
}

const full = thrownBy((database) => {
  database.exec('CREATE TABLE rows (row TEXT); PRAGMA max_page_count = 2');
  database.prepare('INSERT INTO rows VALUES (?)').run('x'.repeat(100_000));
});
const readOnly = thrownBy((database) => database.exec('PRAGMA query_only = 1; CREATE TABLE rows (row TEXT)'));
const nowhere = thrownBy(() => new DatabaseSync('/no/such/folder/agency.db'));
const withCode = (errcode: number) => Object.assign(new Error('in other words'), { errcode });

it.each([
  {
    what: 'a full disk',
    given: full,
    want: 'a.db cannot be written, there is no room: make some on its disk, or give another file.',
  },
  {
    what: 'a read-only one',
    given: readOnly,
    want: 'a.db cannot be written, it or its folder is read-only: give a file that can be.',
  },
  {
    what: 'no folder',
    given: nowhere,
    want: 'a.db cannot be opened: unable to open database file. Give a file that may be written, in a folder that is there and may be written too.',
  },
  { what: 'busy', given: withCode(5), want: 'a.db is open in another process: end that one first.' },
  {
    what: 'busy while it recovers',
    given: withCode(261),
    want: 'a.db is open in another process: end that one first.',
  },
  { what: 'locked', given: withCode(6), want: 'a.db is open in another process: end that one first.' },
  {
    what: 'a write that fails',
    given: withCode(778),
    want: 'a.db cannot be read or written: in other words. What was answered is in it: see to the disk, or give another file.',
  },
  {
    what: 'broken',
    given: withCode(11),
    want: 'a.db is broken: in other words. It was left as it is: use a copy of it, or another file.',
  },
  { what: 'another kind', given: withCode(26), want: 'a.db is no data file of a mock agency: in other words.' },
  {
    what: 'half a row',
    given: new SyntaxError('Unexpected end of JSON input'),
    want: 'a.db is broken: Unexpected end of JSON input. It was left as it is: use a copy of it, or another file.',
  },
  { what: 'our own', given: new Error('our words'), want: 'our words' },
])('of $what is said: $want', ({ given, want }) => {
  expect((explained(given, 'a.db') as Error).message).toBe(want);
});
