import { expect, it } from 'vitest';
import type { Rename } from './find-renames.ts';
import { recordRenames } from './record-renames.ts';

const rename = (old: string, now: string, by: Rename['by'] = 'route'): Rename => ({ old, new: now, by });
const entry = (old: string, now: string, why = 'Method and path are the ones that it had before.') => ({
  kind: 'operation',
  old,
  new: now,
  route: undefined,
  why,
  since: '2027-02-03',
});
const tag = (old: string, now: string) => ({
  kind: 'tag',
  old,
  new: now,
  why: 'All operations of the tag are the ones that they were before.',
  since: '2027-02-03',
});

it.each([
  { given: 'none', renames: [], known: ['T: A.'], want: [] },
  {
    given: 'one, by each witness',
    renames: [rename('T: A.', 'T: Z.'), rename('T: B.', 'T: Y.', 'operationId')],
    known: ['T: A.', 'T: B.', 'T: C.'],
    want: [entry('T: A.', 'T: Z.'), entry('T: B.', 'T: Y.', 'The operationId is the one that it had before.')],
  },
  {
    given: 'all of a tag, beside others',
    renames: [rename('T: A.', 'U: A.'), rename('T: B.', 'U: B.'), rename('S: C.', 'S: D.')],
    known: ['T: A.', 'T: B.', 'S: C.', 'R: E.'],
    want: [tag('T', 'U'), entry('S: C.', 'S: D.')],
  },
  {
    given: 'some of a tag',
    renames: [rename('T: A.', 'U: A.'), rename('T: B.', 'U: B.')],
    known: ['T: A.', 'T: B.', 'T: C.'],
    want: [entry('T: A.', 'U: A.'), entry('T: B.', 'U: B.')],
  },
  {
    given: 'all of a tag whose operations another one has too',
    renames: [rename('T: A.', 'U: A.')],
    known: ['S: A.', 'T: A.'],
    want: [tag('T', 'U')],
  },
])('records $given', ({ renames, known, want }) => {
  expect(recordRenames(renames, known, new Date('2027-02-03T23:59:00Z'))).toEqual(want);
});
