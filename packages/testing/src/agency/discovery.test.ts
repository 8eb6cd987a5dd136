import { expect, it } from 'vitest';
import { useAgency } from '../testing/use-agency.ts';
import { discovery } from './discovery.ts';
import { State } from './state.ts';

const bench = useAgency();

it('is remembered', () => {
  const state = new State(() => new Date());
  const status = () => discovery['getDiscoveryStatus']?.({}, state);
  expect(status()).toEqual({ value: false });
  discovery['enableDiscovery']?.({}, state);
  expect(status()).toEqual({ value: true });
  discovery['disableDiscovery']?.({}, state);
  expect(status()).toEqual({ value: false });
});

it('is told where the document has a place for it', async () => {
  const { discovery: own } = bench.studio;
  await own.enable();
  expect([undefined, true]).toContain(await own.status());
  await own.disable();
  expect([undefined, false]).toContain(await own.status());
});
