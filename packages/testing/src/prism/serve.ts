import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Started } from './bare-prism.ts';
import type { MockAnswer } from './gaps.ts';

/** A request as it came. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Answers = (asked: Asked) => Promise<MockAnswer>;

/**
 * Answers HTTP on the loopback interface.
 *
 * @param port - 0 for a free one.
 */
export async function serve(answers: Answers, port = 0): Promise<Started> {
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    buffer(incoming)
      .then((body) => answers({ method, url, headers, body }))
      .then(
        ({ status, headers, body }) => send(outgoing, status, headers, body),
        (error: Error) => send(outgoing, 502, { 'content-type': 'text/plain' }, Buffer.from(error.message)),
      );
  });
  // Longer than clients keep an idle connection: whoever ends it first while the other one sends breaks a call.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function send(outgoing: ServerResponse, status: number, headers: MockAnswer['headers'], body: Uint8Array): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'transfer-encoding') outgoing.setHeader(name, value);
  }
  outgoing.writeHead(status).end(body);
}
