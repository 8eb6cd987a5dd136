import type { Emulator } from '../emulator/emulator.ts';
import { app } from './app.ts';
import { BREAK_HEADER } from '../api/reply.ts';

/** A `fetch` that an agency answers. Connections break in it as they do in the platform's. */
export function fetchFrom(
  emulator: Emulator,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const answer = await Promise.race([app.fetch(request, { emulator }), aborted(request.signal)]);
    const breaks = answer.headers.get(BREAK_HEADER);
    if (breaks === 'reset')
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    return breaks === 'cut' ? cut(answer) : answer;
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
}

/** Half of the body, and then no more. */
async function cut(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  headers.delete(BREAK_HEADER);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.subarray(0, Math.floor(bytes.length / 2))),
    pull: (controller) =>
      controller.error(
        new TypeError('terminated', {
          cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
        }),
      ),
  });
  return new Response(body, { status: answer.status, headers });
}
