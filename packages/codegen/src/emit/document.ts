import { createHash } from 'node:crypto';
import type { Catalog } from '@one37id/agency-openapi/catalog';
import { code } from '../text/code.ts';
import { docComment, words } from '../text/comment.ts';
import { literal } from '../text/literal.ts';
import { type GeneratedModule, moduleOf } from './module.ts';

/** document.gen.ts: which document the client was generated from, so that a mock of another one is refused. */
export function emitDocument(catalog: Catalog, documentText: string): GeneratedModule {
  const sha256 = createHash('sha256').update(documentText).digest('hex');
  const value = { title: catalog.title, version: catalog.version, sha256 };
  const doc = docComment([
    words`The OpenAPI document that this client was generated from; \`sha256\` is that of openapi/openapi.json.`,
  ]);
  // A bundle has no more of it than what a client tells.
  const mark = sha256.slice(0, 16);
  return moduleOf(
    [
      {
        kind: 'const',
        name: 'documentMark',
        value: mark,
        code: code`${docComment([words`The first digits of \`documentInfo.sha256\`.`])}\nexport const documentMark = ${literal(mark)};`,
      },
      {
        kind: 'const',
        name: 'documentInfo',
        value,
        code: code`${doc}\nexport const documentInfo = ${literal(value)} as const;`,
      },
    ],
    { imports: [] },
  );
}
