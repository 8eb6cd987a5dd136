import { ImportError } from '@one37id/agency-openapi/source';
import { expect, it } from 'vitest';
import { refuseRemoved } from './refuse-removed.ts';

const operation = (words: string) => ({ operationId: undefined, route: 'POST /a', words, settled: false });
const refusalOf = (given: object): string => {
  try {
    return refuseRemoved('given.json', { removed: [], added: [], operations: new Map(), ...given });
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ImportError);
    return (thrown as Error).message;
  }
};
const END = '\n\nTo go on without, which is a breaking change for users, import with --allow-removed.';

it.each([
  {
    why: 'one that is gone',
    given: { removed: ['T: Do it.'] },
    want: `given.json no longer has an operation that the client has methods for:\n  T: Do it.${END}`,
  },
  {
    why: 'several, one of which cannot be called any more',
    given: {
      removed: ['T: Do it.', 'T: List.'],
      leftOut: [{ key: 't: do  it', route: 'POST /do', reason: 'takes a body of XML' }],
    },
    want: `given.json no longer has 2 operations that the client has methods for:\n  T: Do it.: POST /do takes a body of XML\n  T: List.${END}`,
  },
  {
    why: 'what is new and nothing like it, in the words of the document',
    given: {
      removed: ['T: Do it.'],
      added: ['Other: Sing.'],
      operations: new Map([['Other: Sing.', operation('OTHER: Sing')]]),
    },
    want: `given.json no longer has an operation that the client has methods for:\n  T: Do it.\n\nNew in it are:\n  OTHER: Sing${END}`,
  },
])('tells of $why', ({ given, want }) => {
  expect(refusalOf(given)).toBe(want);
});

it('proposes what it may have become', () => {
  const told = refusalOf({ removed: ['T: Delete a thing.'], added: ['T: Remove a thing.'] });
  expect(told).toContain(
    '\n\nWhere one of these is one of those, record it in openapi/identities.yaml, below `identities:`.',
  );
  expect(told).toMatch(/old: .*T: Delete a thing\.[^]*new: .*T: Remove a thing\.[^]*--allow-removed/);
});
