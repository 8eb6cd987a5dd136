import { expect, it } from 'vitest';
import { select } from './select.ts';

const document = {
  paths: {
    "/it's": { get: { tags: ['A'], summary: "Bob's" } },
    '/b': { get: { tags: ['B'], summary: "Bob's" }, parameters: [] },
  },
};

it.each([
  { given: '$', want: [''] },
  { given: "$.paths.*[?@.tags[0]=='B' && @.summary=='Bob\\'s']", want: ['get'] },
  { given: '$.paths.*[?@.summary=="Bob\'s"]', want: ['get', 'get'] },
  { given: '$.paths.*[?length(@)==0]', want: ['parameters'] },
  { given: '$.paths.*[?@.tags].tags[-1]', want: [0, 0] },
  { given: '$.paths.toString', want: [] },
  { given: '$.paths.length', want: [] },
])('$given', ({ given, want }) => {
  expect(select(document, given).map(({ key }) => key)).toEqual(want);
});
