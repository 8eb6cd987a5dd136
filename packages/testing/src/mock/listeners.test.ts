import { sendGeneralMessageByAgentIdOperation } from '@one37id/agency/operations';
import { expect, it } from 'vitest';
import type { EventType } from '../state/event-types.ts';
import { refusal, useAgency } from '../testing/use-agency.ts';

const bench = useAgency();

it.each<{ type: EventType | '*'; want: readonly string[] }>([
  { type: '*', want: ['person.created', 'connected', 'link.opened', 'clock.advanced'] },
  { type: 'connected', want: ['connected'] },
  { type: 'link.opened', want: ['link.opened'] },
  { type: 'message.sent', want: [] },
])('who listens to $type hears of that, until it is ended', async ({ type, want }) => {
  const heard: string[] = [];
  const end = bench.mock.on(type, (event) => void heard.push(event.type));
  const ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
  bench.mock.clock.advance('1s');
  end();
  bench.mock.clock.advance('1s');
  expect(heard).toEqual(want);
});

it('one that throws hides nothing from the others, and its test hears of it', async () => {
  const url = await bench.agency.invitations.url();
  const ada = bench.mock.person({ name: 'Ada' });
  const heard: string[] = [];
  const ends = [
    bench.mock.on('connected', () => {
      throw new Error('not what the test wants');
    }),
    bench.mock.on('*', ({ type }) => void heard.push(type)),
  ];
  expect(() => ada.scan(url)).toThrow('A listener for connected threw: not what the test wants');
  for (const end of ends) end();
  expect([ada.isConnected, heard]).toEqual([true, ['connected', 'link.opened']]);
  expect(bench.mock.events.slice(-2).map(({ type }) => type)).toEqual(['connected', 'link.opened']);
});

it('one that throws at a call is no bug of the mock, and the call is done', async () => {
  const ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
  const end = bench.mock.on('message.sent', () => {
    throw new Error('not what the test wants');
  });
  const { path, method } = sendGeneralMessageByAgentIdOperation;
  const answer = await fetch(bench.mock.baseUrl + path, {
    method,
    headers: { hash: bench.mock.secretKey, 'content-type': 'application/json' },
    body: JSON.stringify({ agentId: ada.agentId, payload: { title: 'a', description: 'b' } }),
  });
  end();
  expect([answer.status, await answer.text()]).toEqual([
    500,
    'A listener for message.sent threw: not what the test wants',
  ]);
  expect(ada.messages).toHaveLength(1);
});

it('what was refused has not happened', () => {
  const ada = bench.mock.person({ name: 'Ada' });
  const heard: string[] = [];
  const end = bench.mock.on('*', ({ type }) => void heard.push(type));
  expect(() => ada.scan('https://elsewhere.example/invitation?oob=1')).toThrow(/cannot use this/);
  end();
  expect([heard, ada.isConnected]).toEqual([[], false]);
});

it('one may act: what it does happens after, with the next number', async () => {
  const ada = bench.mock.person({ name: 'Ada' });
  const url = await bench.agency.invitations.url();
  const end = bench.mock.on('connected', () => bench.mock.clock.advance('1d'));
  ada.scan(url);
  end();
  const last = bench.mock.events.slice(-3);
  expect(last.map(({ type }) => type).toSorted()).toEqual(['clock.advanced', 'connected', 'link.opened']);
  const first = last[0]?.id ?? 0;
  expect(last.map(({ id }) => id - first)).toEqual([0, 1, 2]);
  await expect(bench.agency.credentials.get({ id: 'none' })).rejects.toEqual(
    refusal('There is no credential with this id.'),
  );
});

it('keeps the last 1,000 events, and numbers go on', () => {
  const { id = 0 } = bench.mock.events.at(-1) ?? {};
  for (let count = 0; count < 1_005; count += 1) bench.mock.clock.advance(1);
  const ids = bench.mock.events.map((event) => event.id);
  expect([ids.length, ids.at(-1) === (ids[0] ?? 0) + 999, (ids[0] ?? 0) > id]).toEqual([1_000, true, true]);
});
