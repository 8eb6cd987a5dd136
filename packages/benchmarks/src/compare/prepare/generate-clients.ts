import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrThrow } from '@one37id/agency-package-checks/run';
import { build } from 'esbuild';

/** What is generated of the document, and left as it comes. */
export interface Places {
  readonly clients: string;
  readonly generators: string;
  readonly document: string;
}

/** Stands in the generated code for where the agency is. */
const ADDRESS = 'http://agency.invalid';

/**
 * The clients that other generators make of our document: their TypeScript in `source`, for the compiler, and a module
 * of each in `generated`, for Node. One that fails is left out: its peer says that it is not there.
 */
export async function generateClients({ clients, generators, document }: Places): Promise<void> {
  const stamp = join(clients, 'generated', 'document.json');
  const text = await readFile(document, 'utf8');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === text) return;
  const source = join(clients, 'source');
  let isWhole = true;
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      isWhole = false;
      console.error(`a generator failed, and its client is left out: ${String(thrown)}`);
    }
  };
  for (const plugin of ['ky', 'fetch']) {
    await attempt(async () => {
      const out = join(source, `hey-api-${plugin}`);
      await bin(generators, 'openapi-ts', ['-i', document, '-o', out, '-c', `@hey-api/client-${plugin}`, '-s']);
      // The client that its functions use stands beside them.
      await writeFile(join(out, 'all.ts'), `export * from './sdk.gen';\nexport { client } from './client.gen';\n`);
      await bundled(clients, join(out, 'all.ts'), `hey-api-${plugin}`);
    });
  }
  await attempt(async () => {
    const out = join(source, 'orval', 'api.ts');
    await bin(generators, 'orval', ['--config', await orvalConfig(generators, document, out)]);
    await bundled(clients, out, 'orval', (code) =>
      code.replaceAll(ADDRESS, '${globalThis.AGENCY_BASE_URL}').replaceAll(/(["'])(\$\{globalThis.*?)\1/g, '`$2`'),
    );
  });
  await attempt(() =>
    bin(generators, 'openapi-typescript', [document, '-o', join(source, 'openapi-typescript', 'schema.ts')]),
  );
  if (isWhole) await writeFile(stamp, text);
}

/** Runs a command of the generators' folder, telling them to call nobody. */
export function bin(generators: string, name: string, args: readonly string[], timeout = 300_000): Promise<string> {
  return runOrThrow(join(generators, 'node_modules', '.bin', name), args, {
    cwd: generators,
    timeout,
    env: { ...process.env, DO_NOT_TRACK: '1' },
  });
}

/** A file beside orval, from which its configuration is read. */
export async function orvalConfig(generators: string, document: string, target: string): Promise<string> {
  const file = join(generators, `orval.${process.pid}.config.mjs`);
  const output = { target, client: 'fetch', mode: 'single', baseUrl: ADDRESS };
  await writeFile(file, `export default ${JSON.stringify({ agency: { input: document, output } })};\n`);
  return file;
}

async function bundled(
  clients: string,
  entry: string,
  name: string,
  change: (code: string) => string = (code) => code,
): Promise<void> {
  const outfile = join(clients, 'generated', `${name}.mjs`);
  await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    outfile: `${outfile}.part`,
    logLevel: 'error',
  });
  await writeFile(`${outfile}.part`, change(await readFile(`${outfile}.part`, 'utf8')));
  await rename(`${outfile}.part`, outfile);
}
