import { expect, it, vi } from 'vitest';
import { AgencyState, REMEMBERED, type StateOptions } from './agency-state.ts';
import type { TableChange } from './tables.ts';
import type { Transaction } from './transaction.ts';

/** A state with a few commands, and what it told of changes. */
function newState() {
  const told: string[] = [];
  const state: AgencyState = new AgencyState({
    publicUrl: () => 'http://agency.test/public',
    onChange: () => void told.push('changed'),
    onExchange: () => void told.push('exchanged'),
    reducers: {
      set: (value: number, tx: Transaction) => tx.set('one', value),
      nothing: () => 'done',
      nested: () => state.apply({ type: 'set', input: 1 }),
      fails: (value: number, tx: Transaction) => {
        tx.set('one', value);
        throw new Error('no');
      },
    },
  });
  return { state, told, one: () => state.tables.settings.get('one')?.value };
}

it('is changed by commands and by nothing else', () => {
  const { state, told, one } = newState();
  expect(() => state.tables.settings.put({ name: 'one', value: 1 })).toThrow('the state is changed by commands only');
  expect(() => state.apply({ type: 'other', input: 1 })).toThrow('There is no command other.');
  expect(() => state.apply({ type: 'toString', input: 1 })).toThrow('There is no command toString.');
  expect(() => state.apply({ type: 'nested', input: 1 })).toThrow('The command set was given while another is done.');
  expect(told).toEqual([]);
  state.apply({ type: 'set', input: 2 });
  expect(one()).toBe(2);
});

it.each<{ name: string; work: (state: AgencyState) => unknown; told: readonly string[]; one: unknown }>([
  { name: 'a change', work: (state) => state.apply({ type: 'set', input: 2 }), told: ['changed'], one: 2 },
  { name: 'no change', work: (state) => state.apply({ type: 'nothing', input: 2 }), told: [], one: 1 },
  { name: 'a change that fails', work: (state) => state.apply({ type: 'fails', input: 2 }), told: [], one: 1 },
  {
    name: 'other content',
    work: (state) => state.restore(newState().state.snapshot()),
    told: ['changed', 'exchanged'],
    one: undefined,
  },
  { name: 'content that is none', work: (state) => state.restore({}), told: [], one: 1 },
  { name: 'nothing more', work: (state) => state.reset(), told: ['changed', 'exchanged'], one: undefined },
  {
    name: 'what cannot be kept',
    work: (state) => {
      const write = (): never => {
        throw new Error('the disk is full');
      };
      state.attach({ write }, []);
      state.apply({ type: 'set', input: 2 });
    },
    told: [],
    one: 1,
  },
])('of $name is told: $told', ({ work, told, one }) => {
  const { state, ...seen } = newState();
  state.apply({ type: 'set', input: 1 });
  seen.told.length = 0;
  try {
    work(state);
  } catch {
    // What is left of it is looked at.
  }
  expect([seen.told, seen.one()]).toEqual([told, one]);
});

/** A state whose commands do what they are given. */
function workingState(options: Partial<StateOptions> = {}): {
  readonly state: AgencyState;
  readonly run: <Result>(work: (tx: Transaction) => Result) => Result;
} {
  const reducers = { run: (work: (tx: Transaction) => unknown, tx: Transaction) => work(tx) };
  const now = (): Date => new Date('2030-01-31T12:00:00.000Z');
  const state = new AgencyState({ publicUrl: () => 'http://agency.test/public', reducers, now, ...options });
  return { state, run: (work) => state.apply({ type: 'run', input: work }) as never };
}

it('events are numbered, tell when they were, and reach who listens until it ends', () => {
  const { state, run } = workingState();
  const told: unknown[] = [];
  const end = state.listen((event) => told.push(event));
  expect(state.events).toEqual([]);
  run((tx) => {
    tx.emit('connected', { agentId: 'ada' });
    tx.emit('disconnected', { agentId: 'ada' });
    // Nobody hears of what may still fail.
    expect(told).toEqual([]);
  });
  end();
  run((tx) => tx.emit('clock.advanced', {}));
  const at = '2030-01-31T12:00:00.000Z';
  expect(state.events).toEqual([
    { id: 1, type: 'connected', at, data: { agentId: 'ada' } },
    { id: 2, type: 'disconnected', at, data: { agentId: 'ada' } },
    { id: 3, type: 'clock.advanced', at, data: {} },
  ]);
  expect(told).toEqual(state.events.slice(0, 2));
  state.reset();
  expect(state.events).toEqual([]);
  // No number comes twice: who asks for what came after one gets nothing that was before.
  run((tx) => tx.emit('connected', {}));
  expect(state.events.map(({ id }) => id)).toEqual([4]);
});

it('the last 1,000 events are remembered', () => {
  const { state, run } = workingState();
  const emit = (count: number): void => run((tx) => void Array.from({ length: count }, () => tx.emit('connected', {})));
  emit(REMEMBERED);
  expect([state.events.length, state.events[0]?.id]).toEqual([1_000, 1]);
  emit(2);
  expect([state.events.length, state.events[0]?.id, state.events.at(-1)?.id]).toEqual([1_000, 3, 1_002]);
});

it('a listener that throws keeps nobody from being told, and the command is done', () => {
  const { state, run } = workingState();
  const cause = new Error('no');
  const other = vi.fn();
  const end = state.listen(() => {
    throw cause;
  });
  state.listen(other);
  const work = (tx: Transaction): void => (tx.set('one', 1), tx.emit('connected', {}));
  let thrown: unknown;
  try {
    run(work);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ name: 'ListenerError', message: 'A listener for connected threw: no', cause });
  expect([other.mock.calls.length, state.tables.settings.get('one')?.value]).toEqual([1, 1]);
  end();
  state.listen(() => {
    // oxlint-disable-next-line no-throw-literal
    throw 'nothing of use';
  });
  expect(() => run(work)).toThrow('A listener for connected threw: nothing of use');
});

it('a state that nobody is told of changes all the same', () => {
  const { state, run } = workingState();
  run((tx) => tx.set('one', 1));
  const snapshot = state.snapshot();
  state.reset();
  expect(state.tables.settings.size).toBe(0);
  state.restore(snapshot);
  expect([...state.tables.settings.values()]).toEqual([{ name: 'one', value: 1 }]);
  expect(state.snapshot()).toEqual(snapshot);
});

it('a command knows what it needs, and its page is the whole where none is asked for', () => {
  const { state } = workingState();
  const see = ({ now, page, publicUrl, setting }: Transaction): unknown => ({
    now,
    page,
    publicUrl,
    none: setting('x'),
  });
  const known = { now: '2030-01-31T12:00:00.000Z', publicUrl: 'http://agency.test/public', none: undefined };
  const input = see as never;
  expect(state.apply({ type: 'run', input })).toEqual({ ...known, page: { offset: 0, limit: Infinity } });
  const page = { offset: 5, limit: 10 };
  expect(state.apply({ type: 'run', input, page })).toEqual({ ...known, page });
});

it('ids are the same for the same seed, each once, and go on where a snapshot ends', () => {
  const draw = ({ run }: ReturnType<typeof workingState>): string => run((tx) => tx.newId());
  const [one, same, other] = [{ seed: 'a' }, { seed: 'a' }, { seed: 'b' }].map(workingState);
  if (one === undefined || same === undefined || other === undefined) throw new Error('there are three');
  const first = [draw(one), draw(one), draw(one)];
  expect(new Set(first).size).toBe(3);
  expect([draw(same), draw(same)]).toEqual(first.slice(0, 2));
  expect(draw(other)).not.toBe(first[0]);
  other.state.restore(same.state.snapshot());
  const again = workingState({ seed: 'a' });
  again.state.restore(same.state.snapshot());
  expect(draw(again)).toBe(first[2]);
  const free = workingState();
  expect(draw(free)).not.toBe(draw(free));
  expect([one.state.tables.settings.get('ids'), free.state.tables.settings.size]).toEqual([
    { name: 'ids', value: 3 },
    0,
  ]);
});

it('rows that were written are taken in at their places, and what comes from then on is written', () => {
  const writes: (readonly TableChange[])[] = [];
  const { state, run } = workingState();
  const flow = (name: string): object => ({ name, isStatic: false, waits: [], isPublished: false });
  state.attach({ write: (changes) => void writes.push(changes) }, [
    { table: 'flows', key: 'b', sequence: 7, row: flow('b') },
    { table: 'flows', key: 'a', sequence: 3, row: flow('a') },
    { table: 'settings', key: 'one', sequence: 0, row: { name: 'one', value: 1 } },
  ]);
  expect([...state.tables.flows.values()].map(({ name }) => name)).toEqual(['a', 'b']);
  expect(state.tables.settings.get('one')).toEqual({ name: 'one', value: 1 });
  run(() => 'nothing is changed');
  expect(writes).toEqual([]);
  run((tx) => tx.flows.put(flow('c') as never));
  expect(writes).toEqual([[{ table: 'flows', key: 'c', before: undefined, after: { row: flow('c'), sequence: 8 } }]]);
});

it('rows that are none of this version are not taken in', () => {
  const { state } = workingState();
  const row = (table: string, given: object): never => ({ table, key: 'x', sequence: 0, row: given }) as never;
  expect(() => state.attach({ write: () => {} }, [row('flows', { name: 'x' })])).toThrow(
    /^The data file is broken: \/flows\/0\/isStatic is required.* Make it again with this version\.$/,
  );
  expect(() => state.attach({ write: () => {} }, [row('others', {})])).toThrow(
    'The data file has others, which this version does not know.',
  );
  expect(state.tables.flows.size).toBe(0);
});
