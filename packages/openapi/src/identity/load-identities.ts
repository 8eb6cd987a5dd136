import { existsSync } from 'node:fs';
import { parseText } from '../document/parse-text.ts';
import { readText } from '../source/read-text.ts';
import type { Identity } from './identity.ts';
import { parseIdentities } from './parse-identities.ts';

/** Name of the table, beside upstream.json. */
export const IDENTITIES_FILE = 'identities.yaml';

/**
 * Reads the table of identities; an empty one where there is no file.
 *
 * @throws {DocumentError} when it is not as it must be.
 */
export async function loadIdentities(file: string): Promise<readonly Identity[]> {
  return existsSync(file) ? parseIdentities(parseText(await readText(file), file), file) : [];
}
