import { beforeEach, describe, expect, it } from 'vitest';
import { NOW, refusal, useAgency } from '../testing/use-agency.ts';
import type { Person } from '../testing/use-agency.ts';

const bench = useAgency();
let ada: Person;

beforeEach(async () => {
  ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
});

const payload = { title: 'Welcome', description: 'Your account is ready.' };
const requestId = 'r-1';
const kinds = [
  {
    kind: 'action',
    send: (who: Who) =>
      bench.agency.messages.sendAction({
        ...who,
        payload: { ...payload, buttons: [] },
        metadata: { flow: 7 },
        requestId,
      }),
    want: { payload: { ...payload, buttons: [] }, metadata: { flow: 7 }, requestId },
  },
  {
    kind: 'custom',
    send: (who: Who) => bench.agency.messages.sendCustom({ ...who, payload: { any: 1 } }),
    want: { payload: { any: 1 } },
  },
  {
    kind: 'data',
    send: (who: Who) => bench.agency.messages.sendData({ ...who, requestId, payload: { any: 1 } }),
    want: { payload: { any: 1 }, requestId },
  },
  { kind: 'general', send: (who: Who) => bench.agency.messages.sendGeneral({ ...who, payload }), want: { payload } },
  {
    kind: 'system',
    send: (who: Who) => bench.agency.messages.sendSystem({ ...who, payload: { any: 1 } }),
    want: { payload: { any: 1 } },
  },
  {
    kind: 'workflow',
    send: (who: Who) => bench.agency.messages.initWorkflow({ ...who, payload: { workflow: 'onboarding' } }),
    want: { payload: { workflow: 'onboarding' } },
  },
];
type Who = { agentId: string } | { agentAlias: string };

describe.each(kinds)('a $kind message', ({ kind, send, want }) => {
  it.each([
    { by: 'agent id', who: () => ({ agentId: ada.agentId }) },
    { by: 'alias', who: () => ({ agentAlias: ada.alias }) },
  ])('reaches a person by $by', async ({ who }) => {
    const sent = await send(who());
    expect(ada.messages).toEqual([
      {
        id: sent.id,
        agentId: ada.agentId,
        kind,
        requestId: sent.requestId,
        createdDate: NOW,
        metadata: undefined,
        ...want,
      },
    ]);
    expect(sent.agentId).toBe(ada.agentId);
  });

  it('is refused for somebody who is not connected', async () => {
    const bob = bench.mock.person({ name: 'Bob' });
    await expect(send({ agentId: bob.agentId })).rejects.toEqual(refusal('There is no connection with this agent id.'));
    await expect(send({ agentAlias: bob.alias })).rejects.toEqual(refusal('There is no connection with this alias.'));
    expect(bob.messages).toEqual([]);
  });
});

it('needs no connection when it says so', async () => {
  const bob = bench.mock.person({ name: 'Bob' });
  await bench.agency.messages.sendGeneral({ agentAlias: bob.alias, isConnectionless: true, payload });
  expect(bob.messages).toMatchObject([{ kind: 'general', payload }]);
});
