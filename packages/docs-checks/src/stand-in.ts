import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './documents.ts';
import { BASE_URL } from './prelude.ts';
import { changeFor } from './promised-results.ts';

const { origin, pathname } = new URL(BASE_URL);
/** An operation that the agency has and the SDK not yet. */
const NEW = '/connection/count';

/**
 * A `fetch` for which the mock is the agency of the examples. It also has what a mock without state cannot have: an
 * offer that was accepted, an operation newer than the document, and the document at the place where services publish
 * it.
 *
 * @throws {TypeError} For any other host but this machine: an example must not call one.
 */
export function standIn(mock: string): typeof fetch {
  const platform = globalThis.fetch;
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.hostname === '127.0.0.1') return platform(input, init);
    if (url.origin !== origin) throw new TypeError(`an example calls ${url.origin}`);
    if (url.pathname.endsWith('-json'))
      return Response.json(JSON.parse(readFileSync(join(ROOT, 'openapi/openapi.json'), 'utf8')));
    const path = url.pathname.replace(pathname, '');
    if (path === NEW) return Response.json({ isSuccessfull: true, result: 3 });
    const there = mock + path + url.search;
    // ky gives a `Request`.
    const request = input instanceof Request ? input : undefined;
    const answer = await platform(request ? new Request(there, request) : there, init);
    const change = answer.ok ? changeFor(request?.method ?? init?.method ?? 'GET', path) : undefined;
    if (change === undefined) return answer;
    const body = (await answer.json()) as { readonly result?: unknown };
    return Response.json({ ...body, result: change(body.result) }, { status: answer.status });
  };
}
