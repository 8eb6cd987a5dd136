import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../../src/client.ts';
import { caught } from '../support/call.ts';
import { once, read } from '../support/operations.ts';
import { answer, answering, envelope } from '../support/wire.ts';

const program = fileURLToPath(new URL('../support/faked-timers.mjs', import.meta.url));
const ended = {
  value: 'there',
  'nobody answers': 'AgencyTimeoutError',
  'no credential': 'AgencyTimeoutError',
  repeated: 'there',
  list: 'AgencyTimeoutError',
};

test.each([
  // Both fake `nextTick` and `queueMicrotask` too, with which Node sends: the call ends at its deadline. The README
  // says how to leave them.
  { timers: 'jest', server: 'AgencyTimeoutError' },
  { timers: 'sinon', server: 'AgencyTimeoutError' },
  { timers: 'node:test', server: 'there' },
])('under the fake timers of $timers every call ends', { timeout: 60_000 }, async ({ timers, server }) => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, timers], { timeout: 50_000 });
  expect(JSON.parse(stdout)).toEqual({ ...ended, server });
});

afterEach(() => {
  vi.useRealTimers();
});

test('under the fake timers of vitest every call ends', async () => {
  const server = await answering(answer(200, envelope('there')));
  vi.useFakeTimers();
  const baseUrl = server.url;
  const credentials = { hash: 'key' };
  expect(await createClient({ baseUrl, credentials }).call(once, { a: 1 })).toBe('there');
  let count = 0;
  const lost = (url: string, init: RequestInit) => (count++ ? fetch(url, init) : Promise.reject(new Error('lost')));
  expect(await createClient({ baseUrl, credentials, fetch: lost }).call(read)).toBe('there');
  const never = createClient({ baseUrl, credentials, fetch: () => new Promise(() => {}), timeout: 20 });
  expect(await caught(never.call(once, { a: 1 }))).toMatchObject({ name: 'AgencyTimeoutError' });
});
