import { expect, it } from 'vitest';
import { contract } from '../generated/contract.gen.ts';
import { mutations } from './all.ts';
import { onClient, type Source } from './mutation.ts';
import { planMutants, rotation, sampleMutants } from './plan.ts';
import { readSource } from './sandbox.ts';

const source = await readSource();
const textOf = ({ document, client }: Source): string => JSON.stringify([document, ...client.values()]);
const unmutated = textOf(source);

it('knows more than forty ways, each by a name of its own', () => {
  expect(mutations.length).toBeGreaterThan(40);
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
});

it('finds an operation for each, and changes the document or the client, never both', () => {
  const mutants = planMutants(source, { seed: 1 });
  expect(mutants).toHaveLength(mutations.length);
  for (const { name, source: mutated } of mutants) {
    expect([mutated.document === source.document, mutated.client === source.client], name).toEqual([name.startsWith('client'), name.startsWith('document')]);
    expect(textOf(mutated), name).not.toBe(unmutated);
  }
});

it('takes the same mutants for the same seed, and others for the next', () => {
  const names = (seed: number): string[] => sampleMutants(source, seed, 3).map(({ name }) => name);
  expect(names(7)).toEqual(names(7));
  expect(names(8).filter((name) => names(7).includes(name))).toEqual([]);
});

it('has every mutation’s turn in a row of seeds', () => {
  const seeds = Array.from({ length: Math.ceil(mutations.length / 3) }, (_, index) => index + 20_780);
  expect(new Set(seeds.flatMap((seed) => rotation(seed, 3, mutations.length))).size).toBe(mutations.length);
});

it('refuses a mutation that no longer finds its text', () => {
  const { change } = onClient('another word', () => ({ file: 'sdk', from: 'a word that is not there', to: 'another' }));
  expect(() => contract[0] && change(source, contract[0])).toThrow("The mutation 'another word' finds 'a word that is not there' 0 times in sdk.gen.js: mend it");
});
