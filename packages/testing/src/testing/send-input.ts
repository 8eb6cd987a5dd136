import { operations } from '../document/operations.ts';
import type { MockAgency } from '../mock/mock-agency.ts';
import type { Json } from '../state/records.ts';

/** How something is asked: through a server, or without one. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Calls an operation with an input as it arrives there, without a client that would refuse it first. */
export function sendInput(
  ask: Fetch,
  { baseUrl, secretKey, token }: MockAgency,
  operation: string,
  input: Json,
): Promise<Response> {
  const row = operations.find(({ id }) => id === operation);
  if (row === undefined) throw new Error(`There is no operation ${operation}.`);
  const body = { ...input };
  const path = row.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = String(body[name]);
    delete body[name];
    return encodeURIComponent(value);
  });
  return ask(baseUrl + path, {
    method: row.method,
    headers: { hash: secretKey, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(row.body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** What a JSON pointer leads to; `undefined` where there is nothing. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inside, part) => (Object(inside) as Json)[part], value);
}

/** An answer without what a connection adds to it. */
export async function seen(answer: Response): Promise<object> {
  const ofConnection = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];
  const headers = [...answer.headers].filter(([name]) => !ofConnection.includes(name));
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()).toString('base64') };
}
