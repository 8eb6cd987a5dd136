import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { startAgency } from './start-agency.ts';

it('a stream that nobody reads is ended, and goes on from the last event that was seen', async () => {
  await using mock = await startAgency();
  const { hostname, port, origin } = new URL(mock.baseUrl);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET /__agency/events HTTP/1.1\r\nhost: ${hostname}\r\naccept: text/event-stream\r\nconnection: close\r\n\r\n`,
  );
  await once(socket, 'readable');
  // More than the buffers between the two take: the socket is not read until all of it has happened.
  const name = 'x'.repeat(20_000);
  for (let number = 0; number < 2_000; number += 1) {
    mock.person({ name, alias: `::${number}` });
    if (number % 100 === 0) await new Promise((resolve) => void setImmediate(resolve));
  }
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await once(socket, 'end');
  const ids = Array.from(text.matchAll(/^id: (\d+)$/gm), ([, id]) => Number(id));
  expect(ids.length).toBeLessThan(2_000);
  expect(ids).toEqual(ids.map((_, at) => at + 1));

  const last = mock.events.at(-2)?.id ?? 0;
  const again = await fetch(`${origin}/__agency/events`, {
    headers: { accept: 'text/event-stream', 'last-event-id': String(last) },
  });
  const reader = again.body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  while (!told.includes(`id: ${last + 1}`)) told += (await reader?.read())?.value ?? '';
  await reader?.cancel();
});
