import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Operation } from '@one37id/agency';
import {
  createPublicAliasOperation,
  getConnectQrCodeOperation,
  getCredentialOperation,
  getPublicAliasOperation,
  issueCredentialByAgentIdOperation,
  listCredentialsOperation,
  listCredentialsPagination,
  listPublicAliasesOperation,
} from '@one37id/agency/operations';
import { bodyOf } from './body-of.ts';
import { answering } from './senders.ts';
import { CUT, ERROR_CODE, ISSUED, ITEMS, PNG, SECRET_KEY, TOKEN } from './fixtures.ts';

/** A small agency for one story. */
export interface LocalAgency {
  readonly baseUrl: string;
  /** What was asked for, in order: the story must send each request once. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const ROUTES: readonly (readonly [what: string, operations: readonly Operation[]])[] = [
  ['list', [listCredentialsOperation, listPublicAliasesOperation]],
  ['issue', [issueCredentialByAgentIdOperation, createPublicAliasOperation]],
  ['get', [getCredentialOperation, getPublicAliasOperation]],
  ['image', [getConnectQrCodeOperation]],
];

/**
 * Starts it on a free loopback port. Pages of any origin may call it, with the headers that the client needs and no
 * other.
 */
export async function startLocalAgency(): Promise<LocalAgency> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response, requests).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bc/admin`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, requests: string[]): Promise<void> {
  const text = await bodyOf(request);
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  if (request.method === 'OPTIONS') {
    response
      .setHeader('access-control-allow-methods', 'GET, POST, DELETE')
      .setHeader('access-control-allow-headers', 'authorization, content-type, hash');
    response.writeHead(204).end();
    return;
  }
  const isKnown = request.headers.hash === SECRET_KEY || request.headers.authorization === `Bearer ${TOKEN}`;
  const [, status] = /answer-(\d{3})/.exec(`${request.url} ${text}`) ?? [];
  const what = !isKnown
    ? 'unauthorized'
    : status
      ? answering(Number(status))
      : `${request.url} ${text}`.includes(CUT)
        ? 'cut'
        : (ROUTES.find(([, operations]) => operations.some((each) => isFor(request, each)))?.[0] ?? 'unknown');
  requests.push(what);
  const send = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (status) send(Number(status), { isSuccessfull: false, errorCode: ERROR_CODE, message: what });
  else if (what === 'list')
    send(200, { isSuccessfull: true, result: pageOf(JSON.parse(text) as Record<string, number>) });
  else if (what === 'issue') send(201, { isSuccessfull: true, result: { id: ISSUED, credentialIds: [ISSUED] } });
  else if (what === 'get')
    send(400, { isSuccessfull: false, errorCode: ERROR_CODE, message: 'There is none of this id' });
  else if (what === 'image') response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
  else if (what === 'cut') request.socket.destroy();
  else send(what === 'unauthorized' ? 401 : 404, { isSuccessfull: false, errorCode: 0, message: what });
}

function isFor({ method, url }: IncomingMessage, operation: Operation): boolean {
  const pattern = new RegExp(`^/bc/admin${operation.path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
  return method === operation.method && pattern.test(url ?? '');
}

function pageOf(input: Readonly<Record<string, number>>): object {
  const { page, size, items, total = '' } = listCredentialsPagination;
  const start = (input[page] ?? Number.NaN) * (input[size] ?? Number.NaN);
  return { [items]: ITEMS.slice(start, start + (input[size] ?? 0)), [total]: ITEMS.length };
}
