import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Started } from './bare-prism.ts';
import { type Gap, gaps, type MockAnswer, type MockRequest } from './gaps.ts';
import type { MockRow } from './mock-row.ts';

/** A server before Prism that passes everything on as it is, and answers what Prism cannot. */
export async function startFront(prism: string, rows: readonly MockRow[]): Promise<Started> {
  const server = createServer((incoming, outgoing) => {
    answer(prism, rows, incoming).then(
      ({ status, headers, body }) => send(outgoing, status, headers, body),
      (error: Error) => send(outgoing, 502, { 'content-type': 'text/plain' }, Buffer.from(error.message)),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function answer(prism: string, rows: readonly MockRow[], incoming: IncomingMessage): Promise<MockAnswer> {
  const body = await buffer(incoming);
  const [path = ''] = (incoming.url ?? '').split('?');
  const row = rows.find(({ method, path: pattern }) => method === incoming.method && pattern.test(path));
  if (row === undefined) return ask(prism, incoming, body, {});
  const asked: MockRequest = { row, type: incoming.headers['content-type'] ?? '', prefer: String(incoming.headers['prefer'] ?? ''), body };
  const concerned = gaps.filter((gap) => gap.concerns(asked));
  const instead = concerned.reduce<ReturnType<Gap['ask']>>((all, gap) => ({ ...all, ...gap.ask(asked) }), {});
  const given = await ask(prism, incoming, instead.body ?? body, instead);
  return given.status < 300 ? concerned.reduce((last, gap) => gap.answer(asked, last), given) : given;
}

async function ask(prism: string, { method, url, headers }: IncomingMessage, body: Buffer, instead: object): Promise<MockAnswer> {
  // The length is that of what is sent now; a chunked body has none, and Prism needs to be told that there is one.
  const { 'transfer-encoding': _, ...kept } = { ...headers, ...('prefer' in instead ? { prefer: undefined } : {}) };
  const length = body.length > 0 || headers['content-length'] !== undefined ? { 'content-length': String(body.length) } : {};
  const sent = Object.entries({ ...kept, ...length }).filter(([, value]) => value !== undefined);
  const given = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(prism), { method: method ?? 'GET', path: url ?? '/', headers: Object.fromEntries(sent) }, resolve).on('error', reject).end(body);
  });
  return { status: given.statusCode ?? 502, headers: given.headers, body: await buffer(given) };
}

function send(outgoing: ServerResponse, status: number, headers: MockAnswer['headers'], body: Uint8Array): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'transfer-encoding') outgoing.setHeader(name, value);
  }
  outgoing.writeHead(status).end(body);
}
