import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is served. This file knows HTTP and nothing of the agency: it is the part that some runtimes do not have. */
export interface Served {
  readonly answer: (request: Request) => Response | Promise<Response>;
  /** The most bytes that a body may have. */
  readonly bodyLimit: (path: string) => number;
  readonly tooLarge: () => Response;
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
  { answer: ask, bodyLimit, tooLarge, isLocalHost }: Served,
  incoming: IncomingMessage,
  isLoopback: boolean,
): Promise<Response> {
  const { method = 'GET', url = '/', headers } = incoming;
  // A name that somebody else's server gives to this machine would open it to their pages.
  if (isLoopback && !isLocalHost(headers.host ?? ''))
    return new Response('This mock agency listens on this machine only, and is asked under another name.', {
      status: 403,
    });
  const target = new URL(url.startsWith('/') ? `http://${headers.host ?? 'localhost'}${url}` : url);
  const body = await bodyOf(incoming, bodyLimit(target.pathname));
  if (body === undefined) return tooLarge();
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  return ask(new Request(target, { method, headers: headersOf(incoming), ...(hasBody ? { body } : {}) }));
}

/** Nothing where it is too large; the rest of it is not read then. */
async function bodyOf(incoming: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Uint8Array.from(chunks.length === 1 ? (chunks[0] ?? []) : Buffer.concat(chunks));
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    try {
      headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
    } catch {
      // What no header can be is none.
    }
  }
  return headers;
}

async function send(outgoing: ServerResponse, response: Response, breakHeader: string): Promise<void> {
  const breaks = response.headers.get(breakHeader);
  if (breaks === 'reset') {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  for (const [name, value] of response.headers) if (name !== breakHeader) outgoing.setHeader(name, value);
  if (breaks === 'cut') {
    const bytes = new Uint8Array(await response.arrayBuffer());
    outgoing.writeHead(response.status, { 'content-length': bytes.length });
    outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.socket?.destroy());
    return;
  }
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
