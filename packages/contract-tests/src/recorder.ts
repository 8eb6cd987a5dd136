import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One exchange as it went over the wire between the client and the mock. */
export interface Exchange {
  /** Method and raw target, as the client wrote them. */
  readonly line: string;
  /** Names in lower case, one entry for each header line. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly status: number;
  /** What Prism found wrong with the request, empty when nothing. */
  readonly violations: string;
}

export interface Recorder extends AsyncDisposable {
  readonly baseUrl: string;
  /** The exchanges since the last call. */
  take(): Exchange[];
}

/** A server between client and mock that passes everything on unchanged and writes down what it saw. */
export async function startRecorder(target: string): Promise<Recorder> {
  const seen: Exchange[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', rawHeaders } = incoming;
    const pass = async (): Promise<void> => {
      const body = await buffer(incoming);
      const upstream = request(new URL(target), { method, path: url, headers: incoming.headers }, (answer) => {
        const status = answer.statusCode ?? 0;
        seen.push({
          line: `${method} ${url}`,
          headers: pairs(rawHeaders),
          body,
          status,
          violations: String(answer.headers['sl-violations'] ?? ''),
        });
        outgoing.writeHead(status, answer.headers);
        answer.pipe(outgoing);
      });
      upstream.on('error', (error) => outgoing.writeHead(599).end(error.message));
      upstream.end(body);
    };
    void pass();
  });
  // On a busy machine a client is silent for longer than the five seconds after which a server ends an idle connection.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    take: () => seen.splice(0),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? ''] as const] : []));
}
