import { joined } from '../reply/read-body.ts';
import type { Way } from './way.ts';

/**
 * What undici, which is Node's `fetch`, hands a request to. Versions differ in the names of the handler's functions.
 */
interface Dispatcher {
  readonly isMockActive?: boolean | undefined;
  dispatch(options: Options, handler: Handler): boolean;
}
interface Options {
  readonly headers?: object;
  readonly body?: AsyncIterable<Uint8Array> | null;
}
type Stop = (reason: unknown) => void;
type Handler = Record<string, ((...args: unknown[]) => unknown) | undefined>;

/** Where undici keeps the dispatcher that is used when a request names none: one place for each form of handlers. */
const LATER = Symbol.for('undici.globalDispatcher.2');
const FIRST = Symbol.for('undici.globalDispatcher.1');
/** What undici asks of a body before it repeats one. */
const USED = Symbol.for('nodejs.stream.disturbed');

/**
 * Stands before the dispatcher of undici's `fetch` for one request, and notes how far it is and what status came.
 * A request that is sent `once` cannot be repeated behind it: its body says of itself that it was used up, which is
 * what undici's own repeaters ask first. Nor before it: a second request, as `fetch` makes after 421, is refused.
 * Undefined where there is no undici.
 */
export function dispatcherFor(way: Way, once: boolean, signal: AbortSignal): Dispatcher | undefined {
  const globals = globalThis as { readonly [place: symbol]: Dispatcher | undefined };
  // Node loads undici when one of its names is first read.
  if (typeof Response !== 'function' || !(globals[LATER] ?? globals[FIRST])) return undefined;
  let count = 0;
  return {
    // Of either form: a process may have several undicis, each with dispatchers of its own.
    get isMockActive() {
      return [LATER, FIRST].some((place) => globals[place]?.isMockActive);
    },
    dispatch(options, handler) {
      if (once && count++) throw Error('once');
      const isLater = Boolean(handler['onRequestStart']);
      const dispatcher = ((isLater && globals[LATER]) || globals[FIRST]) as Dispatcher;
      way.phase = 'connecting';
      // In its place, since `fetch` makes a handler for each request, and an object that inherits from it is slow.
      const before = (name: string, note: (first: unknown, second: unknown) => void): void => {
        const own = handler[name];
        handler[name] = function (this: Handler, first, second, third, fourth) {
          note(first, second);
          return own?.call(this, first, second, third, fourth);
        };
      };
      before(isLater ? 'onRequestStart' : 'onConnect', (stop) => {
        // Of a call that was ended nothing may leave any more: it was said to be not sent.
        if (signal.aborted) (isLater ? (stop as AbortController).abort : (stop as Stop)).call(stop, signal.reason);
        else way.phase = 'sending';
      });
      before(isLater ? 'onResponseStart' : 'onHeaders', (first, second) => {
        const status = Number(isLater ? second : first);
        // Those below are announcements.
        if (status > 199) way.status = status;
      });
      if (!once) return dispatcher.dispatch(options, handler);
      bytesOf(options.body)
        .then((bytes) =>
          dispatcher.dispatch(
            { ...options, headers: withoutLength(options.headers), body: Object.assign(bytes, { [USED]: true }) },
            handler,
          ),
        )
        .catch((error: unknown) => (isLater ? handler['onResponseError']?.(null, error) : handler['onError']?.(error)));
      return true;
    },
  };
}

/** Of the body that `fetch` gives, and not of the client's own: a caller's `fetch` may have changed it. */
async function bytesOf(body: Options['body']): Promise<Uint8Array & AsyncIterable<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return joined(chunks) as never;
}

/** undici counts the bytes itself, and `fetch` may have added its own count to ours. */
function withoutLength(headers: object = {}): object {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-length$/i.test(name)));
}
