import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBare, type Reply } from '../api/reply.ts';
import type { ServedRequest } from '../http/served.ts';
import { NodeHeaders } from './node-headers.ts';

/** What is served. This file knows HTTP and nothing of the agency: it is the part that some runtimes do not have. */
export interface Served {
  readonly answer: (request: ServedRequest) => Promise<Reply | Response>;
  /** The most bytes that a body may have. */
  readonly bodyLimit: (path: string) => number;
  /** The header that says how an answer is to break. */
  readonly breakHeader: string;
  /** Whether a host is this machine, by a name that no name server can give to another. */
  readonly isLocalHost: (host: string) => boolean;
}

export interface Listening {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Answers HTTP.
 *
 * @throws {Error} When the port is taken, or no port.
 */
export async function serve(
  served: Served,
  { port = 0, host: given = '127.0.0.1' }: { readonly port?: number | undefined; readonly host?: string | undefined },
): Promise<Listening> {
  // As a URL has an address of IPv6.
  const host = given.replace(/^\[(.*)\]$/, '$1');
  const isLoopback = served.isLocalHost(host === '::1' ? '[::1]' : host);
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 1_000,
      joinDuplicateHeaders: true,
      keepAlive: true,
      // Longer than clients keep an idle connection: whoever ends it first while the other one sends breaks a call.
      keepAliveTimeout: 600_000,
    },
    (incoming, outgoing) => {
      outgoing.on('error', () => incoming.destroy());
      incoming.on('error', () => outgoing.destroy());
      answer(served, incoming, isLoopback)
        .catch(() => new Response('This is no request that HTTP has.', { status: 400 }))
        .then((response) => send(outgoing, response, served.breakHeader))
        .catch(() => outgoing.destroy());
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(`${whyNot(error.code, port, host)} (${error.code ?? error.message}).`)),
    );
    server.listen(port, host, resolve);
  });
  const { address, family, port: own } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? lanAddress() : family === 'IPv6' ? `[${address}]` : address;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://${await name}:${own}`, close };
}

function whyNot(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use: give another one, or 0 for any that is free`;
  if (code === 'EACCES') return `Port ${port} may not be used: give one from 1024 on, or 0 for any that is free`;
  return `Nothing can listen on ${host}: give an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all`;
}

/** The address at which a phone on the same network finds this machine. */
async function lanAddress(): Promise<string> {
  const { networkInterfaces } = await import('node:os');
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}

async function answer(
  { answer: ask, bodyLimit, isLocalHost }: Served,
  incoming: IncomingMessage,
  isLoopback: boolean,
): Promise<Reply | Response> {
  const { method = 'GET', url = '/', headers } = incoming;
  // A name that somebody else's server gives to this machine would open it to their pages.
  if (isLoopback && !isLocalHost(headers.host ?? ''))
    return new Response('This mock agency listens on this machine only, and is asked under another name.', {
      status: 403,
    });
  const target = new URL(url.startsWith('/') ? `http://${headers.host ?? 'localhost'}${url}` : url);
  const body = await bodyOf(incoming, bodyLimit(target.pathname));
  const own = new NodeHeaders(incoming);
  const toRequest = (): Request => {
    const hasBody = body !== undefined && body.length > 0 && method !== 'GET' && method !== 'HEAD';
    return new Request(target, { method, headers: own.toHeaders(), ...(hasBody ? { body } : {}) });
  };
  return ask({ method, target, headers: own, body, toRequest });
}

const NO_BODY = new Uint8Array();

/** Nothing where it is too large; the rest of it is not read then. */
function bodyOf(incoming: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limit) {
        incoming.pause();
        resolve(undefined);
      }
    });
    incoming.once('end', () => resolve(size === 0 ? NO_BODY : joined(chunks)));
    incoming.once('error', reject);
    // An error takes long to make, and each request closes.
    incoming.once('close', () => void (incoming.complete || reject(new Error('the request ended early'))));
  });
}

function joined(chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(chunks.length === 1 ? (chunks[0] ?? []) : Buffer.concat(chunks));
}

async function send(outgoing: ServerResponse, answered: Reply | Response, breakHeader: string): Promise<void> {
  if (answered instanceof Response) return sendResponse(outgoing, answered, breakHeader);
  const { status, headers, body = '', breaks } = answered;
  if (breaks === 'reset') return void outgoing.socket?.resetAndDestroy();
  const sent = isBare(status) ? '' : body;
  if (breaks === 'cut') return cut(outgoing, status, headers, Buffer.from(sent));
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(sent) };
  outgoing.writeHead(status, { ...headers, ...length }).end(sent);
}

/** Half of it, and then no more. */
function cut(outgoing: ServerResponse, status: number, headers: Reply['headers'], bytes: Uint8Array): void {
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.socket?.destroy());
}

async function sendResponse(outgoing: ServerResponse, response: Response, breakHeader: string): Promise<void> {
  const breaks = response.headers.get(breakHeader);
  if (breaks === 'reset') {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  for (const [name, value] of response.headers) if (name !== breakHeader) outgoing.setHeader(name, value);
  if (breaks === 'cut') return cut(outgoing, response.status, {}, new Uint8Array(await response.arrayBuffer()));
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    // Whether the connection outlives the stream is for who asked to say.
    outgoing.removeHeader('connection');
    outgoing.writeHead(response.status).flushHeaders();
    const reader = response.body?.getReader();
    outgoing.once('close', () => void reader?.cancel().catch(() => {}));
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      // What somebody who reads slowly has not taken yet is not kept here.
      if (!outgoing.write(value)) await once(outgoing, 'drain');
    }
    outgoing.end();
    return;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 204) outgoing.setHeader('content-length', bytes.length);
  outgoing.writeHead(response.status).end(bytes);
}
