import { code, joinCode } from '../text/code.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { CORE_WEBHOOKS } from './core-module.ts';
import { HEADER } from './header.ts';
import type { GeneratedModule } from './module.ts';

/**
 * exports.gen.ts: what the main entry has of what is generated. The constants of operations are in the entry
 * `operations`.
 */
export function emitExports({ hasWebhooks }: { readonly hasWebhooks: boolean }): GeneratedModule {
  const reexports = [
    './resources.gen.ts',
    './sdk.gen.ts',
    './types.gen.ts',
    ...(hasWebhooks ? ['./webhooks.gen.ts', CORE_WEBHOOKS] : []),
  ];
  const lines = reexports.map((from) => code`export * from ${stringLiteral(from)};\n`);
  return { imports: [], reexports, declarations: [], text: code`${HEADER}\n\n${joinCode(lines, '')}`.text };
}
