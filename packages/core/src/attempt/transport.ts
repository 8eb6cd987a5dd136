import { bare } from '../base/own.ts';
import { watchConnections } from '../errors/failed-connections.ts';
import type { Fetch } from '../options.ts';
import { cancel } from '../reply/read-body.ts';
import type { BuiltRequest } from '../request/request.ts';
import { dispatcherFor } from './dispatcher.ts';
import type { Way } from './way.ts';

/**
 * Sends one request, once. What it throws may have the request within, secret and all: it goes to `lossOf` and nowhere
 * else.
 */
export async function send(
  way: Way,
  { url, init, sent: { operation } }: BuiltRequest,
  added: Readonly<Record<string, string>>,
  fetch: Fetch | undefined,
  signal: AbortSignal,
): Promise<Response> {
  watchConnections();
  const isRead = operation.retry === 'read';
  const sent = initFor(way, isRead, bare(init, { headers: { ...init.headers, ...added }, signal }));
  let response: Response;
  try {
    response = await (fetch ? fetch(url, sent) : globalThis.fetch(url, sent));
  } catch (thrown) {
    // It gave up, and never had what it was to send.
    if (way.phase === 'handed') way.phase = 'connecting';
    throw thrown;
  }
  way.phase = 'sending';
  // The call was ended, and nobody waits for this answer.
  if (signal.aborted) cancel(response.body);
  return response;
}

/**
 * The request as `fetch` gets it, be it the platform's or one that was given: in a form that can be sent only once,
 * unless it is a read. Platforms send a request again by themselves: Node when the answer is 421, as the fetch standard
 * wants; Deno, Bun and workerd when a kept connection ends without an answer. None repeats a stream. A page cannot
 * prevent it: browsers have no streams over HTTP/1.1.
 */
function initFor(
  way: Way,
  isRead: boolean,
  init: BuiltRequest['init'] & { readonly signal: AbortSignal },
): RequestInit {
  const { process, Deno, navigator } = globalThis as {
    process?: { versions?: object };
    Deno?: unknown;
    navigator?: { userAgent?: string };
  };
  way.phase = 'sending';
  const dispatcher = dispatcherFor(way, !isRead, init.signal);
  const sent: RequestInit = Object.assign(init, { dispatcher });
  const runsOn = (name: string) => Object.hasOwn(process?.versions ?? {}, name);
  const isUndici = runsOn('undici');
  const isBun = runsOn('bun');
  // Without `omit`, undici 7.21 to 7.24 and 8.0 make an error of a 401 to a stream. Some edge runtimes refuse the very
  // name.
  if (isUndici) sent.credentials = 'omit';
  // For Bun's GET, which has no body: a connection of its own.
  if (isBun) sent.keepalive = isRead;
  if (isRead || init.method === 'GET' || !(isUndici || isBun || Deno || navigator?.userAgent === 'Cloudflare-Workers'))
    return sent;
  const bytes = new TextEncoder().encode(init.body);
  // With a length it looks the same on the wire, where the platform lets us say it.
  const headers = { ...init.headers, 'content-length': String(bytes.length) };
  return Object.assign(sent, { headers, body: streamOf(way, init.body, bytes), duplex: 'half' });
}

/** A body that is given once. Who takes it for a text, as implementations without such streams do, gets the text. */
function streamOf(way: Way, text: string | undefined, bytes: Uint8Array): ReadableStream<Uint8Array> {
  if (text) way.phase = 'handed';
  const read = <Value>(value: Value): Value => {
    // Our own dispatcher reads it too, and knows better how far the request is.
    if (way.phase === 'handed') way.phase = 'sending';
    return value;
  };
  // Not `new Response(bytes).body`, which Deno turns back into bytes.
  const stream = new ReadableStream<Uint8Array>(
    bare({
      pull: (controller: ReadableStreamDefaultController<Uint8Array>) => {
        if (bytes.length > 0) controller.enqueue(read(bytes));
        controller.close();
      },
    }),
    bare({ highWaterMark: 0 }),
  );
  return Object.defineProperty(stream, 'toString', { value: () => read(text ?? '') });
}
