import { expect, test } from 'vitest';
import { clientOf } from '../test/support/call.ts';
import { once, read } from '../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../test/support/wire.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

function recorder() {
  const lines: { level: string; message: string; data: object }[] = [];
  const at = (level: string) => (message: string, data: object) => void lines.push({ level, message, data });
  return { lines, logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

test.each([
  { logLevel: 'debug', want: ['debug', 'debug', 'warn', 'debug', 'debug', 'info', 'debug', 'debug', 'error'] },
  { logLevel: 'info', want: ['warn', 'info', 'error'] },
  { logLevel: undefined, want: ['warn', 'info', 'error'] },
  { logLevel: 'warn', want: ['warn', 'error'] },
  { logLevel: 'error', want: ['error'] },
  { logLevel: 'off', want: [] },
] as const)('level $logLevel', async ({ logLevel, want }) => {
  const { lines, logger } = recorder();
  const server = await answering(answer(503), answer(200, envelope(1)), answer(400, failure()));
  const client = clientOf(server.url, { logger, logLevel });
  await client.call(read, { purpose: 'issue' });
  await client.call(once).catch(() => {});
  expect(lines.map(({ level }) => level)).toEqual(want);
});

test('a line names the call and the step, and shows its harmless fields', async () => {
  const { lines, logger } = recorder();
  const server = await answering(answer(503), answer(200, envelope(1), { 'x-request-id': 'edge-17' }));
  await clientOf(server.url, { logger, logLevel: 'debug' }).call(read, { purpose: 'issue', name: 'Ada' });
  const call = { operation: 'getCredential', method: 'POST', path: '/credential/get', fields: { purpose: 'issue' } };
  const durationMs = 0;
  const [sent, answered] = ['agency: getCredential is sent', 'agency: getCredential is answered'];
  expect(lines).toEqual([
    { level: 'debug', message: sent, data: { ...call, attempt: 1 } },
    { level: 'debug', message: answered, data: { ...call, attempt: 1, status: 503, durationMs } },
    { level: 'warn', message: 'agency: getCredential is sent again', data: { ...call, pauseMs: 250 } },
    { level: 'debug', message: sent, data: { ...call, attempt: 2 } },
    {
      level: 'debug',
      message: answered,
      data: { ...call, attempt: 2, status: 200, durationMs, requestId: 'edge-17' },
    },
    { level: 'info', message: 'agency: getCredential succeeded', data: { ...call, attempt: 2, status: 200 } },
  ]);
});

test.each([
  () => {
    throw new Error('x');
  },
  () => Promise.reject(new Error('x')),
])('a logger that fails changes nothing', async (broken) => {
  const server = await answering(answer(200, envelope(1)));
  const logger = { debug: broken, info: broken, warn: broken, error: broken };
  expect(await clientOf(server.url, { logger, logLevel: 'debug' }).call(read)).toBe(1);
});

test('the levels are in order', () => {
  expect(LOG_LEVELS).toEqual(['debug', 'info', 'warn', 'error', 'off'] satisfies LogLevel[]);
});
