import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockQrCode } from '@one37id/agency-testing/prism';
import type { ContractRow } from '../contract-row.ts';
import { contract } from '../generated/contract.gen.ts';
import { answerSchema, freeTexts, marked, placesOf } from './answer-places.ts';

export interface Reply {
  status: number;
  type: string;
  /** JSON, or bytes. */
  body: unknown;
}

/** What an agency does otherwise than the document says, by operation. */
export type Drifts = Readonly<Record<string, (reply: Reply) => Reply>>;

export interface DriftingAgency extends AsyncDisposable {
  readonly baseUrl: string;
  /** The operations that were called, in order; the method and path of what is none. */
  readonly called: readonly string[];
}

/** A server that answers every operation as the table says, but for the drifts. */
export async function startDriftingAgency(drifts: Drifts): Promise<DriftingAgency> {
  const called: string[] = [];
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    const [path = ''] = (incoming.url ?? '').replace(/^\/bc\/admin/, '').split('?');
    const row = contract
      .filter((one) => one.method === incoming.method && patternOf(one).test(path))
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
    called.push(row?.id ?? `${incoming.method} ${path}`);
    const reply =
      row === undefined
        ? { status: 404, type: 'text/plain', body: Buffer.from('nothing here') }
        : (drifts[row.id] ?? same)(replyOf(row));
    outgoing.writeHead(reply.status, { 'content-type': reply.type });
    outgoing.end(
      reply.body === undefined || reply.body instanceof Uint8Array ? reply.body : JSON.stringify(reply.body),
    );
  });
  // On a busy machine a client is silent for longer than the five seconds after which a server ends an idle connection.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bc/admin`,
    called,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The documented answer, with texts that are told from names. */
export function replyOf(row: ContractRow): Reply {
  const { status, answerType: type = 'text/plain', returns, want } = row;
  if (returns === 'image') return { status, type, body: mockQrCode };
  const isFree = returns === 'any' && row.answerType === 'application/json';
  if (!isFree && (returns === 'any' || returns === 'empty')) return { status, type, body: undefined };
  const body = isFree
    ? (want ?? {})
    : returns === 'json'
      ? want
      : { isSuccessfull: true, ...(want === undefined ? {} : { result: want }) };
  return { status, type, body: marked(body, freeTexts(placesOf(answerSchema(row, String(status)), body))) };
}

function patternOf({ path }: ContractRow): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

function same(reply: Reply): Reply {
  return reply;
}
