import { expect, it } from 'vitest';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import { compareUnnamed } from './unnamed-operations.ts';

const document = (...summaries: string[]): OpenApiDocument => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: Object.fromEntries(
    summaries.map((summary, index) => [`/${index}`, { get: { tags: ['T'], summary, responses: {} } }]),
  ),
});

it.each<{ given: string; before: string[]; named: string[]; now: string[]; want: object }>([
  {
    given: 'a new one',
    before: ['A'],
    named: ['T: A'],
    now: ['T: B'],
    want: { added: ['T: B'], kept: [], removed: [] },
  },
  {
    given: 'one that stays, spelled otherwise',
    before: ['A', 'Back up.'],
    named: ['T: A'],
    now: ['t:  back up'],
    want: { added: [], kept: ['t:  back up'], removed: [] },
  },
  {
    given: 'one that is gone',
    before: ['A', 'B'],
    named: ['T: A'],
    now: [],
    want: { added: [], kept: [], removed: ['T: B'] },
  },
  {
    given: 'one that an overlay names by now',
    before: ['A', 'B'],
    named: ['T: A', 'T: B'],
    now: [],
    want: { added: [], kept: [], removed: [] },
  },
])('$given', ({ before, named, now, want }) => {
  expect(compareUnnamed(document(...before), { matched: named, removed: [], added: now })).toEqual(want);
});
