import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agency } from '../agency.ts';
import { listConnectionsPagination } from '../generated/operations.gen.ts';
import { newConnections } from './new-connections.ts';

const PAGE = 100;

/** A page as the document has it. */
function pageOf(items: readonly object[], total: number): object {
  const fields = listConnectionsPagination;
  return { [fields.items]: items, [fields.total ?? 'total']: total };
}

/** An agency whose list can be changed, before each page too. */
function agencyWith(ids: string[], beforePage: (page: number) => void = () => {}): Agency {
  return new Agency({
    baseUrl: 'https://agency.example.com',
    secretKey: 'key',
    fetch: async (_, init) => {
      const { currentPage, rowsPerPage } = JSON.parse(String(init.body)) as {
        currentPage: number;
        rowsPerPage: number;
      };
      beforePage(currentPage);
      const items = ids.slice(currentPage * rowsPerPage, (currentPage + 1) * rowsPerPage);
      const page = pageOf(
        items.map((agentId) => ({ agentId, displayName: `d-${agentId}` })),
        ids.length,
      );
      return Response.json({ isSuccessfull: true, result: page });
    },
  });
}

const idsOf = ({ items }: { items: readonly { agentId: string }[] }) => items.map(({ agentId }) => agentId);

test('all are new without a mark, and then those that came since', async () => {
  const ids = ['a', 'b'];
  const agency = agencyWith(ids);
  const first = await newConnections(agency);
  expect(idsOf(first)).toEqual(['a', 'b']);
  expect(first.items[0]).toEqual({ agentId: 'a', displayName: 'd-a' });
  expect(idsOf(await newConnections(agency, { since: first.mark }))).toEqual([]);
  // Wherever in the list they come.
  ids.unshift('c');
  ids.push('d');
  ids.splice(1, 1);
  const second = await newConnections(agency, { since: first.mark });
  expect(idsOf(second)).toEqual(['c', 'd']);
  expect(idsOf(await newConnections(agency, { since: second.mark }))).toEqual([]);
});

test('few requests read a long list, and a mark holds each id once', async () => {
  const ids = Array.from({ length: PAGE + 1 }, (_, at) => `id-${at}`);
  const pages: number[] = [];
  const agency = agencyWith(ids, (page) => void pages.push(page));
  const first = await newConnections(agency);
  expect(pages).toEqual([0, 1]);
  const second = await newConnections(agency, { since: first.mark });
  expect(second.mark).toBe(first.mark);
  expect(first.mark.split('"id-7"')).toHaveLength(2);
});

test('an item that is skipped, as another is deleted while the pages are read, is not told twice', async () => {
  const ids = Array.from({ length: PAGE + 1 }, (_, at) => `id-${at}`);
  const { mark } = await newConnections(agencyWith(ids));
  const agency = agencyWith(ids, (page) => void (page === 1 && ids.shift()));
  // The last one moves to the page that was read.
  const skipped = await newConnections(agency, { since: mark });
  expect(idsOf(skipped)).toEqual([]);
  expect(idsOf(await newConnections(agencyWith(ids), { since: skipped.mark }))).toEqual([]);
});

test('one that was deleted and connects again later is new', async () => {
  const ids = ['a', 'b'];
  const agency = agencyWith(ids);
  let { mark } = await newConnections(agency);
  ids.pop();
  for (let round = 0; round < 2; round += 1) ({ mark } = await newConnections(agency, { since: mark }));
  ids.push('b');
  expect(idsOf(await newConnections(agency, { since: mark }))).toEqual(['b']);
});

test('whatever comes and goes between two times, each that came is told once', async () => {
  const round = fc.record({ come: fc.nat(3), go: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { maxLength: 8 }), async (rounds) => {
      const ids: string[] = [];
      const agency = agencyWith(ids);
      let count = 0;
      let since: string | undefined;
      for (const { come, go } of rounds) {
        ids.splice(0, go);
        const came = Array.from({ length: come }, () => `id-${(count += 1)}`);
        ids.splice(Math.floor(ids.length / 2), 0, ...came);
        const found = await newConnections(agency, { since });
        expect(idsOf(found)).toEqual(came);
        since = found.mark;
      }
    }),
  );
});

describe('refused', () => {
  test.each(['', 'mark', '[]', '{}', '[["a"]]', '[["a"],[1]]', '[["a"],[],[]]', '"x"', 5, null, ['a'], {}])(
    'the mark %j',
    async (since) => {
      await expect(newConnections(agencyWith(['a']), { since } as never)).rejects.toMatchObject({
        name: 'AgencyRequestError',
        operation: 'newConnections',
        outcome: 'not-sent',
        message: 'newConnections: `since` must be a mark that was given before. Nothing was sent.',
      });
    },
  );

  test('a name that is none, and an agency that is none', async () => {
    await expect(newConnections(agencyWith([]), { mark: '[[],[]]' } as never)).rejects.toThrow('`since`');
    await expect(newConnections({} as never)).rejects.toMatchObject({ name: 'AgencyRequestError' });
    await expect(newConnections({ connections: {} } as never)).rejects.toThrow(
      'the agency must have `connections.list`',
    );
    for (const known of ['[[],[]]', null, []])
      await expect(newConnections(agencyWith([]), known as never)).rejects.toThrow(
        'what is known must be an object with `since`',
      );
  });

  test('connections without an id', async () => {
    const result = pageOf([{ displayName: 'Ada' }], 1);
    const fetch = async () => Response.json({ isSuccessfull: true, result });
    const agency = new Agency({ baseUrl: 'https://agency.example.com', secretKey: 'key', fetch });
    const error: unknown = await newConnections(agency).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'AgencyResponseError', operation: 'newConnections', outcome: 'failed' });
    expect(String(error)).toContain(
      'lists connections without an `agentId`, so nobody can tell which are new. It only',
    );
    expect(String(error)).not.toContain('Ada');
  });
});
