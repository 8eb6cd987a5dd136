import ky from 'ky';
import type { Call } from './call.ts';
import type { Fetch } from './options.ts';
import { cancel } from './read-body.ts';
import type { BuiltRequest } from './request.ts';

/**
 * Sends one request, once: ky's own retries, timeouts, hooks and errors for statuses are off, and no redirect is followed.
 * What it throws has the request within, secret and all: it goes to `toAgencyError` and nowhere else.
 */
export async function send(
  call: Call,
  { url, init }: BuiltRequest,
  authorization: Readonly<Record<string, string>>,
  fetch: Fetch | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const full = { ...init, headers: { ...init.headers, ...authorization }, signal };
  const response = await ky(url, {
    // Without headers and body: what ky's errors and requests do not have, they cannot show.
    method: full.method,
    signal,
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    // With URL and init rather than ky's Request: another implementation's `fetch` does not know this platform's Request.
    fetch: () => {
      call.attempts++;
      call.isSending = true;
      return fetch ? fetch(url, full) : globalThis.fetch(url, call.operation.retry === 'read' ? full : unrepeatable(full));
    },
  });
  // The call was ended, and nobody waits for this answer.
  if (signal.aborted) cancel(response.body);
  return response;
}

/**
 * Node's `fetch` sends a request again by itself when the answer is 421, as the fetch standard wants, unless its body is a
 * stream. With a length it looks the same on the wire.
 */
function unrepeatable(init: BuiltRequest['init']): RequestInit {
  const { process } = globalThis as { process?: { versions?: { undici?: string } } };
  if (!process?.versions?.undici || init.method === 'GET') return init;
  const bytes = new TextEncoder().encode(init.body);
  const headers = { ...init.headers, 'content-length': String(bytes.length) };
  return { ...init, headers, body: new Response(bytes).body, duplex: 'half' } as RequestInit;
}
