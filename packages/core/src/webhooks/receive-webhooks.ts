import { MAX_TIME } from '../base/environment.ts';
import { assertInput } from '../base/failure.ts';
import { bare, isFields } from '../base/own.ts';
import { textOf } from '../base/text.ts';
import { guarded } from '../errors/entrance.ts';
import { findEvent } from './find-event.ts';
import { receiveMessage } from './receive-message.ts';
import { WebhookError } from './webhook-error.ts';
import type { WebhookDelivery, WebhookHandler, WebhookMessage, WebhookOptions } from './webhook-options.ts';
import type { WebhookRow } from './webhook-row.ts';

const MAX_BYTES = 1024 * 1024;
const TIMEOUT_MS = 10_000;

/**
 * What generated `createWebhookHandler` functions are made of: a web handler for the events of a table. A request is
 * read within limits, verified by its raw bytes, parsed, and handed to the handler of its event; to `onUnknown` where
 * there is none.
 *
 * @param handlers - By name: `onCredentialAccepted`, `onUnknown`.
 * @returns A handler that never rejects: whatever happens is answered, and told to `onError`.
 * @throws {AgencyRequestError} When the table, the handlers or the options are none.
 * @example
 * ```ts
 * const events = [{ event: 'ping', method: 'POST', status: 204 }]
 * const handle = receiveWebhooks(events, { onPing: () => console.log('ping') }, {
 *   verify: ({ headers }) => headers.get('authorization') === `Bearer ${process.env['WEBHOOK_TOKEN']}`,
 * })
 * const response = await handle(new Request('https://example.com/hook', { method: 'POST' }))
 * ```
 */
export function receiveWebhooks(
  table: readonly WebhookRow[],
  handlers: object,
  options: WebhookOptions,
): (request: Request) => Promise<Response> {
  return guarded('receiveWebhooks', () => {
    assertInput(
      Array.isArray(table) && !table.some((row: unknown) => !isFields(row)),
      '`table` must be the events of a document',
    );
    assertInput(typeof handlers === 'object' && handlers, 'the handlers must be an object');
    return receiver(table, handlers, readOptions(options));
  });
}

function readOptions(options: unknown): Required<Omit<WebhookOptions, 'identify'>> & Pick<WebhookOptions, 'identify'> {
  const own = bare(isFields(options) ? (options as Partial<WebhookOptions>) : {});
  const { verify, identify, maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS } = own;
  const { onError = (error: WebhookError) => console.error(error) } = own;
  assertInput(
    typeof verify === 'function',
    '`verify` is missing: it says whether the agency has sent a message, and nothing else does',
  );
  assertInput(typeof onError === 'function', '`onError` must be a function');
  assertInput(identify === undefined || typeof identify === 'function', '`identify` must be a function');
  assertInput(typeof maxBytes === 'number' && maxBytes > 0, '`maxBytes` must be a number of bytes above 0');
  assertInput(
    typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= MAX_TIME,
    `\`timeoutMs\` must be a number of milliseconds above 0, up to ${MAX_TIME}`,
  );
  return { verify, onError, maxBytes, timeoutMs, ...(identify && { identify }) };
}

function receiver(
  table: readonly WebhookRow[],
  handlers: object,
  { verify, identify, onError, maxBytes, timeoutMs }: ReturnType<typeof readOptions>,
): (request: Request) => Promise<Response> {
  const methods = [...new Set(table.map(({ method }) => method))];

  async function handle(request: Request): Promise<Response> {
    if (!methods.includes(request.method))
      throw new WebhookError('method', `a ${request.method} came, and events come as ${methods.join(' or ')}`);
    const message = await receiveMessage(request, { maxBytes, timeoutMs });
    await mustBeVerified(verify, message);
    const payload = parse(message.body);
    const { event, row, handler } = await choose(payload, message);
    const reply = await run(handler, payload, { ...message, event }, event);
    return isResponse(reply) ? reply : new Response(null, { status: row?.status ?? 204 });
  }

  async function choose(payload: unknown, message: WebhookMessage) {
    let event: string | undefined;
    try {
      event = identify === undefined ? findEvent(table, payload, message)?.event : identify(payload, copyOf(message));
    } catch (cause) {
      throw new WebhookError('failed', '`identify` threw', { cause });
    }
    const row = table.find((known) => known.event === event);
    const handler = row === undefined ? undefined : handlerOf(handlers, `on${pascal(row.event)}`);
    return { event, row, handler: handler ?? handlerOf(handlers, 'onUnknown') };
  }

  return async (request) => {
    try {
      return await handle(request);
    } catch (thrown) {
      const error = WebhookError.is(thrown)
        ? thrown
        : new WebhookError('failed', 'it could not be handled', { cause: thrown });
      report(onError, error);
      const headers: Record<string, string> = error.code === 'method' ? { allow: methods.join(', ') } : {};
      return new Response(null, { status: error.status, headers });
    }
  };
}

/** The agency must be answered, whatever becomes of the report. */
function report(onError: NonNullable<WebhookOptions['onError']>, error: WebhookError): void {
  (async () => onError(error))().catch(() => {});
}

/** Also one of another realm, or of a copy of `fetch` that a framework brings. */
function isResponse(reply: unknown): reply is Response {
  return Object.prototype.toString.call(reply) === '[object Response]';
}

async function mustBeVerified(verify: WebhookOptions['verify'], message: WebhookMessage): Promise<void> {
  let isVerified: unknown;
  try {
    isVerified = await verify(copyOf(message));
  } catch (cause) {
    throw new WebhookError('unverified', '`verify` threw', { cause });
  }
  // Nothing but true: a check that forgets its answer must not let everyone in.
  if (isVerified !== true) throw new WebhookError('unverified', '`verify` did not say that the agency has sent it');
}

/** Whoever changes the bytes changes no others. */
const copyOf = (message: WebhookMessage): WebhookMessage => ({ ...message, body: message.body.slice() });

function parse(body: Uint8Array): unknown {
  if (body.byteLength === 0) return undefined;
  const text = textOf(body);
  if (text === undefined) throw new WebhookError('malformed', 'the body is no UTF-8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The error of the parser quotes the body.
    throw new WebhookError('malformed', 'the body is no JSON');
  }
}

async function run(
  handler: WebhookHandler<unknown> | undefined,
  payload: unknown,
  delivery: WebhookDelivery,
  event: string | undefined,
): Promise<unknown> {
  try {
    return await handler?.(payload, delivery);
  } catch (cause) {
    throw new WebhookError('failed', 'what handles it threw', { cause, event });
  }
}

function handlerOf(handlers: object, name: string): WebhookHandler<unknown> | undefined {
  const handler: unknown = Reflect.get(handlers, name);
  return typeof handler === 'function' ? (payload, delivery) => handler.call(handlers, payload, delivery) : undefined;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
