import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { inRounds } from '../base/rounds.ts';
import type { Measured, Row } from '../base/results.ts';
import { runOrThrow } from '@one37id/agency-package-checks/run';
import { bin, orvalConfig } from '../prepare/generate-clients.ts';
import { CACHE } from '../prepare/prepare.ts';
import type { Context } from './context.ts';

const OURS = fileURLToPath(new URL('../../../../codegen/src/bench/measure.ts', import.meta.url));
const MAX_MS = 400_000;

/**
 * A client from a document of once, ten and a hundred times our operations. Ours builds the document too, and writes it
 * for the others.
 */
export async function measureGeneration({ prepared: { generators } }: Context): Promise<Measured> {
  const rows: Row[] = [];
  const failed: Record<string, string> = {};
  for (const times of [1, 10, 100]) {
    const document = join(CACHE, `document-x${times}.json`);
    const out = join(CACHE, `out-x${times}`);
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await work();
      return (performance.now() - start) / 1000;
    };
    const generate: Readonly<Record<string, () => Promise<unknown>>> = {
      ours: () => runOrThrow(process.execPath, [OURS, String(times), document], { timeout: MAX_MS }),
      'openapi-typescript': () => bin(generators, 'openapi-typescript', [document, '-o', `${out}.d.ts`], MAX_MS),
      'hey-api, fetch': () =>
        bin(
          generators,
          'openapi-ts',
          ['-i', document, '-o', `${out}-hey-api`, '-c', '@hey-api/client-fetch', '-s'],
          MAX_MS,
        ),
      orval: async () =>
        bin(generators, 'orval', ['--config', await orvalConfig(generators, document, `${out}-orval.ts`)], MAX_MS),
      kubb: async () =>
        bin(
          generators,
          'kubb',
          ['generate', '--config', await kubbConfig(generators, document, `${out}-kubb`)],
          MAX_MS,
        ),
    };
    const reasons: Record<string, string> = {};
    const done = await inRounds(
      Object.entries(generate).map(([peer, work]) => ({ peer, row: `x${times}`, sample: () => timed(work) })),
      { rounds: times === 1 ? 3 : 1, warmUp: times === 1 ? 1 : 0, failed: reasons },
    );
    rows.push(...done.rows);
    for (const [peer, reason] of Object.entries(reasons)) failed[peer] ??= `x${times}: ${reason}`;
  }
  return {
    name: 'generation',
    title: 'Generating a client, by the size of the document',
    unit: 's',
    better: 'less',
    rows,
    failed,
  };
}

async function kubbConfig(generators: string, document: string, out: string): Promise<string> {
  const file = join(generators, 'kubb.config.mjs');
  await writeFile(
    file,
    [
      `import { defineConfig } from '@kubb/core';`,
      `import { pluginClient } from '@kubb/plugin-client';`,
      `import { pluginOas } from '@kubb/plugin-oas';`,
      `import { pluginTs } from '@kubb/plugin-ts';`,
      `export default defineConfig({ root: '.', input: { path: ${JSON.stringify(document)} },`,
      `  output: { path: ${JSON.stringify(out)}, clean: true, format: false, lint: false },`,
      `  plugins: [pluginOas({ validate: false }), pluginTs({}), pluginClient({ client: 'fetch' })] });`,
    ].join('\n'),
  );
  return file;
}
