import { expect, it } from 'vitest';
import { partsOf, proposeRenames, renamedTags, score } from './propose-renames.ts';

it.each([
  { given: 'T: Do it.', want: { tag: 'T', summary: 'Do it.' } },
  { given: 'T: Do: it.', want: { tag: 'T', summary: 'Do: it.' } },
  { given: ': Do it.', want: { tag: '', summary: 'Do it.' } },
  { given: 'POST /things', want: { tag: '', summary: 'POST /things' } },
])('the parts of $given', ({ given, want }) => {
  expect(partsOf(given)).toEqual({ key: given, ...want });
});

it.each([
  { one: 'T: Delete a thing.', other: 'T: Delete a thing.', want: 1.2 },
  { one: 't: Delete a thing.', other: 'T: delete a  thing', want: 1.2 },
  { one: 'T: Delete a thing.', other: 'U: Delete a thing.', want: 1 },
  { one: 'T: Delete a thing.', other: 'U: Remove a thing.', want: 0.5 },
  { one: 'T: Delete it.', other: 'U: List all.', want: 0 },
  { one: 'T: …', other: 'U: …', want: 0 },
])('$one reads like $other: $want', ({ one, other, want }) => {
  expect(score(partsOf(one), partsOf(other))).toBeCloseTo(want);
  expect(score(partsOf(other), partsOf(one))).toBeCloseTo(want);
});

it.each<{ why: string; left: readonly string[]; right: readonly string[]; want: Readonly<Record<string, string>> }>([
  { why: 'all of a tag', left: ['T: A.', 'T: B.'], right: ['U: a', 'U: B.'], want: { T: 'U' } },
  { why: 'the only one of a tag', left: ['T: A.'], right: ['U: A.', 'V: B.'], want: { T: 'U' } },
  { why: 'some of a tag', left: ['T: A.', 'T: B.'], right: ['U: A.', 'V: B.'], want: {} },
  { why: 'the same tag', left: ['T: A.'], right: ['T: A.'], want: {} },
  { why: 'two tags that have them', left: ['T: A.'], right: ['U: A.', 'V: A.'], want: {} },
  { why: 'two tags that became one', left: ['T: A.', 'S: B.'], right: ['U: A.', 'U: B.'], want: { T: 'U' } },
  { why: 'no tag now', left: ['T: POST /a'], right: ['POST /a'], want: {} },
])('tags that are called otherwise: $why', ({ left, right, want }) => {
  expect(Object.fromEntries(renamedTags(left.map(partsOf), right.map(partsOf)))).toEqual(want);
});

it.each([
  { why: 'nothing', removed: [], added: ['T: A.'], want: [] },
  { why: 'nothing alike', removed: ['T: Delete it.'], added: ['U: List all.'], want: [] },
  {
    why: 'a whole tag, whose operations are told by it alone',
    removed: ['T: Show a thing.', 'T: Hide a thing.'],
    added: ['U: Show a thing.', 'U: Hide a thing.'],
    want: [{ oldTag: 'T', newTag: 'U' }],
  },
  {
    why: 'a whole tag, whose operations are nobody else’s',
    removed: ['T: Show a thing.', 'S: Show a thing now.'],
    added: ['U: Show a thing.'],
    want: [{ oldTag: 'T', newTag: 'U' }],
  },
  {
    why: 'for what stands outside of a tag that is called otherwise too',
    removed: ['T: Show a thing.', 'S: List things.'],
    added: ['U: Show a thing.', 'V: List all things.', 'V: Show it.'],
    want: [
      { oldTag: 'T', newTag: 'U' },
      { old: 'S: List things.', new: 'V: List all things.' },
    ],
  },
  {
    why: 'nothing twice for what a tag’s new name tells, also where it reads like something else',
    removed: ['T: Show a thing.', 'T: Hide a thing.'],
    added: ['U: Show a thing.', 'U: Hide a thing.', 'V: Hide a thing now.'],
    want: [{ oldTag: 'T', newTag: 'U' }],
  },
  {
    why: 'what has the same summary below a tag that is no other name of its own',
    removed: ['S: List things.', 'S: Forget.'],
    added: ['V: List things.'],
    want: [{ old: 'S: List things.', new: 'V: List things.' }],
  },
  {
    why: 'nothing for what a tag’s new name has taken',
    removed: ['T: Show a thing.', 'T: Hide a thing.', 'S: Hide a thing now.', 'S: Forget.'],
    added: ['U: Show a thing.', 'U: Hide a thing.'],
    want: [{ oldTag: 'T', newTag: 'U' }],
  },
  {
    why: 'the likeliest first, each once',
    removed: ['T: Delete a thing.', 'T: Delete a thing now.'],
    added: ['T: Delete this thing now.', 'T: Remove a thing.'],
    want: [
      { old: 'T: Delete a thing now.', new: 'T: Delete this thing now.' },
      { old: 'T: Delete a thing.', new: 'T: Remove a thing.' },
    ],
  },
  {
    why: 'of equally likely ones the first by its words, in whatever order they come',
    removed: ['T: D thing.', 'T: A thing.', 'T: B thing.'],
    added: ['T: C thing.'],
    want: [{ old: 'T: A thing.', new: 'T: C thing.' }],
  },
])('proposes $why', ({ removed, added, want }) => {
  expect(proposeRenames(removed, added)).toEqual(want);
});
