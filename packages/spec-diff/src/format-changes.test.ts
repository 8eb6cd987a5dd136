import { expect, it } from 'vitest';
import { diffDocuments } from './diff-documents.ts';
import { changesToJson, formatChanges } from './format-changes.ts';
import { edited, testDocument } from './test-document.ts';

const changes = () =>
  diffDocuments(
    testDocument,
    edited(testDocument, {
      '/components/schemas/Payload/properties/note': { type: 'string' },
      '/components/securitySchemes/hash/name': 'x-hash',
      '/paths/~1qr/get/security': [],
      '/info/title': 'The agency',
    }),
  );

it('groups by class and by the method that callers know, operations with the same changes under one heading', () => {
  expect(formatChanges(changes())).toBe(`Who uses the package notices:
  needs update  agency.connections.get, agency.connections.list and 2 others: security header changed: installed versions are refused until they are updated; no code changes.
  adds          agency.credentials.issue (Alias, Id): \`Payload.note\` is new and optional: calls may leave it out.
  adds          agency.invitations.qrCode: It does not ask for the credential 'hash' any more: none is sent.

1 breaking, 2 additive, 1 docs

BREAKING
  agency.connections.get, agency.connections.list, agency.connections.save, agency.credentials.issue (Alias),
  agency.credentials.issue (Id)
    request   The credential 'hash' travels otherwise now (its name changed): installed versions are refused until they are updated; no code changes. [source compatible]
              #/components/securitySchemes/hash/name

ADDITIVE
  agency.credentials.issue (Alias), agency.credentials.issue (Id)
    request   \`Payload.note\` is new and optional: calls may leave it out.
              #/components/schemas/Payload/properties/note
  agency.invitations.qrCode
    request   It does not ask for the credential 'hash' any more: none is sent.
              #/paths/~1qr/get/security

DOCS
  (the document)
              The document's title was changed: nothing that is sent, received or typed.
              #/info/title
`);
});

it('breaks long headings', () => {
  const [first] = changes();
  if (first === undefined) throw new Error('no change');
  const operations = Array.from({ length: 20 }, (_, index) => `operation${index}`);
  const text = formatChanges([{ ...first, operations, methods: operations }]);
  expect(text.split('\n').filter((line) => line.startsWith('  operation')).length).toBe(3);
});

it('says when there is nothing', () => {
  expect(formatChanges([])).toBe('No changes.\n');
});

it('gives programs the counts and every change', () => {
  const parsed: unknown = JSON.parse(changesToJson(changes()));
  expect(parsed).toMatchObject({
    counts: { breaking: 1, additive: 2, docs: 1 },
    changes: [{ kind: 'security-header-changed', sourceCompatible: true }, {}, {}, {}],
  });
  expect(JSON.parse(changesToJson([]))).toEqual({ counts: { breaking: 0, additive: 0, docs: 0 }, changes: [] });
});

it('of words alone nobody who uses the package notices anything', () => {
  const found = diffDocuments(testDocument, edited(testDocument, { '/info/title': 'The agency' }));
  expect(formatChanges(found)).toBe(`Nobody who uses the package notices anything.

0 breaking, 0 additive, 1 docs

DOCS
  (the document)
              The document's title was changed: nothing that is sent, received or typed.
              #/info/title
`);
});

it.each([
  { given: [54, 54], want: 1 },
  { given: [55, 54], want: 1 },
  { given: [55, 55], want: 2 },
  { given: [200, 1], want: 2 },
  { given: [200], want: 1 },
])('a heading has lines of 110 signs at most, and each name is whole: $given', ({ given, want }) => {
  const [first] = changes();
  if (first === undefined) throw new Error('no change');
  const methods = given.map((length, at) => String(at).padEnd(length, 'm'));
  const text = formatChanges([{ ...first, operations: methods, methods }]);
  const heading = text.split('\n').filter((line) => /^ {2}\dm*/.test(line));
  expect(heading).toHaveLength(want);
  expect(heading.join(' ').replaceAll(/\s+/g, ' ').trim()).toBe(methods.join(', '));
});

it('what is removed stands where it was', () => {
  const found = diffDocuments(testDocument, edited(testDocument, { '/paths/~1qr': undefined }));
  expect(formatChanges(found)).toContain('\n              #/paths/~1qr/get\n');
});
