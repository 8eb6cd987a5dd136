import { expect, it } from 'vitest';
import { AgencyState } from './agency-state.ts';
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
