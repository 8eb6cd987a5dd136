import { afterEach, expect, test, vi } from 'vitest';
import type * as failedConnections from './failed-connections.ts';

type Listener = (message: { readonly error: object }) => void;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As it is when it was just loaded. */
const fresh = async (name: string): Promise<typeof failedConnections> => {
  const url = `./failed-connections.ts?${name}`;
  return (await import(/* @vite-ignore */ url)) as typeof failedConnections;
};

test('it listens once, however many requests there are, and knows the errors that it was told of', async () => {
  const { watchConnections, isOfConnection } = await fresh('once');
  const listeners: [string, Listener][] = [];
  const modules: string[] = [];
  const channels = { subscribe: (name: string, listener: Listener) => void listeners.push([name, listener]) };
  vi.stubGlobal('process', { getBuiltinModule: (name: string) => (modules.push(name), channels) });
  const [told, other] = [new Error('told'), new Error('other')];
  expect(isOfConnection(told)).toBe(false);
  for (let n = 0; n < 3; n++) watchConnections();
  expect([modules, listeners.map(([name]) => name)]).toEqual([
    ['node:diagnostics_channel'],
    ['undici:client:connectError'],
  ]);
  listeners[0]?.[1]({ error: told });
  expect([told, other].map(isOfConnection)).toEqual([true, false]);
});

test.each([
  { name: 'no-process', process: undefined },
  { name: 'no-modules', process: {} },
  { name: 'no-channels', process: { getBuiltinModule: () => undefined } },
])('where nothing can be listened to, nothing happens: $name', async ({ name, process }) => {
  const { watchConnections, isOfConnection } = await fresh(name);
  vi.stubGlobal('process', process);
  watchConnections();
  expect(isOfConnection(new Error('lost'))).toBe(false);
});
