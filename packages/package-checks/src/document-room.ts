import { readFileSync } from 'node:fs';

const file = new URL('../../../openapi/provenance.json', import.meta.url);
const { kind } = JSON.parse(readFileSync(file, 'utf8')) as { readonly kind: string };

/**
 * Limits of sizes were set for the reconstruction. How much a vendor's document says is the vendor's, and it is a part
 * of what is measured: an imported one may take a quarter more.
 */
export const DOCUMENT_ROOM = kind === 'import' ? 1.25 : 1;
