import { globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installOnce } from '../install-once.ts';
import { ALL_NODE_VERSIONS, NODE_PACKAGES, nodeFolder, RUNTIME_PACKAGES } from './versions.ts';

/** The runtimes' binaries on this machine. */
export interface Toolbox {
  node(version: string): string;
  readonly bun: string;
  readonly deno: string;
  readonly workerd: string;
}

export async function openToolbox(): Promise<Toolbox> {
  const modules = await install(RUNTIME_PACKAGES);
  return {
    node: (version) => nodeBinary(modules, version),
    bun: binary(modules, '@oven/*/bin/bun{,.exe}'),
    deno: binary(modules, '@deno/*/deno{,.exe}'),
    workerd: binary(modules, '@cloudflare/*/bin/workerd{,.exe}'),
  };
}

/** Node's binaries alone, by version. */
export async function openNodes(): Promise<ReadonlyMap<string, string>> {
  const modules = await install(NODE_PACKAGES);
  return new Map(ALL_NODE_VERSIONS.map((version) => [version, nodeBinary(modules, version)]));
}

function nodeBinary(modules: string, version: string): string {
  return binary(modules, `${nodeFolder(version)}/{bin/,}node{,.exe}`);
}

/** In the user's cache: the binaries are large, and the same for every clone. */
function install(dependencies: Readonly<Record<string, string>>): Promise<string> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return installOnce(join(cache, 'one37id-agency/runtimes'), dependencies);
}

/** npm installs only the package of this platform; so there is one match. */
function binary(folder: string, pattern: string): string {
  const [found] = globSync(pattern, { cwd: folder });
  if (found === undefined)
    throw new Error(`npm has no package with \`${pattern}\` for ${process.platform} on ${process.arch}`);
  return join(folder, found);
}
