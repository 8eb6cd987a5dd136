import { checkSync } from 'recheck';

// The checker's JavaScript: its other forms are a Java and a binary, which are not installed.
process.env['RECHECK_SYNC_BACKEND'] ??= 'pure';

const known = new Map<string, boolean>();

/**
 * Whether a pattern's time grows with the text that is tested and no faster: a validator that tests any text by it must not
 * stand still. The same answer every time, for every machine.
 */
export function isLinear(pattern: string): boolean {
  const found = known.get(pattern) ?? checkSync(pattern, 'u', { timeout: 60_000, randomSeed: 37 }).status === 'safe';
  known.set(pattern, found);
  return found;
}
