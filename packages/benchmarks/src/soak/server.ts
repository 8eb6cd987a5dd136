// The faulty agency, in a thread of its own, so that its memory is not counted as the client's.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

const JSON_HEAD = { 'content-type': 'application/json' };
const failure = JSON.stringify({ isSuccessfull: false, errorCode: 17, message: 'the agency says no' });
const value = JSON.stringify({ isSuccessfull: true, result: { id: '3fa85f64-5717-4562-b3fc-2c963f66afa6', claims: 'x'.repeat(500) } });

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  value: (response) => response.writeHead(200, JSON_HEAD).end(value),
  reset: (response) => response.socket?.resetAndDestroy(),
  'cut-body': (response) => response.writeHead(200, { ...JSON_HEAD, 'content-length': 4_000 }).write(value, () => response.socket?.destroy()),
  html: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Welcome</body></html>'),
  'malformed-json': (response) => response.writeHead(200, JSON_HEAD).end(value.slice(0, -7)),
  'corrupt-gzip': (response) => response.writeHead(200, { ...JSON_HEAD, 'content-encoding': 'gzip' }).end('this is not gzip'),
  'too-large': (response) => response.writeHead(200, JSON_HEAD).end(Buffer.alloc(200_000, 'x')),
  redirect: (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
  503: (response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>'),
  429: (response) => response.writeHead(429, { ...JSON_HEAD, 'retry-after': '3600' }).end(failure),
  'refusal-200': (response) => response.writeHead(200, JSON_HEAD).end(failure),
  'refusal-400': (response) => response.writeHead(400, JSON_HEAD).end(failure),
  'stalled-headers': () => {},
  'stalled-body': (response) => response.writeHead(200, JSON_HEAD).write(value.slice(0, 20)),
  'aborted-before': () => {},
  'aborted-headers': () => {},
  'aborted-body': (response) => response.writeHead(200, JSON_HEAD).write(value.slice(0, 20)),
};

const server = createServer((request, response) => {
  // Idle sockets are the client's to close, and soon, so that the measuring needs not wait. Did the server close them, a sound
  // call could meet one that is just being closed, and fail.
  response.setHeader('connection', 'keep-alive').setHeader('keep-alive', 'timeout=2');
  const answer = ANSWERS[request.url?.split('/').at(-1) ?? ''];
  request.resume().on('end', () => (answer ? answer(response) : response.writeHead(404).end())).on('error', () => {});
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
parentPort?.on('message', () => server.getConnections((_, count) => parentPort?.postMessage(count)));
