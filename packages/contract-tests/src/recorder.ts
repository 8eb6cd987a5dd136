import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One exchange as it went over the wire between the client and the mock. */
export interface Exchange {
  /** Method and raw target, as the client wrote them. */
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly status: number;
  /** What Prism found wrong with the request, empty when nothing. */
  readonly violations: string;
}

export interface Recorder extends AsyncDisposable {
  readonly baseUrl: string;
  /** The exchanges since the last call. */
  take(): Exchange[];
}

/** Bytes for a request that the mock cannot answer: Prism sends an image as the text of its schema. */
export type Substitute = (method: string, path: string) => { readonly contentType: string; readonly bytes: Uint8Array } | undefined;

/** A server between client and mock that passes everything on unchanged and writes down what it saw. */
export async function startRecorder(target: string, substitute: Substitute): Promise<Recorder> {
  const seen: Exchange[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const { method = '', url = '', headers } = incoming;
      const upstream = request(new URL(target), { method, path: url, headers }, (answer) => {
        const record = { line: `${method} ${url}`, headers, body: body.toString('utf8'), status: answer.statusCode ?? 0 };
        seen.push({ ...record, violations: String(answer.headers['sl-violations'] ?? '') });
        const bytes = record.status < 300 ? substitute(method, url) : undefined;
        if (bytes === undefined) {
          outgoing.writeHead(record.status, answer.headers);
          answer.pipe(outgoing);
        } else {
          answer.resume();
          outgoing.writeHead(record.status, { 'content-type': bytes.contentType });
          outgoing.end(bytes.bytes);
        }
      });
      upstream.on('error', (error) => fail(outgoing, error));
      upstream.end(body);
    });
  });
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

function fail(outgoing: ServerResponse, error: Error): void {
  outgoing.writeHead(599, { 'content-type': 'text/plain' });
  outgoing.end(error.message);
}
