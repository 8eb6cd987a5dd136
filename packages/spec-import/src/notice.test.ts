import { expect, it } from 'vitest';
import type { SpecChange } from '@one37id/agency-spec-diff';
import { noticeLines } from './notice.ts';

const change = (
  kind: SpecChange['kind'],
  severity: SpecChange['class'],
  methods: string[],
  reason: string,
): SpecChange => ({
  kind,
  class: severity,
  direction: 'request',
  reason,
  pointers: { before: '#', after: '#' },
  before: 1,
  after: 2,
  operations: methods,
  methods,
});
const removed = change('operation-removed', 'breaking', ['credentials.delete'], 'It is gone.');
const added = change('operation-added', 'additive', ['wallet.backUp'], 'It is new.');
const required = (method: string) =>
  change('request-field-added-required', 'breaking', [method], '`tag` is required now.');
const moved: SpecChange = { ...change('path-changed', 'breaking', ['ars.list'], 'It moved.'), sourceCompatible: true };

it.each([
  { given: [], bump: undefined, want: ['Nothing: code, types and what is sent stay as they are.'] },
  { given: [], bump: 'patch', want: ['Descriptions and examples only.'] },
  {
    given: [added, moved, required('offers.create'), required('offers.send'), removed],
    bump: 'minor',
    want: [
      'gone: credentials.delete',
      'breaks: offers.create, offers.send: `tag` is required now.',
      '1 method cannot be called by installed versions any more; code that uses them stays as it is: ars.list',
      'new: wallet.backUp',
    ],
  },
] as const)('tells the strongest first: $want', ({ given, bump, want }) => {
  expect(noticeLines({ bump, changes: given, surface: [] })).toEqual(want);
});

it('takes ten lines, whatever changes', () => {
  const changes = Array.from({ length: 40 }, (_, index) =>
    change('request-field-added-required', 'breaking', [`a.b${index}`], `Reason ${index}.`),
  );
  const surface = [{ name: 'X', kind: 'removed', class: 'breaking', before: 'x', after: undefined }] as const;
  const lines = noticeLines({ bump: 'minor', changes, surface });
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('… and 32 more like these, below.');
});
