import { createHash } from 'node:crypto';
import type { Catalog } from '@one37id/agency-openapi/catalog';
import { literal } from './doc.ts';
import { HEADER } from './header.ts';

/** document.gen.ts: which document the client was generated from, so that a mock of another one is refused. */
export function emitDocument(catalog: Catalog, documentText: string): string {
  const sha256 = createHash('sha256').update(documentText).digest('hex');
  const info = { title: catalog.title, version: catalog.version, sha256 };
  return `${HEADER}\n\n/** The OpenAPI document that this client was generated from; \`sha256\` is that of openapi/openapi.json. */\nexport const documentInfo = ${literal(info, '')} as const;\n`;
}
