import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clientOf } from '../test/support/call.ts';
import { clockOf } from '../test/support/clock.ts';
import { type Leak, leaks, type Scene } from '../test/support/leaks.ts';
import { once, read } from '../test/support/operations.ts';
import { PATIENCE, runs, runsOf } from '../test/support/property.ts';
import {
  foundIn,
  inputOf,
  type Sensitive,
  sensitive,
  tracesOf,
  valuesOf,
  writingsOf,
} from '../test/support/sensitive.ts';
import { serve, type WireHandler } from '../test/support/wire.ts';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import { isAgencyError } from './guards.ts';
import { QrImage } from './image/image.ts';
import type { Operation } from './operation.ts';

const output: string[] = [];
const note = (...values: unknown[]) => void output.push(...values.map((value) => tracesOf(value)));
beforeEach(() => {
  for (const name of ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const)
    vi.spyOn(console, name).mockImplementation(note);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (note(text), true));
  process.on('warning', note);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.off('warning', note);
});

const scene = fc.record({ sensitive, isProvider: fc.boolean(), operation: fc.constantFrom(read, once) });

const RUNS = 12;
const [VALUES, WRITINGS] = [7, 11];

/**
 * What run number `run` of a property echoes: over all runs every value in every writing, each alone, so that none is
 * hidden by chance beside another; and in each run all of them at once.
 */
function echoesOf(sensitive: Sensitive, run: number): string[] {
  const values = valuesOf(sensitive);
  const pairs = Array.from({ length: VALUES * WRITINGS }, (_, at) => at).filter((at) => at % RUNS === run % RUNS);
  const alone = pairs.map((at) => {
    const writings = writingsOf(values[at % VALUES] ?? '');
    return writings[Math.floor(at / VALUES) % writings.length] ?? '';
  });
  return [...alone, values.flatMap(writingsOf).join(' ')];
}

test('the values and writings are all of them', () => {
  fc.assert(
    fc.property(sensitive, (each) => {
      expect(valuesOf(each)).toHaveLength(VALUES);
      for (const value of valuesOf(each)) expect(writingsOf(value).length).toBeLessThanOrEqual(WRITINGS);
    }),
    runs(20),
  );
});

test.each(leaks.map((leak) => [leak.given, leak] as const))(
  'no secret and no value that was sent gets out when %s',
  { timeout: PATIENCE },
  async (name, leak: Leak) => {
    let handle: WireHandler = () => {};
    const server = await serve((...given) => handle(...given));
    let run = 0;

    await fc.assert(
      fc.asyncProperty(scene, async (given) => {
        for (const echo of echoesOf(given.sensitive, run++)) {
          output.length = 0;
          let isEchoing = false;
          const all: Scene = {
            sensitive: given.sensitive,
            clock: clockOf(),
            controller: new AbortController(),
            get echo() {
              isEchoing = true;
              return echo;
            },
          };
          handle = leak.server?.(all) ?? (() => {});
          await endOf(leak, all, server.url, given);
          const found = foundIn(output.join('\n'), valuesOf(given.sensitive));
          expect(found, `of ${echo}: ${found.join('\n')}`).toEqual([]);
          // Nothing of it depends on what is echoed.
          if (!isEchoing) break;
        }
      }),
      runsOf(name, RUNS),
    );
  },
);

/** One call that meets the leak. All that could be seen of it is in the output. */
async function endOf(
  leak: Leak,
  all: Scene,
  url: string,
  { sensitive: values, isProvider, operation }: { sensitive: Sensitive; isProvider: boolean; operation: Operation },
): Promise<void> {
  const client = clientOf(
    url,
    {
      credentials: { hash: isProvider ? async () => values.secret : values.secret },
      headers: { 'x-key': values.header },
      logger: console,
      logLevel: 'debug',
      onRequest: note,
      onResponse: note,
      onError: note,
      ...leak.options?.(all),
    },
    all.clock,
  );
  const input = Object.assign(inputOf(values), {});
  const more = leak.input?.(all) ?? {};
  Object.defineProperties(input, Object.getOwnPropertyDescriptors(more));
  const settled = await client
    .call({ ...operation, path: `${operation.path}/{alias}`, ...leak.operation }, input, leak.call?.(all))
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
  expect('value' in settled).toBe(leak.succeeds === true);
  if ('error' in settled) {
    expect(isAgencyError(settled.error), String((settled.error as Error)?.stack)).toBe(true);
    note(settled.error);
  } else if (settled.value instanceof QrImage) {
    note(settled.value);
  }
  note(client, client.with({ timeout: 5_000 }));
}

describe('no secret gets out of createClient when', () => {
  const options: readonly [string, (secret: string) => object][] = [
    ['a credential has a line break', (secret) => ({ credentials: { hash: `${secret}\n` } })],
    ['a credential has other characters', (secret) => ({ credentials: { hash: `${secret}€` } })],
    ['a credential is an object', (secret) => ({ credentials: { hash: { secret } } })],
    ['a header has a line break', (secret) => ({ headers: { 'x-key': `${secret}\n` } })],
    ['a header has such a name', (secret) => ({ headers: { [`${secret} `]: 'x' } })],
    [
      'it stands in the URL’s user',
      (secret) => ({ baseUrl: `https://user:${encodeURIComponent(secret)}@agency.example` }),
    ],
    [
      'it stands in the URL’s query',
      (secret) => ({ baseUrl: `https://agency.example/?key=${encodeURIComponent(secret)}` }),
    ],
    [
      'it stands in the URL’s fragment',
      (secret) => ({ baseUrl: `https://agency.example/#${encodeURIComponent(secret)}` }),
    ],
    ['it stands for the URL', (secret) => ({ baseUrl: secret })],
    ['it stands for a number', (secret) => ({ timeout: secret })],
    ['it stands for a function', (secret) => ({ onError: secret })],
    ['it stands for the level', (secret) => ({ logLevel: secret })],
    ['it stands for the user agent', (secret) => ({ userAgent: `${secret}\0` })],
  ];

  test.each(options)('%s', (_, optionsOf) => {
    fc.assert(
      fc.property(sensitive, ({ secret }) => {
        let made: Client | unknown;
        try {
          made = createClient({ baseUrl: 'https://agency.example', ...optionsOf(secret) });
        } catch (error) {
          expect(isAgencyError(error)).toBe(true);
          made = error;
        }
        expect(isAgencyError(made)).toBe(true);
        expect(foundIn(tracesOf(made), [secret])).toEqual([]);
      }),
      runs(20),
    );
  });
});

test('the bytes of an image are in no trace of it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 200 }).filter((bytes) => new Set(bytes).size > 5),
      (bytes) => {
        const image = new QrImage(Uint8Array.from(bytes), 'image/png');
        const traces = tracesOf(image);
        const buffer = Buffer.from(bytes);
        const writings = [
          buffer.toString('base64').replace(/=+$/, ''),
          buffer.toString('base64url'),
          buffer.toString('hex'),
          buffer.toString('latin1'),
          bytes.join(', '),
          bytes.join(','),
          [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
        ];
        for (const writing of writings) expect(traces).not.toContain(writing);
        expect(traces).toContain('image/png');
      },
    ),
    runs(100),
  );
});
