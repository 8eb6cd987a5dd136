// A server of Node's and nothing else: what every process that answers HTTP takes.
import { createServer } from 'node:http';

createServer((incoming, outgoing) => incoming.resume().once('end', () => outgoing.end())).listen(0, '127.0.0.1', () =>
  process.send?.({}),
);
