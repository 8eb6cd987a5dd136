import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Emulator } from '../emulator/emulator.ts';
import { REMEMBERED } from '../state/agency-state.ts';
import type { AgencyEvent } from '../state/transaction.ts';

/** What comes with each request: which of the mocks is meant. */
export interface Env {
  readonly Bindings: { readonly emulator: Emulator };
}

/** How often changes are told at most: who looks again each time should have time to. */
const PAUSE_MS = 100;

/** Each event as it happens, and before those after the last one that was seen. */
export function eventStream(c: Parameters<typeof streamSSE>[0]): Response {
  const { emulator } = c.env as Env['Bindings'];
  return streamSSE(c, async (stream) => {
    if (c.req.query('changes') === 'true') return tellChanges(stream, emulator);
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? Number.NaN);
    const waiting: AgencyEvent[] = Number.isNaN(after) ? [] : emulator.state.events.filter(({ id }) => id > after);
    let wake = (): void => {};
    const end = emulator.state.listen((event) => {
      waiting.push(event);
      // Who reads that slowly may come back with the id that was seen last: so much is remembered, and no more is kept
      // for anybody.
      if (waiting.length > REMEMBERED) stream.abort();
      wake();
    });
    stream.onAbort(() => wake());
    emulator.streams.add(stream);
    try {
      await stream.write(': this is the emulator, and not the API\n\n');
      while (!stream.aborted && !stream.closed) {
        const event = waiting.shift();
        if (event === undefined) await new Promise<void>((resolve) => void (wake = resolve));
        else await stream.writeSSE({ id: String(event.id), event: event.type, data: JSON.stringify(event) });
      }
    } finally {
      end();
      emulator.streams.delete(stream);
    }
  });
}

/** Once at the start, and then whenever there was a change since the last time. */
async function tellChanges(stream: SSEStreamingApi, { changes, streams }: Emulator): Promise<void> {
  let [isChanged, wake] = [true, (): void => {}];
  const end = changes.listen(() => {
    isChanged = true;
    wake();
  });
  stream.onAbort(() => wake());
  streams.add(stream);
  try {
    while (!stream.aborted && !stream.closed) {
      if (!isChanged) await new Promise<void>((resolve) => void (wake = resolve));
      isChanged = false;
      await stream.writeSSE({ event: 'changed', data: '{}' });
      await stream.sleep(PAUSE_MS);
    }
  } finally {
    end();
    streams.delete(stream);
  }
}
