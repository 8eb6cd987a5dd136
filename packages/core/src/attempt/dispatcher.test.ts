import { expect, onTestFinished, test } from 'vitest';
import { dispatcherFor } from './dispatcher.ts';

const mock = { isMockActive: true };
const plain = {};

test.each([
  { given: 'of Node 22 and before: one place, with an agent', first: plain, later: undefined, want: false },
  { given: 'of Node 22 and before: one place, with a mock', first: mock, later: undefined, want: true },
  { given: 'a mock in the first place', first: mock, later: plain, want: true },
  { given: 'a mock in the second place', first: plain, later: mock, want: true },
  { given: 'a Node with the second place alone', first: undefined, later: mock, want: true },
  { given: 'no place: where there is no undici', first: undefined, later: undefined, want: undefined },
  { given: 'agents in both', first: plain, later: plain, want: false },
])('whether a mock answers: $given', ({ first, later, want }) => {
  const globals = globalThis as { [place: symbol]: unknown };
  // Node loads undici when one of its names is first read.
  expect(Response).toBeTypeOf('function');
  for (const [number, agent] of Object.entries({ 1: first, 2: later })) {
    const place = Symbol.for(`undici.globalDispatcher.${number}`);
    const before = globals[place];
    globals[place] = agent;
    onTestFinished(() => void (globals[place] = before));
  }
  const dispatcher = dispatcherFor({ phase: 'handed', status: undefined }, true, new AbortController().signal);
  expect(dispatcher?.isMockActive).toBe(want);
});
