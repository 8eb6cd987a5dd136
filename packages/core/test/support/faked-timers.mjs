// A program that installs the fake timers of a test runner, makes calls under them, and tells how they ended. It is one
// of its own, because fake timers would stop the tests' runner as well.
import { createServer } from 'node:http';
import { createClient, paginate } from '@one37id/agency-core';

/** Each installs its fake timers with all that it fakes by itself, and gives what takes them away. */
const FAKES = {
  sinon: async () => {
    const { default: sinon } = await import('sinon');
    const clock = sinon.useFakeTimers();
    return () => clock.restore();
  },
  jest: async () => {
    const { ModernFakeTimers } = await import('@jest/fake-timers');
    const timers = new ModernFakeTimers({ config: { fakeTimers: {}, rootDir: '.' }, global: globalThis });
    timers.useFakeTimers();
    return () => timers.useRealTimers();
  },
  'node:test': async () => {
    const { mock } = await import('node:test');
    mock.timers.enable();
    return () => mock.timers.reset();
  },
};

const read = { id: 'read', method: 'POST', path: '/read', returns: 'result', retry: 'read', body: 'fields' };
const { retry, ...once } = read;
const paging = { page: 'page', size: 'size', firstPage: 0, defaultSize: 2, items: 'items' };
const baseUrl = 'https://agency.example.com';
const never = () => new Promise(() => {});
const there = async () => {
  // By hand: the platform's own streams could need what is faked.
  const chunks = [new TextEncoder().encode('{"isSuccessfull":true,"result":"there"}')];
  const part = async () => ({ done: chunks.length === 0, value: chunks.pop() });
  const cancel = async () => {};
  return {
    status: 200,
    redirected: false,
    headers: new Headers(),
    body: { cancel, getReader: () => ({ read: part, cancel }) },
  };
};

const server = createServer((_, response) => response.end('{"isSuccessfull":true,"result":"there"}')).listen(0);
await new Promise((resolve) => server.once('listening', resolve));
let count = 0;
// Node's own leave what sends, and then a busy machine is no reason to end the call.
const patience = process.argv[2] === 'node:test' ? 30_000 : 500;
const calls = {
  value: () => createClient({ baseUrl, fetch: there }).call(once, { a: 1 }),
  'nobody answers': () => createClient({ baseUrl, fetch: never, timeout: 20 }).call(once, { a: 1 }),
  'no credential': () =>
    createClient({ baseUrl, credentials: { hash: never }, fetch: there, timeout: 20 }).call({
      ...read,
      auth: { name: 'hash', header: 'hash' },
    }),
  repeated: () =>
    createClient({ baseUrl, fetch: () => (count++ ? there() : Promise.reject(new Error('lost'))) }).call(read),
  list: () => paginate(createClient({ baseUrl, fetch: never }), read, paging, {}, { totalTimeout: 20 }).toArray(),
  server: () =>
    createClient({ baseUrl: `http://localhost:${server.address().port}`, timeout: patience }).call(once, { a: 1 }),
};

const restore = await FAKES[process.argv[2]]();
const ends = {};
for (const [name, call] of Object.entries(calls)) ends[name] = await call().catch((error) => error.name);
restore();
console.log(JSON.stringify(ends));
process.exit();
