import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { type Json, workingOperations } from '@one37id/agency-openapi/normalize';
import { importDocument, type ImportOptions } from './import-document.ts';
import { currentDocument } from './rehearsal/current-document.ts';
import { toNestDocument } from './rehearsal/to-nest-document.ts';
import { readReleased } from './released.ts';
import type { ImportReport } from './report.ts';
import { type CommittedRepository, committedRepository } from './testing/committed-repository.ts';

const CHANGESET = '.changeset/agency-document.md';
const quick: ImportOptions = {
  now: new Date('2027-02-03T00:00:00Z'),
  compareSurfaces: () => ({ changes: [], problems: [] }),
};
const documents = new Map<string, JsonObject>();
let repository: CommittedRepository;

beforeAll(async () => {
  const current = await currentDocument();
  const plain = toNestDocument(current, { extra: false });
  documents
    .set('plain', plain)
    .set('ledger', toNestDocument(current, { extra: 'ledger' }))
    .set(
      'reworded',
      edited(plain, (document) => {
        for (const { operation } of workingOperations(document)) operation['description'] = 'Other words.';
      }),
    );
});
beforeEach(async () => {
  repository = await committedRepository();
});
afterEach(() => rm(repository.root, { recursive: true, force: true }));

function edited(document: JsonObject, edit: (document: Json) => void): JsonObject {
  const copy = structuredClone<Json>({ ...document });
  edit(copy);
  return copy;
}

async function take(name: string, options: ImportOptions = {}): Promise<ImportReport> {
  const file = join(repository.root, '..', `${name}-${process.pid}.json`);
  await writeFile(file, JSON.stringify(documents.get(name)));
  return importDocument(repository.root, file, { ...quick, ...options }).finally(() => rm(file));
}
const changesets = async () =>
  (await readdir(join(repository.root, '.changeset'))).filter((name) => name.startsWith('agency-document'));
const changeset = () => readFile(join(repository.root, CHANGESET), 'utf8');

describe('what a document is compared with', { timeout: 120_000 }, () => {
  it('is the last tag of the client, however much was committed since', async () => {
    await take('plain');
    await repository.commit('0.9.0');
    await rm(join(repository.root, CHANGESET));
    await repository.commit('0.10.0');
    await take('ledger');
    await repository.commit();
    const report = await take('ledger');
    expect(report.against).toBe('@one37id/agency@0.10.0');
    expect(
      report.changes
        .filter((change) => change.class !== 'docs')
        .map(({ kind, methods }) => `${kind} ${methods.join()}`),
    ).toEqual([expect.stringMatching(/^operation-added .*backUpLedger/)]);
    // The same text as before: nothing is written.
    expect(report.written).toEqual([]);
    expect(await changesets()).toEqual(['agency-document.md']);
  });

  it('is the last commit where nothing is released, and the one before the changeset where one is pending', async () => {
    expect((await readReleased(repository.root)).name).toBe('the last commit');
    await take('plain');
    const first = await changeset();
    await repository.commit();
    expect((await readReleased(repository.root)).name).toBe('the commit before the pending changeset');
    expect(await take('plain')).toMatchObject({ written: [] });
    await take('ledger');
    // What the import before has told is told still.
    const second = await changeset();
    for (const line of first.split('\n').filter((each) => each.startsWith('- ')))
      expect(second).toContain(line.slice(0, 60));
    expect(second).toContain('backUpLedger');
  });

  it('is the working tree outside of git', async () => {
    await rm(join(repository.root, '.git'), { recursive: true });
    expect(await readReleased(repository.root)).toMatchObject({ name: 'the working tree', committed: false });
  });
});

describe('the pending changeset is replaced, never stacked', { timeout: 120_000 }, () => {
  // A wrong file followed by the right one left two notes of a change that is none.
  it('a wrong file, then the right one: only what the right one changes is told', async () => {
    await take('plain');
    await rm(join(repository.root, CHANGESET));
    await repository.commit('1.0.0');
    const before = await repository.git('status', '--porcelain');
    expect(before).toBe('');
    const wrong = await take('ledger');
    expect(wrong.changeset).toBe(CHANGESET);
    expect(await changesets()).toEqual(['agency-document.md']);
    const right = await take('plain');
    expect(right).toMatchObject({
      against: '@one37id/agency@1.0.0',
      bump: undefined,
      changeset: undefined,
      changes: [],
    });
    expect(right.written).toContain(CHANGESET);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  // Naming a new operation after its import wrote a breaking note for something that was never released.
  it('a new operation that is named after its import is new, and nothing else', async () => {
    await take('plain');
    await rm(join(repository.root, CHANGESET));
    await repository.commit('1.0.0');
    await take('ledger');
    expect(await changeset()).toContain('backUpLedger');
    await repository.commit();
    const names = join(repository.root, 'openapi/overlays/20-names.yaml');
    const action =
      "  - target: $.paths.*[?@.tags[0]=='Ledger' && @.summary=='Back up a ledger.']\n    description: A copy of the ledger.\n    update:\n      operationId: copyLedger\n      x-agency: { client: agency, resource: ledgers, method: copy }\n";
    await writeFile(names, `${(await readFile(names, 'utf8')).trimEnd()}\n${action}`);
    const report = await take('ledger');
    expect(report.changes.filter((change) => change.class === 'breaking')).toEqual([]);
    const text = await changeset();
    expect(text).toContain('`agency.ledgers.copy`: It is new');
    expect(text).not.toContain('backUpLedger');
    expect(text).not.toContain('Breaking');
    expect(await changesets()).toEqual(['agency-document.md']);
  });

  it('takes the place of changesets of older names, and of no other file', async () => {
    await take('plain');
    await rm(join(repository.root, CHANGESET));
    await repository.commit('1.0.0');
    for (const name of [
      'agency-document-0123456789ab.md',
      'agency-document-0123456789ab-2.md',
      'agency-documentation.md',
      'brave-owls.md',
    ])
      await writeFile(join(repository.root, '.changeset', name), 'kept\n');
    await take('ledger');
    expect(await changesets()).toEqual(['agency-document.md', 'agency-documentation.md']);
    expect(await readdir(join(repository.root, '.changeset'))).toContain('brave-owls.md');
  });

  it('words alone are a patch', async () => {
    await take('plain');
    await rm(join(repository.root, CHANGESET));
    await repository.commit('1.0.0');
    expect(await take('reworded')).toMatchObject({ bump: 'patch' });
    expect(await take('plain')).toMatchObject({ bump: undefined });
    expect(await changesets()).toEqual([]);
  });
});

it(
  'an operation that was released stays released: leaving it out needs a word, once',
  { timeout: 120_000 },
  async () => {
    await take('ledger');
    await rm(join(repository.root, CHANGESET));
    await repository.commit('1.0.0');
    await expect(take('plain')).rejects.toThrow(/Ledger: Back up a ledger\.[^]*--allow-removed/);
    expect(await take('plain', { allowRemoved: true })).toMatchObject({
      operations: { removed: ['Ledger: Back up a ledger.'] },
    });
    await repository.commit();
    expect(await take('plain')).toMatchObject({ written: [] });
    expect(await changeset()).toContain('backUpLedger');
  },
);

it('the TypeScript surface is compared with the released one', { timeout: 120_000 }, async () => {
  await take('plain');
  await rm(join(repository.root, CHANGESET));
  await repository.commit('1.0.0');
  await take('ledger');
  const { now } = quick;
  const report = await importDocument(repository.root, join(repository.root, 'openapi/upstream.json'), {
    ...(now !== undefined && { now }),
  });
  expect(report.surface.filter(({ kind }) => kind !== 'added')).toEqual([]);
  expect(report.surface.map(({ name }) => name)).toContain('backUpLedger');
});
