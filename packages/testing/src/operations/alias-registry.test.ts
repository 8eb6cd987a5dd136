import { expect, it } from 'vitest';
import { refusal, useAgency } from '../testing/use-agency.ts';

const bench = useAgency();
const agentId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const key = 'com.one37id:email:ada%40example.com';

it('what is created is found, in any spelling', async () => {
  const { aliasRegistry } = bench.agency;
  const entry = { agentId, key, value: 'did:example:ada' };
  expect(
    await aliasRegistry.create({ agentId, isOverride: false, payload: { key, value: 'did:example:ada' } }),
  ).toEqual(entry);
  expect(await aliasRegistry.get({ aliasKey: key })).toEqual(entry);
  expect(await aliasRegistry.value({ aliasKey: 'com.one37id:email:ada%40example%2Ecom' })).toBe('did:example:ada');
});

it('is the agent id where there is no other value', async () => {
  await bench.agency.aliasRegistry.create({ agentId, isOverride: false, payload: { key } });
  expect(await bench.agency.aliasRegistry.value({ aliasKey: key })).toBe(agentId);
});

it('is replaced only when that is said', async () => {
  const { aliasRegistry } = bench.agency;
  await aliasRegistry.create({ agentId, isOverride: false, payload: { key, value: 'one' } });
  await expect(aliasRegistry.create({ agentId, isOverride: false, payload: { key, value: 'two' } })).rejects.toEqual(
    refusal('There is an alias with this key already.'),
  );
  await aliasRegistry.create({ agentId, isOverride: true, payload: { key, value: 'two' } });
  expect(await aliasRegistry.value({ aliasKey: key })).toBe('two');
});

it.each(['get', 'value'] as const)('%s refuses what it does not know', async (method) => {
  await expect(bench.agency.aliasRegistry[method]({ aliasKey: key })).rejects.toEqual(
    refusal('There is no alias with this key.'),
  );
});
