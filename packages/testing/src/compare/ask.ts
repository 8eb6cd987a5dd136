import * as sdk from '@one37id/agency';
import type { OperationRow } from '../document/operation-row.ts';
import type { Json } from './described.ts';
import type { Answer } from './classify-answer.ts';

/** As much of an answer as the client reads. */
const MOST_BYTES = 10_485_760;

export interface Asked {
  readonly answer?: Answer;
  readonly value?: unknown;
  readonly why: string;
}

/** One call, with the answer as the client got it. It is sent once. */
export async function ask(row: OperationRow, client: sdk.Client, input: Json, signal: AbortSignal): Promise<Asked> {
  if (row.retry !== 'read') throw new Error(`${row.id} is no read.`);
  let last: Omit<Answer, 'isReadable'> | undefined;
  const fetch: sdk.Fetch = async (url, init) => {
    const answer = await globalThis.fetch(url, init);
    const body = await bytesOf(answer);
    last = { status: answer.status, type: (answer.headers.get('content-type') ?? '').replace(/;.*/, '').trim(), body };
    return new Response(body.length > 0 ? body : null, { status: answer.status, headers: answer.headers });
  };
  try {
    const send: unknown = Reflect.get(sdk, row.id);
    if (typeof send !== 'function')
      throw new Error(`@one37id/agency has no ${row.id}: install the same version of both.`);
    const value: unknown = await send(client, input, { fetch, signal, maxRetries: 0 });
    return { ...(last && { answer: { ...last, isReadable: true } }), value, why: '' };
  } catch (error) {
    if (!sdk.isAgencyError(error)) throw error;
    // The message could quote the agency; the name and the system's code say enough.
    const code: unknown = Reflect.get(Object(error.cause), 'code');
    return {
      ...(last && { answer: { ...last, isReadable: sdk.isAgencyApiError(error) } }),
      why: typeof code === 'string' ? `${error.name}: ${code}` : error.name,
    };
  }
}

async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Error('The answer is too large.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
