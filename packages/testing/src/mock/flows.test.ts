import { Agency } from '@one37id/agency';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FlowRun } from '../flows/flow-run.ts';
import { createAgency } from './create-agency.ts';
import { type Person, refusal, useAgency } from '../testing/use-agency.ts';

const bench = useAgency();
let ada: Person;
beforeEach(() => {
  ada = bench.mock.person({ name: 'Ada' });
});
const states = (): readonly string[] => bench.mock.runs.map(({ state }) => state);

describe('a flow that is a function', () => {
  it('starts, waits, is resumed by its correlation id, and ends', async () => {
    bench.mock.flow('onboarding', async (run) => {
      const { email } = await run.wait('email-verified', { correlationId: String(run.payload['order']) });
      const { isAdult } = await run.wait('age-checked');
      return { email, isAdult };
    });
    const { engine } = bench.agency;
    await engine.start({ workflowName: 'onboarding', payload: { order: 'A-1' } });
    const instanceId = bench.mock.runs[0]?.instanceId ?? '';
    expect(bench.mock.runs).toMatchObject([
      { state: 'waiting', waiting: { point: 'email-verified', correlationId: 'A-1' } },
    ]);
    await engine.resume({ correlationId: 'A-1', payload: { email: 'ada@example.com' } });
    await expect.poll(states).toEqual(['waiting']);
    await expect(engine.resume({ correlationId: 'A-1' })).rejects.toEqual(
      refusal('There is no run that waits for this correlation id.'),
    );
    await expect(engine.resumeInstance({ instanceId, invocationPoint: 'email-verified' })).rejects.toEqual(
      refusal('This run does not wait at email-verified.'),
    );
    await engine.resumeInstance({ instanceId, invocationPoint: 'age-checked', payload: { isAdult: true } });
    await expect.poll(states).toEqual(['completed']);
    expect(bench.mock.runs[0]?.result).toEqual({ email: 'ada@example.com', isAdult: true });
    await expect(engine.resumeInstance({ instanceId, invocationPoint: 'age-checked' })).rejects.toEqual(
      refusal('This run does not wait: it is completed.'),
    );
  });

  it('that throws has failed', async () => {
    bench.mock.flow('broken', () => {
      throw new Error('no stock');
    });
    await bench.agency.engine.start({ workflowName: 'broken' });
    await expect.poll(states).toEqual(['failed']);
    expect(bench.mock.runs[0]?.error).toBe('no stock');
  });

  it('goes on after a restart where it waited, and does no step again', async () => {
    let count = 0;
    const flow: Parameters<typeof bench.mock.flow>[1] = async (run) => {
      const number = await run.step('number', () => (count += 1));
      const { answer } = await run.wait('answered', { correlationId: 'A-1' });
      return { number, answer };
    };
    const [first, second] = [createAgency(), createAgency()];
    first.flow('survey', flow);
    const agencyOf = (mock: typeof first): Agency =>
      new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
    await agencyOf(first).engine.start({ workflowName: 'survey' });
    await expect.poll(() => first.runs.map(({ state }) => state)).toEqual(['waiting']);
    second.flow('survey', flow);
    second.restore(first.snapshot());
    await agencyOf(second).engine.resume({ correlationId: 'A-1', payload: { answer: 'yes' } });
    await expect.poll(() => second.runs.map(({ state }) => state)).toEqual(['completed']);
    expect([second.runs[0]?.result, count]).toEqual([{ number: 1, answer: 'yes' }, 1]);
  });
});

describe('a function that goes on after all was exchanged or forgotten', () => {
  /** A function that waits twice, and what it was given; each step of it says which run of it that was. */
  function twice(mock: typeof bench.mock): readonly string[] {
    const given: string[] = [];
    let count = 0;
    mock.flow('twice', async (run) => {
      const name = `run ${(count += 1)}`;
      for (const point of ['first', 'second'])
        given.push(`${name} ${point} ${String((await run.wait(point))['text'])}`);
      return name;
    });
    return given;
  }
  const resume = (mock: typeof bench.mock, invocationPoint: string): Promise<unknown> =>
    bench.agency.engine.resumeInstance({
      instanceId: mock.runs[0]?.instanceId ?? '',
      invocationPoint,
      payload: { text: `for ${invocationPoint}` },
    });

  it('a run that was put back waits where it did then, and gets what it waits for', async () => {
    const given = twice(bench.mock);
    await bench.agency.engine.start({ workflowName: 'twice' });
    const before = bench.mock.snapshot();
    await resume(bench.mock, 'first');
    await expect.poll(() => bench.mock.runs[0]?.waiting?.point).toBe('second');
    bench.mock.restore(before);
    for (const point of ['first', 'second']) {
      await expect.poll(() => bench.mock.runs[0]?.waiting?.point).toBe(point);
      await resume(bench.mock, point);
    }
    await expect.poll(states).toEqual(['completed']);
    expect(bench.mock.runs[0]?.result).toBe('run 2');
    expect(given).toEqual(['run 1 first for first', 'run 2 first for first', 'run 2 second for second']);
  });

  it.each([
    { way: 'reset', where: 'before a step' },
    { way: 'reset', where: 'in a step' },
    { way: 'restore', where: 'before a step' },
    { way: 'restore', where: 'in a step' },
  ] as const)('$way: one of before that was $where changes no run that has its id', async ({ way, where }) => {
    const mock = createAgency({ seed: 'same' });
    const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
    const empty = mock.snapshot();
    const ends: ((name: string) => void)[] = [];
    const told: unknown[] = [];
    const ids: string[] = [];
    const longWork = (): Promise<string> => new Promise((resolve) => void ends.push(resolve));
    for (const name of ['old', 'new']) {
      mock.flow('slow', async (run) => {
        if (where === 'before a step') await longWork();
        try {
          return await run.step(`step of ${name}`, () => (where === 'in a step' ? longWork() : name));
        } catch (error) {
          told.push(error);
          throw error;
        }
      });
      await agency.engine.start({ workflowName: 'slow' });
      ids.push(mock.runs[0]?.instanceId ?? '');
      if (name === 'old') way === 'reset' ? mock.reset() : mock.restore(empty);
    }
    expect(ids[0]).toBe(ids[1]);
    ends[0]?.('old');
    ends[1]?.('new');
    await expect.poll(() => mock.runs.map(({ state }) => state)).toEqual(['completed']);
    expect([mock.runs[0]?.result, mock.runs[0]?.history]).toEqual(['new', [{ step: 'step of new', result: 'new' }]]);
    expect(told).toMatchObject([
      { problems: [{ pointer: '/instanceId', rule: 'There is no run with this instance id.' }] },
    ]);
  });
});

it.each([
  { name: 'that ends', flow: () => 'done', want: { state: 'completed', result: 'done' } },
  {
    name: 'that waits for two things at once',
    flow: (run) => Promise.all([run.wait('a'), run.wait('b')]),
    want: { state: 'failed', error: 'This run is waiting.' },
  },
  {
    name: 'that ends without what it waits for',
    flow: (run) => (void run.wait('a'), 'done'),
    want: { state: 'completed', result: 'done' },
  },
] satisfies readonly { name: string; flow: Parameters<typeof bench.mock.flow>[1]; want: object }[])(
  'a function $name has ended its run: nobody can resume it',
  async ({ flow, want }) => {
    bench.mock.flow('short', flow);
    await bench.agency.engine.start({ workflowName: 'short' });
    await expect.poll(states).toEqual([want.state]);
    expect(bench.mock.runs).toEqual([expect.objectContaining(want)]);
    expect(bench.mock.runs[0]).not.toHaveProperty('waiting');
    const instanceId = bench.mock.runs[0]?.instanceId ?? '';
    await expect(bench.agency.engine.resume({ correlationId: instanceId })).rejects.toEqual(
      refusal('There is no run that waits for this correlation id.'),
    );
  },
);

it('a function that goes on after its end is told so, each time', async () => {
  let ended: FlowRun | undefined;
  bench.mock.flow('short', (run) => void (ended = run));
  await bench.agency.engine.start({ workflowName: 'short' });
  await expect.poll(states).toEqual(['completed']);
  for (const _ of [1, 2]) await expect(ended?.wait('later')).rejects.toThrow('This run is completed.');
  await expect(ended?.step('later', () => 1)).rejects.toThrow('This run is completed.');
});

it('what a listener throws at the end of a run changes nothing of its end', async () => {
  const end = bench.mock.on('run.completed', () => {
    throw new Error('not what the test wants');
  });
  bench.mock.flow('short', () => 'done');
  await bench.agency.engine.start({ workflowName: 'short' });
  await expect.poll(states).toEqual(['completed']);
  end();
  expect(bench.mock.runs).toMatchObject([{ state: 'completed', result: 'done' }]);
  expect(bench.mock.runs[0]).not.toHaveProperty('error');
  expect(bench.mock.events.filter(({ type }) => type === 'run.failed')).toEqual([]);
});

describe('a link of a flow', () => {
  it('is its own, and starts a run when it is opened', async () => {
    bench.mock.flow('onboarding', { waits: ['email-verified'] });
    const url = await bench.agency.flows.url({
      workflow: 'onboarding',
      methodName: 'start',
      parameters: { language: 'en' },
      isConnectionRequired: true,
    });
    expect(await bench.agency.flows.url({ workflow: 'onboarding' })).not.toBe(url);
    expect(states()).toEqual([]);
    ada.scan(url);
    expect(bench.mock.runs).toMatchObject([
      { state: 'waiting', agentId: ada.agentId, methodName: 'start', payload: { language: 'en' } },
    ]);
    expect(ada.isConnected).toBe(true);
  });

  it('connects nobody where no connection is asked for, and may be a picture', async () => {
    bench.mock.flow('onboarding', {});
    ada.scan(await bench.agency.flows.qrCode({ workflow: 'onboarding' }));
    expect([states(), ada.isConnected]).toEqual([['completed'], false]);
  });

  it('a static one stays the same', async () => {
    expect(await bench.agency.flows.staticUrls()).toBe('');
    for (const name of ['a', 'b']) bench.mock.flow(name, { isStatic: true });
    bench.mock.flow('c', {});
    const urls = await bench.agency.flows.staticUrls();
    expect(urls.split('\n')).toEqual([
      expect.stringContaining('/flow/a?oob='),
      expect.stringContaining('/flow/b?oob='),
    ]);
    expect(await bench.agency.flows.staticUrls()).toBe(urls);
    ada.scan(urls.split('\n')[1] ?? '');
    expect(bench.mock.runs).toMatchObject([{ workflow: 'b' }]);
  });
});

it('what nobody has registered is refused', async () => {
  const { agency } = bench;
  const want = refusal(
    'There is no workflow other; register it with `mock.flow(name, …)` or PUT /__agency/flows/{name}.',
  );
  await expect(agency.engine.start({ workflowName: 'other' })).rejects.toEqual(want);
  await expect(agency.flows.url({ workflow: 'other' })).rejects.toEqual(want);
  await expect(agency.flows.qrCode({ workflow: 'other' })).rejects.toEqual(want);
  await expect(agency.engine.resume({ correlationId: 'other' })).rejects.toEqual(
    refusal('There is no run that waits for this correlation id.'),
  );
  await expect(agency.engine.resumeInstance({ instanceId: 'other', invocationPoint: 'x' })).rejects.toEqual(
    refusal('There is no run with this instance id.'),
  );
  bench.mock.flow('onboarding', { version: '1.0' });
  await agency.engine.start({ workflowName: 'onboarding', workflowVersion: '1.0' });
  await expect(agency.engine.start({ workflowName: 'onboarding', workflowVersion: '2.0' })).rejects.toEqual(
    refusal('There is no version 2.0 of the workflow onboarding.'),
  );
});

it('flows that are published are marked so', async () => {
  bench.mock.flow('onboarding', {});
  await bench.studio.discovery.publishFlows();
  expect(bench.mock.records('flows')).toMatchObject([{ name: 'onboarding', isPublished: true }]);
});
