import { Agency, type ListCredentialsItem } from '@one37id/agency';
import { createAgency } from '@one37id/agency-testing';
import { expect, test } from 'vitest';
import { compileRecipes, recipe } from './recipes.ts';

interface Checkpoint {
  readonly from: string;
  readonly seen: readonly string[];
}
type Window = { readonly items: readonly ListCredentialsItem[]; readonly next: Checkpoint };
type Backfill = (agency: Agency, start: Checkpoint, options: { to: Date; step: number }) => AsyncGenerator<Window>;

const SET = 'recipes-backfill';
expect(compileRecipes(SET)).toEqual([]);
const { backfill } = await recipe<{ backfill: Backfill }>('backfill.ts', SET);

const START = Date.parse('2030-01-01T00:00:00.000Z');
const HOUR = 3_600_000;
const at = (ms: number) => new Date(START + ms);
// On each boundary of a window of an hour, just before and after it, and in the middle.
const ISSUED = [
  0,
  1,
  HOUR - 1,
  HOUR,
  HOUR + 1,
  1.5 * HOUR,
  2 * HOUR - 500,
  2 * HOUR,
  2 * HOUR + 500,
  4 * HOUR - 1,
  4 * HOUR,
];

// Whether the agency takes its two dates as part of what it lists is not known, so it is run with each way.
test.for([
  { name: 'both dates included', dateFrom: 0, dateTo: 0 },
  { name: 'the first excluded', dateFrom: 1, dateTo: 0 },
  { name: 'the last excluded', dateFrom: 0, dateTo: -1 },
  { name: 'both excluded', dateFrom: 1, dateTo: -1 },
])('each credential comes once, across a crash too, with $name', async (shift) => {
  let now = START;
  const mock = createAgency({ now: () => new Date(now) });
  const agency = new Agency({
    baseUrl: mock.baseUrl,
    secretKey: mock.secretKey,
    fetch: async (url, init) => {
      if (!String(url).endsWith('/credential/list')) return mock.fetch(url, init);
      const body = JSON.parse(String(init?.body)) as Record<'dateFrom' | 'dateTo', string>;
      const moved = (key: 'dateFrom' | 'dateTo') => new Date(Date.parse(body[key]) + shift[key]).toISOString();
      const shifted = { ...body, dateFrom: moved('dateFrom'), dateTo: moved('dateTo') };
      return mock.fetch(url, { ...init, body: JSON.stringify(shifted) });
    },
  });
  const ada = mock.person({ name: 'Ada' });
  ada.scan(await agency.invitations.url());
  const ids: string[] = [];
  for (const ms of ISSUED) {
    now = START + ms;
    const payload = [{ schemaId: 'https://example.com/schemas/badge/1.0', attributes: [{ key: 'nr', value: ms }] }];
    ids.push(...((await agency.credentials.issue({ agentId: ada.agentId, payload })).credentialIds ?? []));
  }

  for (let crash = 0; crash <= 4; crash += 1) {
    const got: unknown[] = [];
    let stored = JSON.stringify({ from: at(0).toISOString(), seen: [] });
    const go = async (to: Date, windows: number) => {
      let count = 0;
      if (windows === 0) return;
      for await (const { items, next } of backfill(agency, JSON.parse(stored) as Checkpoint, { to, step: HOUR })) {
        got.push(...items.map(({ id }) => id));
        stored = JSON.stringify(next);
        if (++count === windows) break;
      }
    };
    await go(at(4 * HOUR), crash);
    await go(at(4 * HOUR), Infinity);
    expect(got, `a crash after ${crash} windows`).toEqual(ids);
    // Later, on from there.
    await go(at(5 * HOUR), Infinity);
    expect(got).toEqual(ids);
  }
});
