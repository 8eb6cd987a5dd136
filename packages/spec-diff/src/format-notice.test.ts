import { expect, it } from 'vitest';
import { diffDocuments } from './diff-documents.ts';
import { noticeLines } from './format-notice.ts';
import { type Edits, edited, testDocument } from './test-document.ts';

const PAYLOAD = '/components/schemas/Payload/properties';

const CASES: Readonly<Record<string, { given: Edits; want: readonly string[] }>> = {
  'words alone': { given: { '/info/title': 'The agency' }, want: [] },
  'the variants of a method': {
    given: { [`${PAYLOAD}/note`]: { type: 'string' } },
    want: [
      '  adds          agency.credentials.issue (Alias, Id): `Payload.note` is new and optional: calls may leave it out.',
    ],
  },
  'what breaks code, then what needs an update, then what is new': {
    given: {
      '/paths/~1qr': undefined,
      '/paths/~1qr-code': { post: testDocument.paths['/qr']?.get },
      [`${PAYLOAD}/note`]: { type: 'string' },
      [`${PAYLOAD}/expires`]: undefined,
    },
    want: [
      '  breaks code   agency.credentials.issue (Alias, Id): `Payload.expires` is removed: calls that pass it do not compile, or are refused.',
      '  needs update  agency.invitations.qrCode: path changed: installed versions call the old one until they are updated; no code changes.',
      '  needs update  agency.invitations.qrCode: method changed: installed versions call the old one until they are updated; no code changes.',
      '  adds          agency.credentials.issue (Alias, Id): `Payload.note` is new and optional: calls may leave it out.',
    ],
  },
  'a change of many methods': {
    given: { '/components/schemas/Failure/properties/message': undefined },
    want: [
      '  breaks code   agency.connections.get, agency.connections.list and 2 others: `Failure.message` is removed: code that reads it gets undefined.',
    ],
  },
};

it.each(Object.entries(CASES))('%s', (_name, { given, want }) => {
  expect(noticeLines(diffDocuments(testDocument, edited(testDocument, given)))).toEqual(want);
});

it('is never longer than ten lines, and says how many are left', () => {
  const fields = Array.from({ length: 12 }, (_, index) => [`${PAYLOAD}/field${index}`, {}] as const);
  const lines = noticeLines(diffDocuments(testDocument, edited(testDocument, Object.fromEntries(fields))));
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('  … and 3 more, below');
});

it('ten lines are told as they are', () => {
  const fields = Array.from({ length: 10 }, (_, index) => [`${PAYLOAD}/field${index}`, {}] as const);
  const lines = noticeLines(diffDocuments(testDocument, edited(testDocument, Object.fromEntries(fields))));
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toContain('field9');
});

it.each([
  { methods: [], want: 'It moved.' },
  { methods: ['a.a', 'a.b', 'a.c'], want: 'a.a, a.b, a.c: It moved.' },
  { methods: ['a.d', 'a.c', 'a.b', 'a.a'], want: 'a.a, a.b and 2 others: It moved.' },
  { methods: ['a.a (y)', 'a.a (x)', 'a.b'], want: 'a.a (x, y), a.b: It moved.' },
  { methods: ['T: Do it (now)', 'T: Do it (later)'], want: 'T: Do it (later), T: Do it (now): It moved.' },
  { methods: ['a.a (x) b'], want: 'a.a (x) b: It moved.' },
])('names $methods', ({ methods, want }) => {
  const [change] = diffDocuments(testDocument, edited(testDocument, { '/paths/~1qr': undefined }));
  if (change === undefined) throw new Error('no change');
  expect(noticeLines([{ ...change, reason: 'It moved.', methods }])).toEqual([`  breaks code   ${want}`]);
});
