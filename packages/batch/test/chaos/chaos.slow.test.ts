import { test } from 'vitest';
import { embeddedRun } from './embedded-run.ts';
import { postgresRun } from './postgres-run.ts';

// The short form of `npm run batch:chaos`. Beside each other: a lease that has to end is waited for.
test.concurrent.for([
  { what: 'one process that is killed again and again', run: embeddedRun, seed: 1, kills: 4 },
  { what: 'one process that is killed again and again', run: embeddedRun, seed: 2, kills: 4 },
  {
    what: 'three workers, of which one is killed and one sleeps, and a database that restarts',
    run: postgresRun,
    seed: 3,
    kills: 1,
  },
])(
  'nothing happens twice and nothing is lost: $what (seed $seed)',
  { timeout: 240_000 },
  async ({ run, seed, kills }, { expect }) => {
    const result = await run({ seed, rows: 250, kills });
    expect(result).toMatchObject({
      kills,
      twice: [],
      wrong: [],
      rows: { total: 250, planned: 0, sending: 0, unknown: 0, refused: 0, didNot: 0 },
    });
    expect(result.rows.done + result.rows.happened + result.rows.cannotTell).toBe(250);
    expect(result.effects).toBeGreaterThanOrEqual(result.rows.done + result.rows.happened);
  },
);
