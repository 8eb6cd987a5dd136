import { expect, test } from 'vitest';
import { embeddedRun } from './embedded-run.ts';

test.each([1, 2])('nothing happens twice and nothing is lost, with kill -9 and a failing agency (seed %i)', async (seed) => {
  const result = await embeddedRun({ seed, rows: 250, kills: 4 });
  expect(result).toMatchObject({ twice: [], wrong: [], rows: { total: 250, planned: 0, sending: 0, unknown: 0, refused: 0 } });
  expect(result.rows.done + result.rows.happened + result.rows.cannotTell).toBe(250);
  expect(result.effects).toBeGreaterThanOrEqual(result.rows.done + result.rows.happened);
}, 180_000);
