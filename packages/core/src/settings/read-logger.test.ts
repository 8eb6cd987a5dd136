import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { ConsoleLogger, Logger as Nest } from '@nestjs/common';
import pino from 'pino';
import { describe, expect, test, vi } from 'vitest';
import winston from 'winston';
import { clientOf } from '../../test/support/call.ts';
import { once, read } from '../../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../../test/support/wire.ts';
import type { ClientOptions } from '../options.ts';
import { readLogger } from './read-logger.ts';

type Log = NonNullable<ClientOptions['logger']>;

/** What a logger writes while `work` is done: to the process's streams, or to one that it was made for. */
interface Kind {
  readonly name: string;
  readonly make: (out: Writable) => Log;
}

const pinoTo = (out: Writable) => pino({ level: 'debug', timestamp: false, base: null }, out);

/** The loggers of others, as their documentation makes them. */
const KINDS: readonly Kind[] = [
  { name: 'pino', make: pinoTo },
  { name: 'a child of pino, as Fastify has for each request', make: (out) => pinoTo(out).child({ reqId: 'req-1' }) },
  { name: 'Nest, as JSON', make: () => new ConsoleLogger('agency', { json: true, colors: false }) },
  { name: 'Nest, as text', make: () => new ConsoleLogger('agency', { colors: false }) },
  { name: 'Nest, by a name', make: () => new Nest('agency') },
  {
    name: 'winston',
    make: (out) =>
      winston.createLogger({ level: 'debug', transports: [new winston.transports.Stream({ stream: out })] }),
  },
  { name: 'the console', make: () => console },
];

async function written({ make }: Kind): Promise<string> {
  const lines: string[] = [];
  const note = (chunk: unknown) => void lines.push(String(chunk));
  const out = new Writable({ write: (chunk, _, done) => (note(chunk), done()) });
  const spies = [
    ...(['stdout', 'stderr'] as const).map((name) =>
      vi.spyOn(process[name], 'write').mockImplementation((chunk) => (note(chunk), true)),
    ),
    ...(['debug', 'info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...args) => note(`${level} ${args[0]} ${JSON.stringify(args[1])}`)),
    ),
  ];
  try {
    const server = await answering(answer(503), answer(200, envelope(1)), answer(400, failure(17)));
    const client = clientOf(server.url, { logger: make(out), logLevel: 'debug' });
    await client.call(read, { purpose: 'issue' });
    await client.call(once).catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return stripVTControlCharacters(lines.join('\n'));
}

describe.each(KINDS)('$name', (kind) => {
  test('loses no line and no field', async () => {
    const text = await written(kind);
    for (const message of [
      'agency: getCredential is sent',
      'agency: getCredential is answered',
      'agency: getCredential is sent again',
      'agency: getCredential succeeded',
      'agency: issueCredential POST /credential: answered 400',
    ])
      expect(text).toContain(message);
    for (const level of [/debug|"level":20/i, /info|"level":30|log/i, /warn|"level":40/i, /error|"level":50/i])
      expect(text).toMatch(level);
    for (const field of ['operation', 'path', 'purpose', 'durationMs', 'pauseMs', 'attempts', 'outcome', 'errorCode'])
      expect(text).toContain(field);
    expect(text).toMatch(/errorCode['"]?: ?17/);
  });
});

test.each([
  { given: 'nothing to log with', logger: {} },
  { given: 'no `warn`', logger: { debug() {}, info() {}, error() {} } },
  { given: 'no `debug`', logger: { info() {}, warn() {}, error() {} } },
  { given: 'no `info`', logger: { debug() {}, warn() {}, error() {} } },
  { given: 'no function for `warn`', logger: { debug() {}, info() {}, warn: true, error() {} } },
  { given: 'no `error`', logger: { log() {}, warn() {} } },
  { given: 'a text', logger: 'console' },
  { given: 'null', logger: null },
])('$given is no logger', ({ logger }) => {
  expect(readLogger(logger)).toBeUndefined();
});

test('what all objects inherit is no method of a logger', () => {
  const lines: unknown[] = [];
  const at = (...line: unknown[]) => lines.push(line);
  Object.defineProperty(Object.prototype, 'bindings', { value: () => ({}), configurable: true });
  try {
    readLogger({ debug: at, info: at, warn: at, error: at })?.info('a', { b: 1 });
  } finally {
    Reflect.deleteProperty(Object.prototype, 'bindings');
  }
  expect(lines).toEqual([['a', { b: 1 }]]);
});

test('what is below info is dropped where Nest has no level for it', () => {
  const lines: unknown[] = [];
  const at = (line: unknown) => lines.push(line);
  const logger = readLogger({ log: at, warn: at, error: at });
  logger?.debug('a', {});
  logger?.info('b', { c: 1 });
  expect(lines).toEqual([{ c: 1, message: 'b' }]);
});
