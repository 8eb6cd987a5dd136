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
 * Platforms send a request again by themselves: Node when the answer is 421, as the fetch standard wants; Deno, Bun and
 * workerd when a kept connection ends without an answer. None but Bun repeats a stream, and Bun nothing on a connection
 * of its own. A page cannot prevent it: browsers have no streams over HTTP/1.1.
 */
function unrepeatable(init: BuiltRequest['init']): RequestInit {
  const { process, Deno, navigator } = globalThis as {
    process?: { versions?: { bun?: string; undici?: string } };
    Deno?: unknown;
    navigator?: { userAgent?: string };
  };
  if (process?.versions?.bun) return { ...init, keepalive: false };
  if (init.method === 'GET' || !(process?.versions?.undici || Deno || navigator?.userAgent === 'Cloudflare-Workers')) return init;
  const bytes = new TextEncoder().encode(init.body);
  // Not `new Response(bytes).body`, which Deno turns back into bytes.
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      if (bytes.length > 0) stream.enqueue(bytes);
      stream.close();
    },
  });
  // With a length it looks the same on the wire, where the platform lets us say it.
  const headers = { ...init.headers, 'content-length': String(bytes.length) };
  return { ...init, headers, body, duplex: 'half' } as RequestInit;
}
