import { readFileSync } from 'node:fs';
import { stringify } from '../../codegen/src/document/canonical.ts';
import { buildDocument } from './build/document.ts';
import { provenanceOf } from './build/provenance.ts';
import { parsePage } from './page/page.ts';

/** The page, as text. */
export const readPage = (): string => readFileSync(new URL('../page.txt', import.meta.url), 'utf8');

/** The two files that the reconstruction gives, as text. */
export function build(pageText: string = readPage()): { upstream: string; provenance: string } {
  const upstream = stringify(buildDocument(parsePage(pageText)));
  return { upstream, provenance: stringify(provenanceOf(pageText, upstream)) };
}
