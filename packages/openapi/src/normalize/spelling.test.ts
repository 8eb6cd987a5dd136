import { expect, it } from 'vitest';
import { applied, known } from './testing/steps.ts';
import { spell } from './spelling.ts';
import { keyOf, workOperations } from './work.ts';

const OVERLAYS = [known('Credential', 'Delete credential.'), known('Studio User.', "Delete user's."), known('Studio User.', 'Get user.')];
const keys = (operations: readonly [tags: readonly string[], summary: string][], renamed = {}) => {
  const paths = Object.fromEntries(operations.map(([tags, summary], index) => [`/${index}`, { get: { tags, summary } }]));
  const { document } = applied((work) => spell(work, renamed), { paths }, ...OVERLAYS);
  return workOperations(document).map(({ operation }) => keyOf(operation));
};

it.each<{ given: readonly [readonly string[], string][]; want: readonly string[]; renamed?: object }>([
  { given: [[['Credential'], 'Delete credential.']], want: ['Credential: Delete credential.'] },
  { given: [[['CREDENTIAL '], ' delete  credential']], want: ['Credential: Delete credential.'] },
  { given: [[['Studio User'], 'Delete user’s']], want: ["Studio User.: Delete user's."] },
  { given: [[['v1', 'credential'], 'Delete credential']], want: ['Credential: Delete credential.'] },
  { given: [[['Credential'], 'Delete credentials.']], want: ['Credential: Delete credentials.'] },
  { given: [[['Other'], 'Delete credential.']], want: ['Other: Delete credential.'] },
  // The exact one is the known one; the other is new.
  { given: [[['Credential'], 'delete credential'], [['Credential'], 'Delete credential.']], want: ['Credential: delete credential', 'Credential: Delete credential.'] },
  { given: [[['studio user'], 'Anything new']], want: ['Studio User.: Anything new'] },
  { given: [[['Credential'], 'Remove it.']], renamed: { 'Credential: Remove it.': 'Credential: Delete credential.' }, want: ['Credential: Delete credential.'] },
  { given: [[[], 'Delete credential.']], want: [': Delete credential.'] },
])('$given -> $want', ({ given, want, renamed = {} }) => {
  expect(keys(given, renamed)).toEqual(want);
});

it.each<{ given: readonly [readonly string[], string][]; want: string }>([
  { given: [[['Credential'], 'Delete credential.'], [['Credential'], 'Delete credential.']], want: 'given.json#/paths/~11/get: has the tag and summary of #/paths/~10/get too' },
  { given: [[['Credential'], 'delete credential'], [['credential'], 'DELETE credential.']], want: '#/paths/~11/get: has the tag and summary of #/paths/~10/get too' },
])('stops at $given', ({ given, want }) => {
  expect(() => keys(given)).toThrow(want);
});

it('spells the list of tags too', () => {
  const { document } = applied((work) => spell(work), { tags: [{ name: 'CREDENTIAL' }, { name: 'Other' }], paths: {} }, ...OVERLAYS);
  expect(document['tags']).toEqual([{ name: 'Credential' }, { name: 'Other' }]);
});
