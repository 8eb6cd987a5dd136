import type { Measure } from './measure.ts';

/**
 * Before that, Node still has the code that loads TypeScript: 4 MB, which would hide a leak. It goes after some
 * collections.
 */
const LEAST_ROUNDS = 4;
const MOST_ROUNDS = 12;
const STEADY = 0.02;

/**
 * Runs rounds of calls until the heap is steady: until then code is compiled, and what only the start needed is thrown
 * away.
 */
export async function warmUp(
  round: () => Promise<unknown>,
  measure: () => Promise<Measure>,
): Promise<{ measured: Measure; isSteady: boolean }> {
  let measured = await measure();
  for (let count = 0; count < MOST_ROUNDS; count++) {
    const { heapBytes } = measured;
    await round();
    measured = await measure();
    if (count >= LEAST_ROUNDS && Math.abs(measured.heapBytes / heapBytes - 1) < STEADY)
      return { measured, isSteady: true };
  }
  return { measured, isSteady: false };
}
