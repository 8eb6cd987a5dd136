import { expect, it } from 'vitest';
import { generator } from './ids.ts';
import { Table } from './table.ts';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly group: string | undefined;
}

const at = (time: number): string => new Date(time).toISOString();
const newTable = (): Table<Row> =>
  new Table<Row>({ key: ({ id }) => id, at: (row) => row.at, by: { group: ({ group }) => group } });

it('is as a plain list that is sorted and filtered anew each time, whatever is done to it', () => {
  const next = generator('table');
  const draw = (count: number): number => next() % count;
  const table = newTable();
  let rows: Row[] = [];
  for (let step = 0; step < 2_000; step += 1) {
    const row = { id: String(draw(60)), at: at(draw(40)), group: ['a', 'b', undefined][draw(3)] };
    if (draw(4) === 0) {
      table.delete(row.id);
      rows = rows.filter(({ id }) => id !== row.id);
    } else {
      table.put(row);
      rows = rows.some(({ id }) => id === row.id)
        ? rows.map((each) => (each.id === row.id ? row : each))
        : [...rows, row];
    }
    const sorted = rows.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    const [from, to, offset, limit] = [draw(40), draw(40), draw(10), draw(10)];
    const between = sorted.filter((each) => Date.parse(each.at) >= from && Date.parse(each.at) <= to);
    expect(table.page({ from: at(from), to: at(to), offset, limit })).toEqual({
      rows: between.slice(offset, offset + limit),
      total: between.length,
    });
    expect(table.page({ isDescending: true, offset, limit })).toEqual({
      rows: sorted.toReversed().slice(offset, offset + limit),
      total: sorted.length,
    });
    expect([...table.values()]).toEqual(sorted);
    expect(table.by('group', 'a')).toEqual(rows.filter(({ group }) => group === 'a'));
    const group = rows.filter((each) => each.group === 'a');
    for (const most of [limit, Infinity, 0])
      expect(table.newest('group', 'a', most)).toEqual({
        rows: group.slice(Math.max(0, group.length - most)),
        total: group.length,
      });
    expect(table.first('group', 'b') === undefined).toBe(!rows.some(({ group }) => group === 'b'));
    expect([table.size, table.get(row.id)]).toEqual([rows.length, rows.find(({ id }) => id === row.id)]);
  }
});

it.each([
  { name: 'no time', row: { id: '2', at: 'tomorrow', group: 'a' } },
  {
    name: 'a key that cannot be read',
    row: {
      id: '2',
      at: at(1),
      get group(): string {
        throw new RangeError('no group');
      },
    },
  },
  { name: 'neither, in the place of another', row: { id: '1', at: '', group: 'a' } },
])('a row with $name changes nothing', ({ row }) => {
  const table = newTable();
  const first = table.put({ id: '1', at: at(5), group: 'a' });
  expect(() => table.put(row)).toThrow(RangeError);
  expect([[...table.values()], table.by('group', 'a'), table.size]).toEqual([[first], [first], 1]);
});

/** How often rows were looked at: a row tells its time each time that it is. */
function looks(count: number): Readonly<Record<string, number>> {
  let looked = 0;
  const table = new Table<{ readonly id: string; readonly time: number }>({
    key: ({ id }) => id,
    at: ({ time }) => ((looked += 1), at(time)),
    by: { half: ({ id, time }) => ((looked += 1), time % 2 === 0 ? id : undefined) },
  });
  for (let each = 0; each < count; each += 1) table.put({ id: String(each), time: each });
  const costOf = (work: () => unknown): number => {
    looked = 0;
    work();
    return looked;
  };
  return {
    'the first page': costOf(() => table.page({ offset: 0, limit: 50 })),
    'the last page': costOf(() => table.page({ offset: count - 50, limit: 50 })),
    'the newest first': costOf(() => table.page({ isDescending: true, from: at(3), offset: 0, limit: 50 })),
    'by key': costOf(() => table.get('7')),
    'by another key': costOf(() => table.first('half', '8')),
    'the newest by another key': costOf(() => table.newest('half', '8', 50)),
    'one more': costOf(() => table.put({ id: 'more', time: count })),
    'one less': costOf(() => table.delete('more')),
  };
}

it('looks at as many rows at 10,000 as at 100', () => {
  expect(looks(10_000)).toEqual(looks(100));
});

it('what is put back, or taken out, stands where it stood, and nobody is told', () => {
  const changes: unknown[] = [];
  const table = new Table<Row>({ key: ({ id }) => id, at: (row) => row.at }, (change) => changes.push(change));
  const rows = ['1', '2', '3'].map((id) => ({ id, at: at(0), group: undefined }));
  for (const row of rows) table.put(row);
  expect(changes).toEqual(rows.map((row, sequence) => ({ key: row.id, before: undefined, after: { row, sequence } })));
  table.delete('2');
  table.delete('2');
  const [one, two, three] = rows as [Row, Row, Row];
  expect(changes.slice(3)).toMatchObject([{ key: '2', before: { row: two, sequence: 1 }, after: undefined }]);
  table.restore('2', { row: two, sequence: 1 });
  expect([...table.values()]).toEqual([one, two, three]);
  table.restore('3', undefined);
  expect([[...table.values()], table.has('2'), table.has('3')]).toEqual([[one, two], true, false]);
  // What is new comes behind all that there was.
  table.restore('9', { row: { ...one, id: '9' }, sequence: 9 });
  table.restore('0', { row: { ...one, id: '0' }, sequence: 5 });
  table.put({ ...one, id: '10' });
  expect(Array.from(table.values(), ({ id }) => id)).toEqual(['1', '2', '0', '9', '10']);
  expect(changes).toHaveLength(5);
  expect(changes.at(-1)).toMatchObject({ after: { sequence: 10 } });
});

it('each other key finds its own rows', () => {
  const table = new Table<Row>({
    key: ({ id }) => id,
    by: { group: ({ group }) => group, time: (row) => row.at },
  });
  const [one, two] = [
    { id: '1', at: 'a', group: 'b' },
    { id: '2', at: 'b', group: 'a' },
  ];
  for (const row of [one, two]) table.put(row);
  expect([table.first('group', 'a'), table.first('time', 'a'), table.first('time', 'c')]).toEqual([
    two,
    one,
    undefined,
  ]);
  expect([table.by('time', 'b'), table.by('other', 'b')]).toEqual([[two], []]);
  expect(table.newest('other', 'b', 5)).toEqual({ rows: [], total: 0 });
  expect(() => newTable().put({ id: '1', at: '', group: 'a' })).toThrow('a row needs a time');
});
