import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { choosePostgres, type PostgresOffers, postgresOffers } from './find-postgres.ts';

/** A Postgres server of the tests' own. */
export interface PostgresServer extends AsyncDisposable {
  readonly url: string;
  /** Kills it, as a machine that goes down would, and starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** `nobody` on Debian and on most others: Postgres refuses to run as root. */
const NOBODY = 65_534;
const asRoot = process.platform !== 'win32' && userInfo().uid === 0;
const owner = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Starts a Postgres of this machine. Its data is in a folder of its own, and goes with it.
 *
 * @throws {Error} That says what to install, when there is none.
 */
export async function startPostgres(offers: PostgresOffers = postgresOffers()): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'agency-postgres-'));
  const choice = choosePostgres(offers);
  const bin = 'bin' in choice ? choice.bin : copyCarried(choice.carried, join(folder, 'postgres'));
  const data = join(folder, 'data');
  mkdirSync(data);
  if (asRoot) {
    chownSync(folder, NOBODY, NOBODY);
    chownSync(data, NOBODY, NOBODY);
  }
  chmodSync(data, 0o700);
  await run(
    join(bin, 'initdb'),
    ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-locale', '--no-sync'],
    folder,
  );
  const port = await freePort();
  let server: ReturnType<typeof spawn>;
  const start = async (): Promise<void> => {
    // Without fsync: what is killed here is the server and not the machine.
    server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off', '-c', 'max_connections=60'],
      { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let log = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr?.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (/ready to accept connections/.test(log)) resolve();
      });
      server.once('exit', (code) => reject(new Error(`Postgres ended with ${code}:\n${log}`)));
      server.once('error', reject);
    });
  };
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  const stop = async (): Promise<void> => {
    await kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    // SIGQUIT: at once, without a word to its clients; SIGKILL would leave its children.
    restart: async () => {
      await kill('SIGQUIT');
      await start();
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** A copy of the package's files: another user has to be able to read them, and links are missing in them. */
function copyCarried(native: string, copy: string): string {
  cpSync(native, copy, { recursive: true });
  const links = join(copy, 'pg-symlinks.json');
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as readonly {
      readonly source: string;
      readonly target: string;
    }[]) {
      const place = join(copy, target.replace(/^native\//, ''));
      if (!existsSync(place)) symlinkSync(source.split('/').at(-1) ?? '', place);
    }
  }
  return join(copy, 'bin');
}

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { ...owner, cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${errors}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
