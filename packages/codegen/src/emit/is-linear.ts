import { checkSync } from 'recheck';

// The checker's JavaScript: its other forms are a Java and a binary, which are not installed.
process.env['RECHECK_SYNC_BACKEND'] ??= 'pure';

// Its limits of steps end it. Those of time would give another answer on a machine that is busy, and a client without
// the pattern.
const WITHOUT_CLOCK = { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 37 };

const known = new Map<string, boolean>();

/**
 * Whether a pattern's time grows with the text that is tested and no faster: a validator that tests any text by it must
 * not stand still. The same answer every time, for every machine.
 */
export function isLinear(pattern: string): boolean {
  const found = known.get(pattern) ?? checkSync(pattern, 'u', WITHOUT_CLOCK).status === 'safe';
  known.set(pattern, found);
  return found;
}
