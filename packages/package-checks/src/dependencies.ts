import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, published, readManifest, ROOT } from './published.ts';

/** What a published package brings along at run time. */
export interface Dependencies {
  readonly name: string;
  /** Those that its package.json names, without our own, in order. */
  readonly direct: readonly string[];
  /** How many packages of others are installed with it, as the lock file has them. */
  readonly installed: number;
}

/** Of each published package, counted in what is installed here. */
export function publishedDependencies(): readonly Dependencies[] {
  return published.map(({ folder, manifest }) => {
    const seen = new Map<string, string>();
    collect(join(ROOT, 'packages', folder), manifest, seen);
    const direct = Object.keys(wantedBy(manifest)).filter((name) => !isOurs(name));
    return {
      name: manifest.name,
      direct: direct.toSorted(),
      installed: [...seen.values()].filter((name) => !isOurs(name)).length,
    };
  });
}

function collect(folder: string, manifest: Manifest, seen: Map<string, string>): void {
  for (const name of Object.keys(wantedBy(manifest))) {
    const found = find(name, folder);
    // An optional one of another platform.
    if (found === undefined || seen.has(found)) continue;
    seen.set(found, name);
    collect(found, readManifest(found), seen);
  }
}

function wantedBy({ dependencies, optionalDependencies }: Manifest): Readonly<Record<string, string>> {
  return {
    ...(dependencies as Record<string, string> | undefined),
    ...(optionalDependencies as Record<string, string> | undefined),
  };
}

function isOurs(name: string): boolean {
  return name.startsWith('@one37id/');
}

/** As Node finds it: in the folder's `node_modules`, or in that of a folder above. */
function find(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (at === dirname(at)) return undefined;
  }
}
