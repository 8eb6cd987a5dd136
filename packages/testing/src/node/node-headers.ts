import type { IncomingMessage } from 'node:http';
import type { HeaderReader } from '../api/headers.ts';

/** The headers of a request as Node has read them, without those of `fetch`, which take longer than a whole answer. */
export class NodeHeaders implements HeaderReader {
  readonly #incoming: Pick<IncomingMessage, 'headers' | 'rawHeaders'>;

  constructor(incoming: Pick<IncomingMessage, 'headers' | 'rawHeaders'>) {
    this.#incoming = incoming;
  }

  get(name: string): string | null {
    const value = this.#incoming.headers[name.toLowerCase()];
    return (Array.isArray(value) ? value.join(', ') : value) ?? null;
  }

  keys(): readonly string[] {
    return Object.keys(this.#incoming.headers).toSorted();
  }

  toHeaders(): Headers {
    const { rawHeaders } = this.#incoming;
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
}
