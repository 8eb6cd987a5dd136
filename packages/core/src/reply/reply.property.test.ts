import { once as happens } from 'node:events';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientOf } from '../../test/support/call.ts';
import { clockOf } from '../../test/support/clock.ts';
import { image, once, read } from '../../test/support/operations.ts';
import { PATIENCE, runs } from '../../test/support/property.ts';
import { hasNoBody, headOf, partsOf, reply, type Reply, wantOf } from '../../test/support/replies.ts';
import { serve } from '../../test/support/wire.ts';
import type { AgencyError } from '../errors.ts';
import { isAgencyError } from '../guards.ts';
import { QrImage } from '../image/image.ts';
import type { Operation } from '../operation.ts';

const operations: readonly Operation[] = [
  ...(
    [
      ...(['result', 'result?', 'result|null', 'result?|null', 'void', 'empty', 'json', 'json|null', 'any'] as const),
      { 200: 'result', 201: 'void', 204: 'empty' } as const,
    ] as const
  ).flatMap((returns) => [
    { ...read, returns },
    { ...once, returns },
  ]),
  image,
];

/** Answers that `fetch` does not hand out, as its standard wants: a proxy's 407, and a 421 that it answers itself. */
const FETCH_KEEPS = [407, 421];

test(
  'status x content-type x random bytes x chunk splits: a value that conforms or an SDK error, and nothing left open',
  { timeout: PATIENCE },
  async () => {
    let current: Reply | undefined;
    const server = await serve(async (socket) => {
      if (!current) return;
      const { framing, isCut } = current;
      const parts = partsOf(current).filter((part) => part.length > 0);
      socket.setNoDelay(true).write(headOf(current));
      for (const part of parts) {
        // Each part is a packet of its own, and comes in a turn of its own.
        await new Promise((resolve) => setImmediate(resolve));
        socket.write(
          framing === 'chunked'
            ? Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
            : part,
        );
      }
      socket.end(framing === 'chunked' && !isCut ? '0\r\n\r\n' : '');
    });
    const handles = openSockets();
    const seen = { value: 0, error: 0 };

    await fc.assert(
      fc.asyncProperty(reply, fc.constantFrom(...operations), async (given, operation) => {
        current = given;
        const clock = clockOf();
        const bodies: Response['body'][] = [];
        const fetch = async (url: string, init: RequestInit) => {
          const response = await globalThis.fetch(url, init);
          bodies.push(response.body);
          return response;
        };
        const settled = await clientOf(server.url, { fetch }, clock)
          .call<unknown>(operation, {})
          .then(
            (value) => ({ value }),
            (error: unknown) => ({ error }),
          );

        const want = wantOf(given, operation.returns);
        if ('error' in settled) {
          expect(isAgencyError(settled.error), String(settled.error)).toBe(true);
          const { name, outcome } = settled.error as AgencyError;
          const isBroken = given.isCut || FETCH_KEEPS.includes(given.status);
          expect(['AgencyApiError', 'AgencyResponseError', ...(isBroken ? ['AgencyTransportError'] : [])]).toContain(
            name,
          );
          expect(operation.retry === 'read' ? ['failed'] : ['failed', 'unknown']).toContain(outcome);
          if (!given.isCut) expect(want, String(settled.error)).toBe('error');
        } else {
          expect({
            value: settled.value instanceof QrImage ? Buffer.from(settled.value.bytes) : settled.value,
          }).toEqual(want);
          expect(given.isCut && !hasNoBody(given.status)).toBe(false);
        }
        seen['error' in settled ? 'error' : 'value']++;
        expect(clock.open.size).toBe(0);
        await new Promise((resolve) => setImmediate(resolve));
        for (const body of bodies) if (body) expect(inspect(body)).toMatch(/state: '(closed|errored)'/);
      }),
      runs(600),
    );

    expect(Math.min(seen.value, seen.error)).toBeGreaterThan(seen.value / 10);
    await Promise.all([...server.sockets].map((socket) => happens(socket, 'close')));
    expect(openSockets()).toBeLessThanOrEqual(handles);
  },
);

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}
