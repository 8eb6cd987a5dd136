import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runServer } from 'verdaccio';

/** An npm registry on this machine, empty at the start. */
export interface LocalRegistry extends AsyncDisposable {
  /** Lines of an .npmrc that send these scopes, and nothing else, to it. */
  npmrc(scopes: readonly string[]): string;
}

/**
 * Starts Verdaccio in this process, on a free port of the loopback interface, with its storage in a folder. It asks no
 * other registry: it is there for the scopes of our packages, and everything else npm fetches from where this machine
 * fetches it, with its own credentials and certificates.
 */
export async function startLocalRegistry(folder: string): Promise<LocalRegistry> {
  const server: Server = await runServer({
    self_path: folder,
    storage: folder,
    auth: {},
    uplinks: {},
    packages: { '**': { access: '$all', publish: '$all' } },
    log: { type: 'stdout', format: 'json', level: 'fatal' },
    web: { enable: false },
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    // npm publishes nothing without a token; this registry takes any.
    npmrc: (scopes) =>
      [...scopes.map((scope) => `${scope}:registry=http://${host}`), `//${host}:_authToken=local`, ''].join('\n'),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
