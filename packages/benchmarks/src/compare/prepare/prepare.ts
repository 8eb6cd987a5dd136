import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { installPacked } from '@one37id/agency-package-checks/install';
import { installOnce } from '@one37id/agency-package-checks/install-once';
import { packPublished } from '@one37id/agency-package-checks/pack';
import { build } from 'esbuild';
import { generateClients } from './generate-clients.ts';
import { copyWithoutPromise } from './without-promise.ts';
import pins from './pins.json' with { type: 'json' };

/** What a run needs: all installed, nothing of it in the repository's own node_modules. */
export interface Prepared {
  /** Our tarballs, installed as users do. */
  readonly ours: string;
  /** A copy of them that sends as bare `fetch` does. */
  readonly unguarded: string;
  /** The peers, and in `generated` the clients that were generated from our document. */
  readonly clients: string;
  readonly generators: string;
  /** The worker as one file, so that no process pays for reading TypeScript. */
  readonly worker: string;
  readonly server: string;
}

export const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/bench/', import.meta.url));
/** The document that clients are generated from. */
const DOCUMENT = fileURLToPath(new URL('../../../../../openapi/openapi.json', import.meta.url));

/** Packs and installs ours, installs the peers where they are not yet, and generates the clients. */
export async function prepare(say: (what: string) => void): Promise<Prepared> {
  await mkdir(CACHE, { recursive: true });
  say('packing and installing our packages');
  const tarballs = join(CACHE, 'tarballs');
  const ours = join(CACHE, 'ours');
  for (const folder of [tarballs, ours]) await rm(folder, { recursive: true, force: true });
  await mkdir(tarballs);
  const packed = await packPublished(tarballs);
  await installPacked(
    ours,
    packed.filter(({ name }) => /agency(-core)?$/.test(name)),
  );

  const unguarded = await copyWithoutPromise(ours, join(CACHE, 'unguarded'));

  say('installing the peers, where they are not yet');
  const clients = dirname(await installOnce(CACHE, pins.clients));
  const generators = dirname(await installOnce(CACHE, pins.generators));
  for (const folder of [ours, unguarded, clients])
    await writeFile(join(folder, 'load.mjs'), 'export const load = (specifier) => import(specifier);\n');

  say('generating clients');
  await generateClients({ clients, generators, document: DOCUMENT });
  return { ours, unguarded, clients, generators, worker: await bundled('main'), server: await bundled('server') };
}

async function bundled(name: string): Promise<string> {
  const outfile = join(CACHE, `${name}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`../worker/${name}.ts`, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** The version of a package as it is installed; `undefined` where it is not. */
export async function versionOf(folder: string, name: string): Promise<string | undefined> {
  const file = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
