import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';

/** A server that was started, and how to end it. */
export interface Started {
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

interface PrismServer {
  readonly close: () => Promise<void>;
}
interface PrismCli {
  readonly createSingleProcessPrism: (options: object) => Promise<PrismServer>;
}
interface Signale {
  readonly disable: () => void;
  readonly enable: () => void;
}

/**
 * Prism itself, as its command line starts it, on a free loopback port.
 *
 * @throws {Error} When `@stoplight/prism-cli` is not installed.
 */
export async function startBarePrism(document: object): Promise<Started> {
  const { createSingleProcessPrism, signale } = loadCli();
  const options = {
    host: '127.0.0.1',
    cors: false,
    dynamic: false,
    errors: false,
    multiprocess: false,
    ignoreExamples: false,
    verboseLevel: 'silent',
  };
  // It greets on the standard output, which is the caller's.
  signale.disable();
  try {
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      try {
        // Of a copy: Prism exchanges the references of what it is given.
        const server = await createSingleProcessPrism({ ...options, document: structuredClone(document), port });
        return { baseUrl: `http://127.0.0.1:${port}`, close: () => server.close() };
      } catch (error) {
        // It rejects with a text. Somebody else has taken the port meanwhile.
        if (attempt === ATTEMPTS || !String(error).includes('EADDRINUSE'))
          throw error instanceof Error ? error : new Error(`Prism does not start: ${String(error)}`);
      }
    }
  } finally {
    signale.enable();
  }
}

const ATTEMPTS = 5;

/** Prism does not tell which port it has taken, so it is given one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function loadCli(): PrismCli & { readonly signale: Signale } {
  const own = createRequire(import.meta.url);
  try {
    const cli = createRequire(own.resolve('@stoplight/prism-cli/package.json'));
    return { ...(cli('./dist/util/createServer.js') as PrismCli), signale: cli('signale') as Signale };
  } catch (error) {
    throw new Error(
      'startPrism() needs @stoplight/prism-cli 5.16.0, on Node 24.18 or later: npm install --save-dev --ignore-scripts @stoplight/prism-cli@5.16.0',
      { cause: error },
    );
  }
}
