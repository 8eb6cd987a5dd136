// The agency of the benchmarks, in a process of its own: it reads each request to its end, and answers at once.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTo } from './answers.ts';

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const { status, contentType, body } = answerTo(request.url ?? '');
    response.writeHead(status, { 'content-type': contentType, 'content-length': body.length }).end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
