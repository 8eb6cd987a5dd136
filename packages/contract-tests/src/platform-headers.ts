import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const OWN = { accept: 'application/json', 'content-type': 'application/json' };

/**
 * The names of the headers that this platform's `fetch` adds by itself, as it was just seen to do: which they are, and
 * whether an empty body has a length, differs by method, and may by version.
 */
const ADDED: ReadonlyMap<string, readonly string[]> = await measure();

/** What is added to a request of a method, with or without a body. */
export function platformHeaders(method: string, hasBody: boolean): readonly string[] {
  const added = ADDED.get(keyOf(method, hasBody));
  if (added === undefined) throw new Error(`${method} ${hasBody ? 'with a' : 'without'} body was not measured`);
  return added;
}

async function measure(): Promise<ReadonlyMap<string, readonly string[]>> {
  const server = createServer((incoming, outgoing) => {
    const names = incoming.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    incoming.resume().on('end', () => outgoing.end(JSON.stringify(names)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const cases = METHODS.flatMap((method) =>
      [false, ...(method === 'GET' ? [] : [true])].map((hasBody) => ({ method, hasBody })),
    );
    return new Map(
      await Promise.all(
        cases.map(async ({ method, hasBody }) => {
          const answer = await fetch(url, { method, headers: OWN, ...(hasBody ? { body: '{}' } : {}) });
          const names = (await answer.json()) as string[];
          return [keyOf(method, hasBody), names.filter((name) => !Object.hasOwn(OWN, name))] as const;
        }),
      ),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function keyOf(method: string, hasBody: boolean): string {
  return `${method} ${String(hasBody)}`;
}
