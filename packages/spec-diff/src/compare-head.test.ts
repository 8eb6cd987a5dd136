import { expect, it } from 'vitest';
import { changesOf, toldOf } from './test-changes.ts';

it.each([
  {
    given: { '/info/description': 'D.' },
    want: "The document's description was added",
    at: ['#/info', '#/info/description'],
  },
  {
    given: { '/tags/0/description': 'C.' },
    want: "What the document says about the tag 'Credential' was changed",
    at: ['#/tags', '#/tags'],
  },
  {
    given: { '/externalDocs': { url: 'https://docs.example' } },
    want: 'The link to further documentation was added',
    at: ['#', '#/externalDocs'],
  },
])('$want', ({ given, want, at }) => {
  expect(changesOf(given)).toMatchObject([
    {
      class: 'docs',
      direction: 'none',
      operations: [],
      reason: expect.stringContaining(`${want}: `) as string,
      pointers: { before: at[0], after: at[1] },
    },
  ]);
});

it('how something is known is no change of it', () => {
  expect(toldOf({ '/info/x-inferred': { title: 'a-rule' }, '/tags/0/x-inferred': { name: 'a-rule' } })).toEqual([]);
});
