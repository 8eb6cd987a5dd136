import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { machine } from '../../src/base/environment.ts';
import { clientIn } from '../../src/client.ts';
import { openTelemetry } from '../../src/opentelemetry/index.ts';
import { once, read } from '../support/operations.ts';
import { answer, answering, envelope } from '../support/wire.ts';

// What frameworks refuse while they prerender a page: the time of day and randomness, before anything was awaited from
// outside.
const asked: string[] = [];
// The machine's own, which keeps the clock that it found when it was loaded; but nobody waits for a pause.
const environment = {
  ...machine,
  date: () => (asked.push('Date.now'), machine.date()),
  setTimer: (run: () => void, ms: number) => setTimeout(run, ms === 30_000 ? ms : 0),
};
beforeEach(() => {
  asked.length = 0;
  const { now } = Date;
  const { random } = Math;
  // Of whom asks, the first that is neither this test nor vitest.
  const note = (name: string) => {
    const asker = new Error().stack
      ?.split('\n')
      .slice(1)
      .find((line) => !/clock\.test|node_modules/.test(line));
    if (asker?.includes('/core/src/')) asked.push(name);
  };
  vi.spyOn(Date, 'now').mockImplementation(() => (note('Date.now'), now()));
  vi.spyOn(Math, 'random').mockImplementation(() => (note('Math.random'), random()));
});
afterEach(() => vi.restoreAllMocks());

test.each([once, read])(
  '$id asks for neither, with hooks and tracing, nor when it waits as the agency said',
  async (operation) => {
    const date = new Date(1_700_000_000_000);
    const wait = answer(429, '', {
      date: date.toUTCString(),
      'retry-after': new Date(date.getTime() + 1_000).toUTCString(),
    });
    const server = await answering(wait, answer(200, envelope('there')));
    const durations: number[] = [];
    const client = clientIn(environment, {
      baseUrl: `${server.url}/bc/admin`,
      credentials: { hash: () => 'secret' },
      retryRateLimited: true,
      instrumentation: openTelemetry(),
      logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      onResponse: ({ durationMs }) => void durations.push(durationMs),
    });
    expect(await client.call(operation)).toBe('there');
    expect(durations).toEqual([expect.any(Number), expect.any(Number)]);
    expect(asked).toEqual([]);
  },
);

test('a date without the answer’s own Date is compared with the time of day, and an own back-off is random', async () => {
  const server = await answering(
    answer(503, '', { 'retry-after': new Date(0).toUTCString() }),
    answer(200, envelope('there')),
  );
  const client = clientIn(environment, { baseUrl: `${server.url}/bc/admin`, credentials: { hash: 'secret' } });
  expect(await client.call(read)).toBe('there');
  expect(asked).toEqual(['Date.now', 'Math.random']);
});
