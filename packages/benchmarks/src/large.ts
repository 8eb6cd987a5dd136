// What very large calls take: a body of 100 MB, 100,000 values, an answer of 100 MB, and a message after them. Prints
// the figures that the client's README has, with the machine's. `npm run soak -- --large` runs it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { createClient, isAgencyError, type Operation } from '@one37id/agency-core';

const MB = 1_000_000;
const issue: Operation = {
  id: 'issue',
  method: 'POST',
  path: '/issue',
  auth: { name: 'hash', header: 'hash' },
  returns: 'result',
  body: 'fields',
  names: 'payload attributes key value',
};
const refused: Operation = { ...issue, id: 'refused', path: '/refused' };
const list: Operation = { ...issue, id: 'list', path: '/list', retry: 'read' };

const answers: Readonly<Record<string, string>> = {
  '/issue': JSON.stringify({ isSuccessfull: true, result: { id: 1 } }),
  '/refused': JSON.stringify({
    isSuccessfull: false,
    errorCode: 1,
    message: 'the agency says no, to nobody in particular',
  }),
  '/list': JSON.stringify({
    isSuccessfull: true,
    result: { items: Array.from({ length: 100_000 }, (_, id) => ({ id, text: 'x'.repeat(970) })) },
  }),
};

/** Measures each case twice, and tells the fastest. */
export async function measureLarge(): Promise<readonly string[]> {
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () =>
        response
          .writeHead(request.url === '/refused' ? 400 : 200, { 'content-type': 'application/json' })
          .end(answers[request.url ?? '']),
      );
  });
  // The same process is busy for seconds at a time: an idle connection is not closed meanwhile.
  server.keepAliveTimeout = server.requestTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient({
    baseUrl,
    credentials: { hash: 'sk-large-0123456789' },
    timeout: 300_000,
    maxResponseBytes: 2 ** 28,
  });
  const values = Array.from({ length: 100_000 }, (_, at) => ({ key: `claim${at}`, value: `Ada Lovelace ${at}` }));
  const cases = [
    { what: 'a body of 100 MB, one text', run: () => client.call(issue, { payload: 'x'.repeat(100 * MB) }) },
    { what: 'a body of 100,000 attributes', run: () => client.call(issue, { payload: [{ attributes: values }] }) },
    {
      what: 'the same, refused with a message',
      run: () => client.call(refused, { payload: [{ attributes: values }] }),
    },
    {
      what: 'a body of 100 MB, refused with a message',
      run: () => client.call(refused, { payload: 'x y '.repeat(25 * MB) }),
    },
    { what: 'an answer of 100 MB, 100,000 items', run: () => client.call(list) },
  ];
  const lines: string[] = [];
  for (const { what, run } of cases) {
    let fastest = Infinity;
    for (let round = 0; round < 2; round++) {
      const start = performance.now();
      await run().catch((error: unknown) => {
        if (!isAgencyError(error) || error.name !== 'AgencyApiError') throw error;
      });
      fastest = Math.min(fastest, performance.now() - start);
    }
    lines.push(`${what.padEnd(42)} ${(fastest / 1_000).toFixed(2)} s`);
  }
  server.close();
  server.closeAllConnections();
  return [
    ...lines,
    `memory at most ${Math.round(process.resourceUsage().maxRSS / 1_000)} MB; Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'a kind that is not told'}`,
  ];
}
