import { readFileSync } from 'node:fs';

/** The page, as text. */
export const readPage = (): string => readFileSync(new URL('../../page.txt', import.meta.url), 'utf8');
