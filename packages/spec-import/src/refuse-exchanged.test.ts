import { ImportError } from '@one37id/agency-openapi/source';
import { expect, it } from 'vitest';
import type { Exchange } from './find-exchanges.ts';
import { refuseExchanged } from './refuse-exchanged.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const exchange = (key: string, took: Pick<Exchange, 'route' | 'operationId'>): Exchange => ({
  key,
  now: { operationId: 'x', route: 'POST /a', words: key, settled: false },
  ...took,
});
const entry = (old: string) => `  - old: "${old}"
    new: "T: A."
    route: POST /a
    why: Say here how this is known.
    since: ${TODAY}`;
const toldOf = (...exchanges: Exchange[]): string => {
  try {
    return refuseExchanged('new.json', 'old.json', exchanges);
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    return (error as Error).message;
  }
};
const HEAD =
  'new.json may have exchanged operations. A method of the client would call another one; compared with old.json:';
const ADVICE = 'Find out which holds, and record it in openapi/identities.yaml, below `identities:`, by these entries.';

it.each([
  {
    given: 'the route of one',
    exchange: exchange('T: A.', { route: 'T: B.' }),
    lines: ["    its route, POST /a, was that of 'T: B.'"],
    choices: [
      ['If the words hold, and the operations were moved:', 'T: A.'],
      ['If the routes hold, and the words were exchanged:', 'T: B.'],
    ],
  },
  {
    given: 'the operationId of one',
    exchange: exchange('T: A.', { operationId: 'T: B.' }),
    lines: ["    its operationId, x, was that of 'T: B.'"],
    choices: [
      ['If the words hold, and the operations were moved:', 'T: A.'],
      ['If the operationIds hold:', 'T: B.'],
    ],
  },
  {
    given: 'both of others',
    exchange: exchange('T: A.', { route: 'T: B.', operationId: 'T: C.' }),
    lines: ["    its route, POST /a, was that of 'T: B.'", "    its operationId, x, was that of 'T: C.'"],
    choices: [
      ['If the words hold, and the operations were moved:', 'T: A.'],
      ['If the routes hold, and the words were exchanged:', 'T: B.'],
      ['If the operationIds hold:', 'T: C.'],
    ],
  },
])('tells what has $given, and the entries that decide, the same ones once', ({ exchange: given, lines, choices }) => {
  const advice = choices.flatMap(([title = '', old = '']) => ['', title, entry(old)]);
  expect(toldOf(given)).toBe([HEAD, "  'T: A.'", ...lines, '', ADVICE, ...advice].join('\n'));
});

it('tells of all of them', () => {
  const told = toldOf(exchange('T: A.', { route: 'T: B.' }), exchange('T: B.', { route: 'T: A.' }));
  expect(told).toContain("  'T: A.'\n    its route, POST /a, was that of 'T: B.'\n  'T: B.'\n");
});
