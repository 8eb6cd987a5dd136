import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { onTestFinished } from 'vitest';

/** A request as it was on the wire. */
export interface Wire {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that counts what really arrives: each complete request, whoever sent it, and why. */
export interface WireServer {
  readonly url: string;
  readonly port: number;
  readonly requests: Wire[];
  readonly sockets: Set<Socket>;
  onSocket?: (socket: Socket) => void;
  close(): Promise<void>;
}

/** A server that speaks first, and what it says is no TLS. */
export async function greeting(words: string): Promise<WireServer> {
  const server = await serve(() => {});
  server.onSocket = (socket) => socket.write(words);
  return server;
}

export type WireHandler = (socket: Socket, request: Wire, count: number) => void;

/** Starts a server on loopback, over plain TCP or TLS. It is closed with the test. */
export async function serve(handle: WireHandler, tls?: { key: string; cert: string }): Promise<WireServer> {
  const requests: Wire[] = [];
  const sockets = new Set<Socket>();
  const onSocket = (socket: Socket) => {
    sockets.add(socket);
    self.onSocket?.(socket);
    let bytes = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let taken = take(bytes); taken; taken = take(bytes)) {
        bytes = bytes.subarray(taken.length);
        requests.push(taken.request);
        handle(socket, taken.request, requests.length);
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  };
  const server: Server = tls ? createTls(tls, onSocket) : createTcp(onSocket);
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  onTestFinished(close);
  const self: WireServer = { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, port, requests, sockets, close };
  return self;
}

function take(bytes: Buffer): { request: Wire; length: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [line = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((each) => [each.slice(0, each.indexOf(':')).toLowerCase(), each.slice(each.indexOf(':') + 1).trim()]),
  );
  const length = end + 4 + Number(headers['content-length'] ?? 0);
  if (bytes.length < length) return undefined;
  return { request: { line, headers, body: bytes.subarray(end + 4, length).toString() }, length };
}

/** An answer as bytes. A text has its length in the head unless the headers say otherwise. */
export function answer(
  status: number,
  body: string | Buffer = '',
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = Buffer.from(body);
  const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Whatever\r\n${head.join('')}\r\n`), bytes]);
}

export function envelope(result?: unknown): string {
  return JSON.stringify({ isSuccessfull: true, result });
}

export function failure(errorCode = 17, message = 'the agency says no'): string {
  return JSON.stringify({ isSuccessfull: false, errorCode, message });
}

/** A server that answers each request with the next of these, and all further ones with the last. */
export function answering(...answers: readonly Buffer[]): Promise<WireServer> {
  return serve((socket, _, count) => socket.write(answers[Math.min(count, answers.length) - 1] ?? ''));
}

/** Breaks the connection as a crash does: without a goodbye. */
export function reset(socket: Socket): void {
  socket.resetAndDestroy();
}
