import { stringify } from '@one37id/agency-openapi/document';
import { buildDocument } from './build/document.ts';
import { provenanceOf } from './build/provenance.ts';
import { parsePage } from './page/page.ts';
import { readPage } from './page/read-page.ts';

/** The two files that the reconstruction gives, as text. */
export function build(pageText: string = readPage()): { upstream: string; provenance: string } {
  const upstream = stringify(buildDocument(parsePage(pageText)));
  return { upstream, provenance: stringify(provenanceOf(pageText, upstream)) };
}
