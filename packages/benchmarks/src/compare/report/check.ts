import type { Results } from '../base/results.ts';
import { GOALS, resultOf } from './goals.ts';

/**
 * How much worse than in the committed run a ratio may be. Machines of continuous integration are of all kinds and
 * busy; what is to be found is work that somebody added to every call, and not a slow day.
 */
const BAND = 1.4;

/**
 * What is worse than in the committed run, by more than the band, and ratios that are missing. Absolute figures do not
 * count.
 */
export function regressions(results: Results, committed: Results, band = BAND): string[] {
  return GOALS.filter(({ to, by }) => to !== undefined && by === undefined).flatMap((goal) => {
    const before = resultOf(committed, goal)?.figure;
    const now = resultOf(results, goal)?.figure;
    if (before === undefined) return [`${goal.what}: the committed run has no such ratio`];
    if (now === undefined) return [`${goal.what}: this run has no such ratio`];
    const worse = goal.most === undefined ? before / now : now / before;
    if (!(worse > band)) return [];
    return [`${goal.what}: ${now.toFixed(2)}, and was ${before.toFixed(2)} in the committed run`];
  });
}
