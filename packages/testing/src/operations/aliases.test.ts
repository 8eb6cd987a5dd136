import { beforeEach, describe, expect, it } from 'vitest';
import { refusal, useAgency } from '../testing/use-agency.ts';

const bench = useAgency();

describe.each(['localAliases', 'publicAliases'] as const)('%s', (resource) => {
  beforeEach(async () => {
    await bench.studio[resource].create({ id: 'reception', displayName: 'Reception' });
    await bench.studio[resource].create({ id: 'sales' });
  });

  it('what is created is there, and nowhere else', async () => {
    expect(await bench.studio[resource].get({ id: 'reception' })).toEqual({
      id: 'reception',
      displayName: 'Reception',
      state: 1,
    });
    const other = resource === 'localAliases' ? 'publicAliases' : 'localAliases';
    expect((await bench.studio[other].list()).total).toBe(0);
  });

  it('is disabled and enabled', async () => {
    await bench.studio[resource].disable({ id: 'sales' });
    expect(await bench.studio[resource].get({ id: 'sales' })).toEqual({ id: 'sales', state: 2 });
    await bench.studio[resource].enable({ id: 'sales' });
    expect(await bench.studio[resource].get({ id: 'sales' })).toEqual({ id: 'sales', state: 1 });
  });

  it.each([
    { given: {}, want: ['reception', 'sales'] },
    { given: { sortOrder: 'desc' }, want: ['sales', 'reception'] },
    { given: { id: 'sales' }, want: ['sales'] },
    { given: { displayName: 'recep' }, want: ['reception'] },
    { given: { state: [2, 3] as const }, want: ['sales'] },
  ])('a list of $given is $want', async ({ given, want }) => {
    await bench.studio[resource].disable({ id: 'sales' });
    expect((await bench.studio[resource].list(given)).items.map(({ id }) => id)).toEqual(want);
  });

  it('is available again when it was deleted', async () => {
    expect(await bench.studio[resource].checkAvailability({ id: 'sales' })).toBe(false);
    await bench.studio[resource].delete({ id: 'sales' });
    expect(await bench.studio[resource].checkAvailability({ id: 'sales' })).toBe(true);
    await bench.studio[resource].create({ id: 'sales' });
  });

  it('is created once', async () => {
    await expect(bench.studio[resource].create({ id: 'sales' })).rejects.toEqual(
      refusal('There is an alias with this id already.'),
    );
  });

  it.each(['get', 'enable', 'disable', 'delete'] as const)('%s refuses what it does not know', async (method) => {
    await expect(bench.studio[resource][method]({ id: 'unknown' })).rejects.toEqual(
      refusal('There is no alias with this id.'),
    );
  });
});
