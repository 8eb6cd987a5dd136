// The faulty agency, in a thread of its own, so that its memory is not counted as the client's.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

const JSON_HEAD = { 'content-type': 'application/json' };
const refusal = (message: string) => JSON.stringify({ isSuccessfull: false, errorCode: 17, message });
const failure = refusal('the agency says no');
const value = JSON.stringify({
  isSuccessfull: true,
  result: { id: '3fa85f64-5717-4562-b3fc-2c963f66afa6', claims: 'x'.repeat(500) },
});
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(20_000, 7)]);
const page = (items: readonly object[], total: number) =>
  JSON.stringify({ isSuccessfull: true, result: { items, total } });
const itemsFrom = (first: number) => Array.from({ length: 10 }, (_, at) => ({ id: first + at }));

interface Asked {
  readonly page?: number;
  readonly payload?: { readonly index?: number; readonly claims?: readonly { readonly value?: string }[] };
}
type Answer = (response: ServerResponse, asked: Asked) => void;
const says =
  (
    status: number,
    bodyOf: (asked: Asked) => string | Buffer,
    head: Readonly<Record<string, string>> = JSON_HEAD,
  ): Answer =>
  (response, asked) =>
    void response.writeHead(status, head).end(bodyOf(asked));

const ANSWERS: Readonly<Record<string, Answer>> = {
  value: says(200, () => value),
  image: says(200, () => png, { 'content-type': 'application/octet-stream' }),
  list: says(200, ({ page: number = 0 }) => page(itemsFrom(number * 10), 30)),
  reset: (response) => void response.socket?.resetAndDestroy(),
  'cut-body': (response) =>
    void response
      .writeHead(200, { ...JSON_HEAD, 'content-length': 4_000 })
      .write(value, () => response.socket?.destroy()),
  html: says(200, () => '<html><body>Welcome</body></html>', { 'content-type': 'text/html' }),
  'malformed-json': says(200, () => value.slice(0, -7)),
  'corrupt-gzip': says(200, () => 'this is not gzip', { ...JSON_HEAD, 'content-encoding': 'gzip' }),
  'too-large': says(200, () => Buffer.alloc(200_000, 'x')),
  redirect: says(307, () => '', { location: '/elsewhere' }),
  503: says(503, () => '<h1>503</h1>', { 'content-type': 'text/html' }),
  429: says(429, () => failure, { ...JSON_HEAD, 'retry-after': '3600' }),
  'refusal-200': says(200, () => failure),
  'refusal-400': says(400, () => failure),
  'stalled-headers': () => {},
  'stalled-body': (response) => void response.writeHead(200, JSON_HEAD).write(value.slice(0, 20)),
  'aborted-before': () => {},
  'aborted-headers': () => {},
  'aborted-body': (response) => void response.writeHead(200, JSON_HEAD).write(value.slice(0, 20)),
  'text-as-image': says(200, () => 'string', { 'content-type': 'image/png' }),
  'svg-with-script': says(200, () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', {
    'content-type': 'image/svg+xml',
  }),
  'svg-of-comments': says(200, () => `<svg>${'<!---->'.repeat(5_000)}<`, { 'content-type': 'image/svg+xml' }),
  'endless-list': says(200, () => page(itemsFrom(0), 1_000_000)),
  'list-of-none': says(200, () => JSON.stringify({ isSuccessfull: true, result: { items: { 0: 'a' }, total: 1 } })),
  echo: says(400, ({ payload }) =>
    refusal(`no ${payload?.claims?.[0]?.value}, nor ${encodeURIComponent(JSON.stringify(payload))}`),
  ),
  escapes: says(400, () => refusal('\u001b[2J\u202e\u2028\u0000\u009b'.repeat(200))),
  encodings: says(400, () => refusal(`${'%25'.repeat(300)}${'&amp;'.repeat(100)}${'\\\\u00'.repeat(50)}`)),
  'deep-json': says(200, () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  'many-names': says(200, () =>
    JSON.stringify(Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`\u001b${at}`, at]))),
  ),
  prototype: says(
    200,
    () => '{"__proto__":{"isSuccessfull":true,"result":{"id":"x"}},"constructor":{"prototype":{"id":"x"}}}',
  ),
  'endless-headers': (response) => void response.socket?.end(`HTTP/1.1 200 OK\r\n${'x-more: 1\r\n'.repeat(3_000)}\r\n`),
  'odd-headers': says(429, () => failure, {
    ...JSON_HEAD,
    'retry-after': `${'9'.repeat(5_000)}`,
    'x-request-id': 'a'.repeat(4_000),
    date: `${'Mon, '.repeat(500)}`,
  }),
};

/** How often what is sent once arrived, by its index. */
const issued = new Map<number, number>();

const server = createServer((request, response) => {
  // Idle sockets are the client's to close, and soon, so that the measuring needs not wait. Did the server close them,
  // a sound call could meet one that is just being closed, and fail.
  response.setHeader('connection', 'keep-alive').setHeader('keep-alive', 'timeout=2');
  const [, what, kind = ''] = request.url?.split('/') ?? [];
  const chunks: Buffer[] = [];
  request
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('error', () => {})
    .on('end', () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Asked;
      const index = asked.payload?.index;
      if (what === 'issue' && index !== undefined) issued.set(index, (issued.get(index) ?? 0) + 1);
      const answer = ANSWERS[kind];
      if (answer) answer(response, asked);
      else response.writeHead(404).end();
    });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));

const ORDERS: Readonly<Record<string, () => void>> = {
  connections: () => server.getConnections((_, count) => parentPort?.postMessage(count)),
  /** How many of them arrived more than once; and forgets them all. */
  twice: () => {
    parentPort?.postMessage([...issued.values()].filter((count) => count > 1).length);
    issued.clear();
  },
};
parentPort?.on('message', (order: string) => ORDERS[order]?.());
