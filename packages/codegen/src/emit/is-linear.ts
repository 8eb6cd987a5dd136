import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import manifest from '../../package.json' with { type: 'json' };
import { diskMemo } from './disk-memo.ts';

// The checker's JavaScript: its other forms are a Java and a binary, which are not installed.
process.env['RECHECK_SYNC_BACKEND'] ??= 'pure';

// Its limits of steps end it. Those of time would give another answer on a machine that is busy, and a client without
// the pattern.
const WITHOUT_CLOCK = { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 37 };

/**
 * Whether a pattern's time grows with the text that is tested and no faster: a validator that tests any text by it must
 * not stand still. The same answer every time, for every machine.
 */
export function checkLinear(pattern: string): boolean {
  return checkSync(pattern, 'u', WITHOUT_CLOCK).status === 'safe';
}

/** As {@link checkLinear}, which takes seconds for a long pattern, asked once for each version of the checker. */
export const isLinear: (pattern: string) => boolean = diskMemo(
  fileURLToPath(
    new URL(`../../node_modules/.cache/linear-patterns-${manifest.dependencies.recheck}.json`, import.meta.url),
  ),
  checkLinear,
);
