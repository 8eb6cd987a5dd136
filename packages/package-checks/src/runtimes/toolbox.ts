import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runOrThrow } from '../run.ts';
import { ALL_NODE_VERSIONS, NODE_PACKAGES, nodeFolder, RUNTIME_PACKAGES } from './versions.ts';

/** The runtimes' binaries on this machine. */
export interface Toolbox {
  node(version: string): string;
  readonly bun: string;
  readonly deno: string;
  readonly workerd: string;
}

export async function openToolbox(): Promise<Toolbox> {
  const modules = await installOnce(RUNTIME_PACKAGES);
  return {
    node: (version) => nodeBinary(modules, version),
    bun: binary(modules, '@oven/*/bin/bun{,.exe}'),
    deno: binary(modules, '@deno/*/deno{,.exe}'),
    workerd: binary(modules, '@cloudflare/*/bin/workerd{,.exe}'),
  };
}

/** Node's binaries alone, by version. */
export async function openNodes(): Promise<ReadonlyMap<string, string>> {
  const modules = await installOnce(NODE_PACKAGES);
  return new Map(ALL_NODE_VERSIONS.map((version) => [version, nodeBinary(modules, version)]));
}

function nodeBinary(modules: string, version: string): string {
  return binary(modules, `${nodeFolder(version)}/{bin/,}node{,.exe}`);
}

/** Installs packages with plain npm into the user's cache, once for each set of versions, outside of the workspace. */
async function installOnce(dependencies: Readonly<Record<string, string>>): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies });
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'one37id-agency');
  const folder = join(cache, `runtimes-${createHash('sha256').update(manifest).digest('hex').slice(0, 12)}`);
  if (!existsSync(folder)) {
    // Under another name until it is complete, so that an interrupted install is never taken for a whole one.
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'package.json'), manifest);
    try {
      await runOrThrow(
        'npm',
        [
          'install',
          '--ignore-scripts',
          '--prefer-offline',
          '--no-audit',
          '--no-fund',
          '--no-package-lock',
          '--loglevel=error',
        ],
        {
          cwd: unfinished,
          timeout: 600_000,
        },
      );
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  return join(folder, 'node_modules');
}

/** npm installs only the package of this platform; so there is one match. */
function binary(folder: string, pattern: string): string {
  const [found] = globSync(pattern, { cwd: folder });
  if (found === undefined)
    throw new Error(`npm has no package with \`${pattern}\` for ${process.platform} on ${process.arch}`);
  return join(folder, found);
}
