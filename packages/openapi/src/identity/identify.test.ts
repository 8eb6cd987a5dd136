import { expect, it } from 'vitest';
import { identify } from './identify.ts';
import type { Identity } from './identity.ts';
import { sameText } from './same-text.ts';

const known = { why: 'Why.', since: '2026-11-25' };
const operation = (old: string, now: string, route?: string): Identity => ({
  kind: 'operation',
  old,
  new: now,
  route,
  ...known,
});
const tag = (old: string, now: string): Identity => ({ kind: 'tag', old, new: now, ...known });

interface Case {
  readonly table: readonly Identity[];
  readonly keys?: readonly string[];
  readonly route?: string;
  /** The keys that overlays have. */
  readonly has?: readonly string[];
}
const found = ({ table, keys = ['T: B.'], route = 'POST /b', has = [] }: Case) =>
  identify(table, { keys, route }, (key) => has.find((each) => sameText(each) === sameText(key)));

it.each<Case & { want: ReturnType<typeof identify> }>([
  { table: [], has: ['T: B.'], want: { key: 'T: B.', by: 'words' } },
  { table: [], keys: ['X: B.', 'T: B'], has: ['T: B.'], want: { key: 'T: B.', by: 'words' } },
  { table: [operation('T: A.', 'T: B.')], has: ['T: A.', 'T: B.'], want: { key: 'T: B.', by: 'words' } },
  { table: [operation('T: A.', 'T: B.')], has: ['T: A.'], want: { key: 'T: A.', by: 'table' } },
  {
    table: [operation('T: A.', 't: b')],
    keys: ['X: B.', 'T: B.'],
    has: ['T: A.'],
    want: { key: 'T: A.', by: 'table' },
  },
  { table: [operation('T: B.', 'T: C.')], has: ['T: C.'], want: { key: 'T: C.', by: 'table' } },
  {
    table: [operation('T: A.', 'T: C.'), operation('T: C.', 'T: B.')],
    has: ['T: A.'],
    want: { key: 'T: A.', by: 'table' },
  },
  {
    table: [operation('T: B.', 'T: C.'), operation('T: C.', 'T: A.')],
    has: ['T: A.'],
    want: { key: 'T: A.', by: 'table' },
  },
  { table: [operation('T: A.', 'T: C.')], has: ['T: A.'], want: undefined },
  { table: [], want: undefined },
  { table: [tag('Old', 'T')], has: ['Old: B.'], want: { key: 'Old: B.', by: 'table' } },
  { table: [tag('T', 'New')], has: ['New: B.'], want: { key: 'New: B.', by: 'table' } },
  { table: [tag('Old: er', 'T')], has: ['Old: er: B.'], want: { key: 'Old: er: B.', by: 'table' } },
  { table: [tag('Old', 'T')], keys: ['T: a: b'], has: ['Old: a: b'], want: { key: 'Old: a: b', by: 'table' } },
  { table: [tag('Old', 'a: T')], keys: ['a: T: b'], has: ['Old: b'], want: { key: 'Old: b', by: 'table' } },
  { table: [tag('Old', 'B.')], has: ['T: Old', 'Old: T', 'Old: B.'], want: undefined },
  { table: [tag('Old', 'T: B.')], has: ['Old'], want: undefined },
])('what an operation is, $table, of $has: $want', ({ want, ...given }) => {
  expect(found(given)).toEqual(want);
});

it.each<Case & { want: ReturnType<typeof identify> }>([
  { table: [operation('T: A.', 'T: B.')], want: { key: 'T: A.', by: 'table' } },
  { table: [operation('T: B.', 'T: C.')], want: undefined },
  { table: [operation('T: C.', 'T: B.'), tag('Old', 'T')], want: { key: 'Old: C.', by: 'table' } },
  { table: [operation('T: A.', 'T: B.'), operation('T: B.', 'T: A.')], want: { key: 'T: A.', by: 'table' } },
  {
    table: [operation('T: A.', 'T: B.'), operation('T: C.', 'T: A.'), operation('T: A.', 'T: C.')],
    want: { key: 'T: C.', by: 'table' },
  },
])('where overlays know none it is the oldest that the table has: $table', ({ want, ...given }) => {
  expect(found(given)).toEqual(want);
});

const ROUTE = 'POST /b/{id}';
const pinned = operation('T: A.', 'T: B.', ROUTE);
it.each<Case & { want: ReturnType<typeof identify> }>([
  { table: [pinned], has: ['T: A.', 'T: B.'], want: { key: 'T: A.', by: 'route' } },
  { table: [pinned], keys: ['X: B.', 't: b'], has: ['T: A.'], want: { key: 'T: A.', by: 'route' } },
  { table: [pinned], keys: ['T: C.'], has: ['T: A.'], want: undefined },
  { table: [pinned], route: 'POST /c', has: ['T: A.'], want: undefined },
  { table: [pinned], route: 'POST /c', want: undefined },
  { table: [pinned], want: { key: 'T: A.', by: 'route' } },
  { table: [pinned, operation('T: Z.', 'T: A.')], has: ['T: Z.'], want: { key: 'T: Z.', by: 'route' } },
  { table: [pinned, operation('T: Z.', 'T: A.')], has: ['T: A.', 'T: Z.'], want: { key: 'T: A.', by: 'route' } },
  { table: [pinned, operation('T: A.', 'T: B.')], has: ['T: B.'], want: { key: 'T: B.', by: 'route' } },
])('an entry of a route is about that one alone: $table, of $has: $want', ({ want, ...given }) => {
  expect(found({ route: 'post /b/{agentId}', ...given })).toEqual(want);
});

it('stops where entries lead to two that are known', () => {
  const table = [operation('T: A.', 'T: B.'), operation('T: C.', 'T: B.')];
  expect(() => found({ table, has: ['T: A.', 'T: C.'] })).toThrow(
    new RangeError(
      "'T: B.' is 'T: A.' and 'T: C.' by the table of identities: an entry with a `route` has to say which",
    ),
  );
});
