import { expect, test } from 'vitest';
import { findEvent } from './find-event.ts';
import type { WebhookRow, WebhookSign } from './webhook-row.ts';

const row = (event: string, method: string, sign?: WebhookSign): WebhookRow => ({
  event,
  method,
  status: 204,
  ...(sign && { sign }),
});
const header = (...values: (string | number)[]): WebhookSign => ({ in: 'header', name: 'x-event', values });
const payload = (...values: (string | boolean)[]): WebhookSign => ({ in: 'payload', name: 'type', values });

test.each<{ given: string; table: WebhookRow[]; event?: string; body?: unknown; method?: string; want?: string }>([
  { given: 'its header', table: [row('a', 'POST', header('made')), row('b', 'POST')], event: 'made', want: 'a' },
  { given: 'a number in a header', table: [row('a', 'POST', header(1, 2))], event: '2', want: 'a' },
  { given: 'another header', table: [row('a', 'POST', header('made'))], event: 'gone' },
  { given: 'no header', table: [row('a', 'POST', header(''))] },
  { given: 'an empty header', table: [row('a', 'POST', header(''))], event: '', want: 'a' },
  { given: 'its field', table: [row('a', 'POST', payload('x', true))], body: { type: true }, want: 'a' },
  { given: 'another field', table: [row('a', 'POST', payload('x'))], body: { type: 'y' } },
  { given: 'the sign of another kind', table: [row('a', 'POST', payload('x'))], body: {}, event: 'x' },
  { given: 'null', table: [row('a', 'POST', payload('x'))], body: null },
  { given: 'a text', table: [row('a', 'POST', payload('x'))], body: 'x' },
  { given: 'its sign with another method', table: [row('a', 'PUT', payload('x'))], body: { type: 'x' } },
  { given: 'nothing, the only one', table: [row('a', 'POST')], want: 'a' },
  { given: 'nothing, the only one of its method', table: [row('a', 'PUT'), row('b', 'POST')], want: 'b' },
  { given: 'nothing, one of two', table: [row('a', 'POST'), row('b', 'POST')] },
  { given: 'nothing, and the only one has a sign', table: [row('a', 'POST', header('made'))] },
  { given: 'nothing, and there is none', table: [row('a', 'PUT')] },
])('an event is known by $given: $want', ({ table, event, body = {}, method = 'POST', want }) => {
  const headers = new Headers(event === undefined ? {} : { 'x-event': event });
  expect(findEvent(table, body, { headers, method })?.event).toBe(want);
});
