import type { HeaderReader } from '../api/headers.ts';
import { gatewayReply, type Reply } from '../api/reply.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { API_CORS, app } from './app.ts';
import { TooLarge } from './body.ts';
import { operationAt, operationReply } from './operation-reply.ts';
import { API, partOf } from './part-of.ts';

/** A request that a server was sent. */
export interface ServedRequest {
  readonly method: string;
  readonly target: URL;
  readonly headers: HeaderReader;
  /** `undefined` where there is more than is read. */
  readonly body: Uint8Array | undefined;
  /** The same as `fetch` has it. Its objects cost more than what is done with them. */
  readonly toRequest: () => Request;
}

const decoder = new TextDecoder();

/** What is answered over HTTP: the same as by `fetch`, without its objects where an operation is called. */
export async function servedAnswer(
  emulator: Emulator,
  { method, target: { pathname, search }, headers, body, toRequest }: ServedRequest,
): Promise<Reply | Response> {
  const part = partOf(pathname, headers, emulator);
  const path = part.startsWith(`${API}/`) ? part.slice(API.length) : undefined;
  const row = path === undefined ? undefined : operationAt(method, path);
  // What is not read is still to come, and no other request can be told from it.
  const close = body === undefined ? { connection: 'close' } : {};
  if (path === undefined || row === undefined)
    return body === undefined ? gatewayReply(413, close) : app.fetch(toRequest(), { emulator });
  const text = (): string => {
    if (body === undefined) throw new TooLarge(emulator.options.maxBodyBytes);
    return decoder.decode(body);
  };
  const reply = await operationReply(emulator, { row, path, search, headers, body: text });
  return { ...reply, headers: { ...reply.headers, ...API_CORS, ...close } };
}
