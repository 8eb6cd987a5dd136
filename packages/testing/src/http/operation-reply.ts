import { TrieRouter } from 'hono/router/trie-router';
import { answerOperation, bugReply } from '../api/answer-operation.ts';
import type { HeaderReader } from '../api/headers.ts';
import { gatewayReply, type Reply } from '../api/reply.ts';
import type { OperationRow } from '../document/operation-row.ts';
import { operations } from '../document/operations.ts';
import { problemAt } from '../document/problem.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { lineOf, type ReceivedRequest } from '../emulator/requests.ts';
import { TooLarge } from './body.ts';

/** Which operation is at a path. */
const router = new TrieRouter<OperationRow>();
for (const row of operations)
  router.add(
    row.method,
    row.path.replaceAll(/\{[^{}]+\}/g, (_, at: number) => `:p${at}`),
    row,
  );

/** @param path - Below the base path. It stays encoded: a slash in a parameter is none of the path. */
export function operationAt(method: string, path: string): OperationRow | undefined {
  return router.match(method, path)[0][0]?.[0];
}

/** A call of an operation, as it came. */
export interface Asked {
  readonly row: OperationRow;
  /** Below the base path. */
  readonly path: string;
  readonly search: string;
  readonly headers: HeaderReader;
  /** @throws {TooLarge} When there is more than is read. */
  readonly body: () => string | Promise<string>;
}

/** What an operation answers. The call is remembered, and told in a line. */
export async function operationReply(emulator: Emulator, { row, body, ...asked }: Asked): Promise<Reply> {
  const started = performance.now();
  const at = emulator.state.now().toISOString();
  const record = (part: Pick<ReceivedRequest, 'status' | 'input' | 'problems' | 'fault'>): void => {
    const received = {
      operation: row.id,
      method: row.method,
      path: row.path,
      headers: [...asked.headers.keys()],
      at,
      ...part,
    };
    emulator.record(received);
    emulator.options.log?.(lineOf(received, performance.now() - started));
  };
  try {
    const text = await body();
    const { reply, input, problems, latencyMs, fault } = answerOperation(emulator, { row, ...asked, body: text });
    record({ status: reply.breaks === 'reset' ? 0 : reply.status, input, problems, fault });
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    return reply;
  } catch (error) {
    const isTooLarge = error instanceof TooLarge;
    const reply = isTooLarge ? gatewayReply(413) : bugReply(error);
    const rule = error instanceof Error ? error.message : String(error);
    record({ status: reply.status, input: {}, problems: [problemAt(isTooLarge ? 'the body' : 'the answer', rule)] });
    return reply;
  }
}
