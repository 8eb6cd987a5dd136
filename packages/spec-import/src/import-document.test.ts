import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from './import-document.ts';
import type { SurfaceChange } from './surface/compare-sides.ts';
import { documentOf, json, smallRepository, SUMMARIES } from './testing/small-repository.ts';
import { treeOf } from './testing/temporary-repository.ts';

const CHANGESET = '.changeset/agency-document.md';
const EXTRA = { 'More of it.': { requestBody: undefined } };
const HEADER = { parameters: [{ name: 'x-tenant', in: 'header', required: true, schema: { type: 'string' } }] };

it('takes a new operation in, tells of it in a changeset, and changes nothing the second time', async () => {
  const { root, take, text } = await smallRepository();
  const document = documentOf(EXTRA);
  const report = await take(document);
  expect(report).toMatchObject({
    source: { name: 'new.json', format: 'json', openapi: '3.0.3', title: 'Things 1' },
    operations: {
      matched: SUMMARIES.map((summary) => `Thing: ${summary}`),
      respelled: {},
      renamed: {},
      added: ['Thing: More of it.'],
      unnamed: [],
      leftOut: [],
      removed: [],
    },
    against: 'the working tree',
    notes: [],
    changes: [{ kind: 'operation-added', methods: ['agency.thing.moreIt'] }],
    surface: [],
    problems: [],
    bump: 'patch',
    changeset: CHANGESET,
  });
  expect(report.written).toEqual([
    CHANGESET,
    ...['openapi', 'provenance', 'upstream'].map((name) => `openapi/${name}.json`),
    'packages/client/api.md',
    'packages/client/src/generated',
    'packages/contract-tests/src/generated',
  ]);
  expect(await text(CHANGESET)).toMatch(/"@one37id\/agency": patch[^]*: Things 1\.[^]*- `agency\.thing\.moreIt`: /);
  expect(JSON.parse((await text('openapi/upstream.json')) ?? '')).toEqual(JSON.parse(JSON.stringify(document)));
  expect(JSON.parse((await text('openapi/provenance.json')) ?? '')).toMatchObject({
    kind: 'import',
    source: 'new.json',
    date: '2027-02-03',
  });
  const tree = await treeOf(root);
  expect(await take(document, { now: new Date('2028-01-01') })).toMatchObject({
    operations: { added: [], unnamed: ['Thing: More of it.'] },
    bump: undefined,
    changeset: undefined,
    written: [],
    changes: [],
  });
  expect(await treeOf(root)).toEqual(tree);
});

it('is of today unless told otherwise', async () => {
  const { take, text } = await smallRepository();
  const today = () => new Date().toISOString().slice(0, 10);
  const before = today();
  await take(documentOf(EXTRA), { now: undefined as never });
  expect([before, today()]).toContain(JSON.parse((await text('openapi/provenance.json')) ?? '').date);
});

describe('what would break users is taken in only where that is allowed', () => {
  it.each<{ what: string; changes: object; allow: ImportOptions; want: RegExp; kept: object }>([
    {
      what: 'an operation that is gone',
      changes: { 'Take it.': undefined },
      allow: { allowRemoved: true },
      want: /^new\.json no longer has an operation that[^]*\n {2}Thing: Take it\.\n[^]*--allow-removed\.$/,
      kept: { removed: ['Thing: Take it.'], leftOut: [] },
    },
    {
      what: 'one that cannot be called any more',
      changes: { 'Take it.': HEADER },
      allow: { allowRemoved: true },
      want: /no longer has an operation[^]*\n {2}Thing: Take it\.: POST \/take requires the header parameter 'x-tenant'/,
      kept: { removed: ['Thing: Take it.'], leftOut: [{ key: 'Thing: Take it.' }] },
    },
    {
      what: 'one of which it is not said what it gives',
      changes: { 'Take it.': { responses: { 200: { description: 'Done.' } } } },
      allow: { allowUndescribed: true },
      want: /no longer describes the result of an operation[^]*\n {2}Thing: Take it\.\n[^]*--allow-undescribed\.$/,
      kept: { removed: [], leftOut: [] },
    },
  ])('$what', async ({ changes, allow, want, kept }) => {
    const { root, take, text } = await smallRepository();
    const before = await treeOf(root);
    const document = documentOf({ ...changes });
    await expect(take(document)).rejects.toMatchObject({ name: 'ImportError', message: expect.stringMatching(want) });
    await expect(take(document, { allowTypeErrors: true })).rejects.toThrow(want);
    expect(await treeOf(root)).toEqual(before);

    const report = await take(document, allow);
    expect(report).toMatchObject({ operations: kept, bump: 'minor', changeset: CHANGESET });
    expect(await text(CHANGESET)).toContain('### Breaking');
    // What was accepted stays so, and it is there again when the document has it again.
    expect(await take(document)).toMatchObject({ written: [], bump: undefined });
    expect(await take(documentOf())).toMatchObject({ operations: { removed: [], leftOut: [] } });
  });
});

it('an operation that nobody could call before may come and go', async () => {
  const { take } = await smallRepository();
  const report = await take(documentOf({ 'More of it.': HEADER }));
  expect(report.operations).toMatchObject({ added: [], removed: [], leftOut: [{ key: 'Thing: More of it.' }] });
  expect(report.written).not.toContain('packages/client/api.md');
  expect(await take(documentOf())).toMatchObject({ operations: { removed: [], leftOut: [] } });
});

it('under a derived name an operation is as much of the client as the others', async () => {
  const { take } = await smallRepository();
  await take(documentOf(EXTRA));
  await expect(take(documentOf({ 'More of it.': HEADER }))).rejects.toThrow(
    /no longer has[^]*Thing: More of it\.: POST/,
  );
  const { operations } = await take(documentOf({ 'More of it.': HEADER }), { allowRemoved: true });
  expect(operations.removed).toEqual(['Thing: More of it.']);
});

describe('type errors of the client', () => {
  const own = 'line 4: packages/client/src/agency.ts: No.';
  const generated = 'line 9: packages/client/src/generated/sdk.gen.ts: No.';
  it.each([
    { problems: [own], allowed: false, refused: [own], advice: true },
    { problems: [own], allowed: true, refused: [], advice: false },
    { problems: [own, generated], allowed: false, refused: [own, generated], advice: false },
    { problems: [own, generated], allowed: true, refused: [generated], advice: false },
  ])('$problems, where they are allowed: $allowed', async ({ problems, allowed, refused, advice }) => {
    const { root, take } = await smallRepository();
    const before = await treeOf(root);
    const taking = take(documentOf(EXTRA), {
      ...(allowed ? { allowTypeErrors: true } : {}),
      compareSurfaces: () => ({ changes: [], problems }),
    });
    if (refused.length === 0) return expect(await taking).toMatchObject({ problems, bump: 'patch' });
    await expect(taking).rejects.toThrow(
      [
        `the client does not compile with new.json, and nothing was written.${advice ? ' Take it in with --allow-type-errors, and mend them then.' : ''}`,
        ...refused.map((problem) => `  ${problem}`),
      ].join('\n'),
    );
    await expect(taking).rejects.toMatchObject({ name: 'ImportError' });
    expect(await treeOf(root)).toEqual(before);
  });
});

it.each<{ what: string; document: object; surface: SurfaceChange[]; bump: string | undefined; told: RegExp }>([
  { what: 'words alone', document: documentOf({}, 'Another text.'), surface: [], bump: 'patch', told: /patch/ },
  {
    what: 'types alone',
    document: documentOf(),
    surface: [{ name: 'Thing', kind: 'removed', class: 'breaking', before: 'class', after: undefined }],
    bump: 'minor',
    told: /### Breaking\n\n- No longer exported: `Thing`/,
  },
  { what: 'nothing', document: { ...documentOf(), servers: [] }, surface: [], bump: undefined, told: /^$/ },
])('a document that differs in $what: $bump', async ({ document, surface, bump, told }) => {
  const { take, text } = await smallRepository();
  const report = await take(document, { compareSurfaces: () => ({ changes: surface, problems: [] }) });
  expect(report).toMatchObject({ bump, surface, changeset: bump === undefined ? undefined : CHANGESET });
  expect((await text(CHANGESET)) ?? '').toMatch(told);
});

it.each([
  {
    given: 1,
    want: /^Several operations have one operationId \('same1'\): they are told apart by tag and summary alone\.$/,
  },
  { given: 3, want: /\('same1', 'same2', 'same3'\): / },
  { given: 4, want: /\('same1', 'same2', 'same3' …\): / },
])('notes that $given operationIds are shared', async ({ given, want }) => {
  const { take } = await smallRepository();
  const twice = Array.from({ length: given }, (_, at) => [
    [`M${at}a of it.`, { operationId: `same${at + 1}` }],
    [`M${at}b of it.`, { operationId: `same${at + 1}` }],
  ]).flat();
  const { notes } = await take(documentOf(Object.fromEntries(twice)));
  expect(notes[0]).toMatch(want);
});

it('notes what a new field lacks', async () => {
  const { take } = await smallRepository();
  const fields = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };
  const { notes } = await take(documentOf({ 'More of it.': { requestBody: { required: true, ...json(fields) } } }));
  expect(notes).toEqual([
    expect.stringMatching(/^the field 'a' of moreIt is hidden from logs/),
    expect.stringMatching(/^the field 'b' of moreIt is hidden from logs/),
    expect.stringMatching(/^the field 'a' of moreIt has no words/),
    expect.stringMatching(/^the field 'b' of moreIt has no words/),
  ]);
});

it('an operation with other words is the same one by its operationId, and that is recorded', async () => {
  const { root, take, text } = await smallRepository();
  await take(documentOf({}, 'First.'));
  const renamed = documentOf({ 'Take it.': undefined, 'Have it.': { operationId: 'Things_Take' } });
  const report = await take(renamed);
  expect(report.operations).toMatchObject({
    renamed: { 'Thing: Have it.': 'Thing: Take it.' },
    added: [],
    removed: [],
  });
  expect(await text('openapi/identities.yaml')).toMatch(/old: "?Thing: Take it\."?\n +new: "?Thing: Have it\."?\n/);
  const tree = await treeOf(root);
  expect(await take(renamed)).toMatchObject({ written: [], operations: { renamed: {} } });
  expect(await treeOf(root)).toEqual(tree);
});

describe('the changeset of a document', () => {
  const OTHERS = ['.changeset/agency-document-0123abc.md', '.changeset/agency-document.md'];
  const KEPT = [
    '.changeset/agency-documents.md',
    '.changeset/my-agency-document.md',
    '.changeset/agency-document.md.orig',
  ];
  const put = async (root: string) => {
    for (const path of [...OTHERS, ...KEPT]) await writeFile(join(root, path), 'Before.\n');
  };

  it('is the only one of it, whatever an import before has written', async () => {
    const { root, take, text } = await smallRepository();
    await put(root);
    await take(documentOf(EXTRA));
    expect(await text('.changeset/agency-document-0123abc.md')).toBeUndefined();
    expect(await text(CHANGESET)).toContain('agency.thing.moreIt');
    for (const path of KEPT) expect(await text(path)).toBe('Before.\n');
  });

  it('outside of git stays where nothing changes', async () => {
    const { root, take, text } = await smallRepository();
    await put(root);
    await take({ ...documentOf(), servers: [] });
    for (const path of [...OTHERS, ...KEPT]) expect(await text(path)).toBe('Before.\n');
  });

  it('in git goes where nothing differs from what was released, whose files the surface is compared with', async () => {
    const { root, take, text, commit } = await smallRepository();
    await commit();
    await put(root);
    const seen: unknown[] = [];
    const compareSurfaces: ImportOptions['compareSurfaces'] = (of, generated, before) => {
      seen.push(of, generated.has('sdk.gen.ts'), generated.get('sdk.gen.ts') === before?.get('sdk.gen.ts'));
      return { changes: [], problems: [] };
    };
    expect((await take({ ...documentOf(), servers: [] }, { compareSurfaces })).against).toBe('the last commit');
    expect(seen).toEqual([root, true, true]);
    for (const path of OTHERS) expect(await text(path)).toBeUndefined();
    for (const path of KEPT) expect(await text(path)).toBe('Before.\n');
  });

  it('is written where there is no folder of changesets yet', async () => {
    const { root, take, text } = await smallRepository();
    await rm(join(root, '.changeset'), { recursive: true });
    await take(documentOf(EXTRA));
    expect(await text(CHANGESET)).toContain('agency.thing.moreIt');
  });
});
