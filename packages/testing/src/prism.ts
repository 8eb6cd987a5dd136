import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { documentInfo } from '@one37id/agency';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http/dist/utils/operations.js';
import { createServer } from '@stoplight/prism-http-server';

/** A running Prism mock server. */
export interface Prism extends AsyncDisposable {
  /** Give this to `new Agency({ baseUrl })`. */
  readonly baseUrl: string;
  /** Stops the server and ends its connections. */
  close(): Promise<void>;
}

export interface StartPrismOptions {
  /**
   * Path of the OpenAPI document, JSON. Default: the one that the installed client was generated from.
   * Another one is refused: a mock of another document proves nothing about this client.
   */
  readonly document?: string | URL;
}

/**
 * Starts Prism in this process, on a free loopback port, from the document that the client was generated from.
 * It answers the document's examples and checks every request against the document; what it found wrong stands in the
 * header `sl-violations`. It keeps no state.
 *
 * @throws {Error} when the document is not the one that the client was generated from.
 * @example
 * ```ts
 * await using prism = await startPrism()
 * const agency = new Agency({ baseUrl: prism.baseUrl, secretKey: 'test' })
 * ```
 */
export async function startPrism(options: StartPrismOptions = {}): Promise<Prism> {
  const file = options.document ?? new URL('./openapi.json', import.meta.url);
  const text = await readFile(file, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (sha256 !== documentInfo.sha256) {
    throw new Error(
      `${String(file)} has sha256 ${sha256}, but the client was generated from ${documentInfo.sha256}: run \`npm run generate\`, or install the same version of @one37id/agency and @one37id/agency-testing`,
    );
  }
  const operations = await getHttpOperationsFromSpec(JSON.parse(text) as object);
  const server = createServer(operations, {
    components: { logger: createLogger('prism', { level: 'silent' }) },
    config: {
      checkSecurity: true,
      errors: false,
      isProxy: false,
      mock: { dynamic: false },
      upstreamProxy: undefined,
      validateRequest: true,
      validateResponse: true,
    },
    cors: false,
  });
  const baseUrl = await server.listen(0, '127.0.0.1');
  const close = () => server.close();
  return { baseUrl, close, [Symbol.asyncDispose]: close };
}
