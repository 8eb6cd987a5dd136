import { expect, it } from 'vitest';
import type { ContractRow } from '../contract-row.ts';
import { contract } from '../generated/contract.gen.ts';
import { mutations } from './all.ts';
import { onClient, type Source } from './mutation.ts';
import { planMutants, rotation, sampleMutants } from './plan.ts';
import { readSource } from './sandbox.ts';
import { type MutableSchema, siteOf } from './site.ts';
import { smallSource } from './testing/small-source.ts';

const source = await readSource();
const textOf = ({ document, client }: Source): string => JSON.stringify([document, ...client.values()]);

it('knows more than forty ways, each by a name of its own', () => {
  expect(mutations.length).toBeGreaterThan(40);
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
});

it.each([
  { of: 'a document that has what they are about', given: smallSource, missing: [] },
  { of: 'the repository’s document', given: source, missing: absent(source) },
])('finds an operation of $of for each, and changes the document or the client, never both', ({ given, missing }) => {
  const mutants = planMutants(given, { seed: 1 });
  const isPlanned = (name: string): boolean => mutants.some((mutant) => mutant.name.startsWith(`${name} (`));
  const unplanned = mutations.flatMap(({ name }) => (isPlanned(name) ? [] : [name]));
  expect(unplanned.filter((name) => !missing.some((about) => about.test(name)))).toEqual([]);
  expect(mutants).toHaveLength(mutations.length - unplanned.length);
  const unmutated = textOf(given);
  for (const { name, source: mutated } of mutants) {
    expect([mutated.document === given.document, mutated.client === given.client], name).toEqual([
      name.startsWith('client'),
      name.startsWith('document'),
    ]);
    expect(textOf(mutated), name).not.toBe(unmutated);
  }
});

it('found no operation for what is wrong with a failure, where its example has no name', () => {
  const path = '/things';
  const operation = structuredClone(smallSource.document.paths[path]?.['post']);
  const content = operation?.responses['400']?.content?.['application/json'];
  if (operation === undefined || content?.examples === undefined)
    throw new Error('The small document has no such failure');
  content.example = Object.values(content.examples)[0]?.value;
  delete content.examples;
  const row = smallSource.rows.find((one) => one.path === path);
  const given = { ...smallSource, document: { ...smallSource.document, paths: { [path]: { post: operation } } } };
  const about = mutations.filter(({ name }) => /of a failure|error code/.test(name));
  expect(
    about.filter(({ change }) => row === undefined || change(given, row) === undefined).map(({ name }) => name),
  ).toEqual([]);
});

it('takes the same mutants for the same seed, and others for the next', () => {
  const names = (seed: number): string[] => sampleMutants(source, seed, 3).map(({ name }) => name);
  expect(names(7)).toEqual(names(7));
  expect(names(8).filter((name) => names(7).includes(name))).toEqual([]);
});

it('has every mutation’s turn in a row of seeds', () => {
  const seeds = Array.from({ length: Math.ceil(mutations.length / 3) }, (_, index) => index + 20_780);
  expect(new Set(seeds.flatMap((seed) => rotation(seed, 3, mutations.length).slice(0, 3))).size).toBe(mutations.length);
  expect(new Set(rotation(7, 3, mutations.length)).size).toBe(mutations.length);
});

it('refuses a mutation that no longer finds its text', () => {
  const { change } = onClient('another word', () => ({ file: 'sdk', from: 'a word that is not there', to: 'another' }));
  expect(() => contract[0] && change(source, contract[0])).toThrow(
    "The mutation 'another word' finds 'a word that is not there' 0 times in sdk.gen.ts: mend it",
  );
});

/** What a document does not have, as the names of mutations say it: these cannot be tried on it. */
function absent({ document, rows }: Source): readonly RegExp[] {
  const sites = rows.map((row) => siteOf(document, row));
  const field = (is: (schema: MutableSchema) => boolean): boolean =>
    sites.some(({ fields }) => fields.some(({ schema }) => is(schema)));
  const row = (is: (one: ContractRow) => boolean): boolean => rows.some(is);
  const result = (type: string): boolean =>
    sites.some(
      ({ success, resolve }) => resolve(resolve(success?.schema ?? {}).properties?.['result'] ?? {}).type === type,
    );
  const has: readonly (readonly [RegExp, boolean])[] = [
    [/image/, row(({ returns }) => returns === 'image')],
    [/failure|error code/, row(({ failures }) => failures.some(({ body }) => body !== undefined))],
    [/text (may be shorter|must be longer)/, field(({ minLength = 0 }) => minLength > 0)],
    [/text may be longer/, field(({ maxLength }) => maxLength !== undefined)],
    [/number (must be larger|may be below)/, field(({ minimum }) => minimum !== undefined)],
    [/enum/, field((schema) => schema.enum !== undefined)],
    [/a date/, field(({ format }) => format === 'date-time')],
    [/list becomes/, field(({ type }) => type === 'array')],
    ...['number', 'boolean'].flatMap(
      (type) =>
        [
          [new RegExp(`: a ${type} becomes`), field((one) => one.type === type)],
          [new RegExp(`result of ${type}`), result(type)],
        ] as const,
    ),
    [/result of fields|field of the result/, result('object')],
    [/open operation|requirement is added/, row(({ credential }) => credential === undefined)],
    [/idempotent/, row(({ retry }) => retry === 'idempotent')],
    [/without envelope|an envelope is wanted/, row(({ returns }) => returns === 'json')],
    [/without content|an empty answer|result is wanted/, row(({ answerType }) => answerType === undefined)],
  ];
  return has.flatMap(([about, is]) => (is ? [] : [about]));
}
