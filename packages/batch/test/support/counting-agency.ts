import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Operation } from '@one37id/agency';
import {
  getConnectionByAgentAliasOperation,
  getCredentialOperation,
  issueCredentialByAgentIdOperation,
  issueCredentialByAliasOperation,
  listCredentialsOperation,
  listCredentialsPagination,
  revokeCredentialsOperation,
  checkCredentialStatusOperation,
} from '@one37id/agency/operations';
import { seeded } from './random.ts';

/** What can go wrong with what is sent once, each with its share of all requests, from 0 to 1. */
export interface Faults {
  /** The connection breaks, and nothing has happened. */
  readonly resetBefore?: number;
  /** It has happened, and the connection breaks. */
  readonly resetAfter?: number;
  /** The connection breaks, and it happens a while later. */
  readonly late?: number;
  /** It has happened, and half of the answer comes. */
  readonly cut?: number;
  /** Refused before anything, with `Retry-After: 0` or none. */
  readonly tooMany?: number;
  /** Refused with the failure envelope. */
  readonly unavailable?: number;
  /** It has happened, and a proxy answers 503 with HTML. */
  readonly badGateway?: number;
}

export interface CountingOptions {
  readonly seed?: number;
  readonly faults?: Faults;
  /** The longest delay of an answer, in milliseconds; each is up to it at random. */
  readonly latencyMs?: number;
  /** Refuses everything with this status and the failure envelope. */
  readonly refuseAll?: number;
  /** Refuses those whose claim `reference` is one of these, with errorCode 4711. */
  readonly refuse?: readonly string[];
  /** Answers 429 with this `Retry-After`, once after so many requests. */
  readonly tooManyAt?: { readonly request: number; readonly retryAfter: string };
}

/** What arrived. */
export interface Counts {
  /** Times that something has happened for each reference. */
  readonly effects: Readonly<Record<string, number>>;
  /** Requests of what is sent once. */
  readonly requests: number;
  /** When each of them came, in milliseconds. */
  readonly times: readonly number[];
  /** The most of them at once. */
  readonly most: number;
}

const LATE_MS = 300;
export const SECRET = 'the-secret-key-of-the-counting-agency';

interface Credential {
  readonly id: string;
  readonly agentId: string;
  readonly schemaId: string;
  readonly attributes: readonly { readonly key: string; readonly value?: unknown }[];
  readonly issuedDate: string;
  isRevoked: boolean;
}

/** An agency that counts what happened for each reference, and fails as told. Everybody is connected. */
export class CountingAgency {
  options: CountingOptions;
  readonly #effects = new Map<string, number>();
  readonly #credentials = new Map<string, Credential>();
  readonly #times: number[] = [];
  #random: () => number;
  #under = 0;
  #most = 0;
  #server: Server | undefined;

  constructor(options: CountingOptions = {}) {
    this.options = options;
    this.#random = seeded(options.seed ?? 1);
  }

  async start(port = 0): Promise<string> {
    const server = createServer((incoming, outgoing) => {
      this.#answer(incoming, outgoing).catch(() => outgoing.destroy());
    });
    server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    this.#server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  counts(): Counts {
    return {
      effects: Object.fromEntries(this.#effects),
      requests: this.#times.length,
      times: this.#times,
      most: this.#most,
    };
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = incoming;
    const path = url.split('?')[0] ?? '';
    const body = await text(incoming);
    if (path === '/__counts') return send(outgoing, 200, this.counts());
    if (path === '/__options') {
      this.options = JSON.parse(body) as CountingOptions;
      this.#random = seeded(this.options.seed ?? 1);
      return send(outgoing, 200, {});
    }
    if (incoming.headers['hash'] !== SECRET) return send(outgoing, 401, failure(401, 'unauthorized'));
    const is = (operation: Operation): boolean =>
      operation.method === method && new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
    const input = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
    const last = decodeURIComponent(path.split('/').at(-1) ?? '');
    if (is(listCredentialsOperation)) return send(outgoing, 200, success(this.#list(input)));
    if (is(checkCredentialStatusOperation))
      return send(
        outgoing,
        200,
        success(input['purpose'] === 'revocation' && this.#credentials.get(String(input['id']))?.isRevoked === true),
      );
    if (is(issueCredentialByAliasOperation))
      return this.#once(outgoing, body, referenceIn(input), () =>
        this.#issue(agentOf(String(input['agentAlias'])), input),
      );
    if (is(issueCredentialByAgentIdOperation))
      return this.#once(outgoing, body, referenceIn(input), () => this.#issue(String(input['agentId']), input));
    if (is(revokeCredentialsOperation))
      return this.#once(outgoing, body, String([input['id']].flat<unknown[]>()[0]), () =>
        this.#revoke([input['id']].flat() as string[]),
      );
    if (is(getConnectionByAgentAliasOperation))
      return send(outgoing, 200, success({ agentId: agentOf(last), contactType: 1, alias: last, displayName: '' }));
    if (is(getCredentialOperation)) {
      const found = this.#credentials.get(last);
      return found === undefined
        ? send(outgoing, 400, failure(404, 'no such credential'))
        : send(outgoing, 200, success(found));
    }
    return send(outgoing, 404, failure(404, 'no such operation'));
  }

  /** What is sent once: with the faults of the options. */
  async #once(outgoing: ServerResponse, body: string, reference: string, act: () => unknown): Promise<void> {
    const { faults = {}, latencyMs = 0, refuseAll, refuse = [], tooManyAt } = this.options;
    this.#times.push(performance.now());
    this.#under += 1;
    this.#most = Math.max(this.#most, this.#under);
    try {
      if (latencyMs > 0) await sleep(this.#random() * latencyMs);
      const happen = (): unknown => {
        this.#effects.set(reference, (this.#effects.get(reference) ?? 0) + 1);
        return act();
      };
      if (tooManyAt !== undefined && tooManyAt.request === this.#times.length)
        return send(outgoing, 429, failure(429, 'too many'), { 'retry-after': tooManyAt.retryAfter });
      if (refuseAll !== undefined) return send(outgoing, refuseAll, failure(refuseAll, 'refused'));
      if (refuse.includes(reference))
        return send(outgoing, 400, failure(4711, `refused, as many do with what they were sent: ${body}`));
      switch (this.#draw(faults)) {
        case 'resetBefore':
          return void outgoing.destroy();
        case 'resetAfter':
          happen();
          return void outgoing.destroy();
        case 'late':
          setTimeout(happen, this.#random() * LATE_MS);
          return void outgoing.destroy();
        case 'cut': {
          const whole = JSON.stringify(success(happen()));
          outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) });
          outgoing.write(whole.slice(0, whole.length / 2));
          await sleep(5);
          return void outgoing.destroy();
        }
        case 'tooMany':
          return send(
            outgoing,
            429,
            failure(429, 'too many'),
            this.#random() < 0.5 ? { 'retry-after': '0' } : { 'retry-after': '1' },
          );
        case 'unavailable':
          return send(outgoing, 503, failure(503, 'unavailable'));
        case 'badGateway':
          happen();
          outgoing.writeHead(503, { 'content-type': 'text/html' }).end('<html>down</html>');
          return undefined;
        case undefined:
          return send(outgoing, 201, success(happen()));
      }
    } finally {
      this.#under -= 1;
    }
  }

  #draw(faults: Faults): keyof Faults | undefined {
    let at = this.#random();
    for (const [name, share = 0] of Object.entries(faults) as [keyof Faults, number | undefined][]) {
      if (at < share) return name;
      at -= share;
    }
    return undefined;
  }

  #issue(agentId: string, input: Record<string, unknown>): unknown {
    const payload = input['payload'] as readonly Pick<Credential, 'schemaId' | 'attributes'>[];
    const made = payload.map(({ schemaId, attributes }): Credential => ({
      id: randomUUID(),
      agentId,
      schemaId,
      attributes,
      issuedDate: new Date().toISOString(),
      isRevoked: false,
    }));
    for (const one of made) this.#credentials.set(one.id, one);
    return { credentialIds: made.map(({ id }) => id), agentId };
  }

  #revoke(ids: readonly string[]): number {
    for (const id of ids) {
      const one = this.#credentials.get(id) ?? {
        id,
        agentId: '',
        schemaId: '',
        attributes: [],
        issuedDate: new Date().toISOString(),
        isRevoked: false,
      };
      this.#credentials.set(id, Object.assign(one, { isRevoked: true }));
    }
    return ids.length;
  }

  #list({
    currentPage = 0,
    rowsPerPage = 20,
    dateFrom,
  }: {
    currentPage?: number;
    rowsPerPage?: number;
    dateFrom?: string;
  }): unknown {
    const all = [...this.#credentials.values()].filter(
      ({ issuedDate }) => dateFrom === undefined || issuedDate >= dateFrom,
    );
    const start = currentPage * rowsPerPage;
    const { items, total = 'total' } = listCredentialsPagination;
    return {
      [items]: all.slice(start, start + rowsPerPage).map(({ attributes: _, isRevoked: __, ...rest }) => rest),
      [total]: all.length,
    };
  }
}

/** Everybody's id follows from the alias. */
export function agentOf(alias: string): string {
  const hash = createHash('sha256').update(alias).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

function referenceIn(input: Record<string, unknown>): string {
  const [{ attributes = [] } = {}] = (input['payload'] ?? []) as readonly Partial<Credential>[];
  return String(attributes.find(({ key }) => key === 'reference')?.value);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function success(result: unknown): unknown {
  return { isSuccessfull: true, result };
}

function failure(errorCode: number, message: string): unknown {
  return { isSuccessfull: false, errorCode, message };
}

function send(
  outgoing: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
