import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stringify as yaml } from 'yaml';
import { generate } from '@one37id/agency-codegen/generate';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { objectAt } from '@one37id/agency-openapi/document';
import { type Json, knownOperations, workingOperations } from '@one37id/agency-openapi/normalize';
import { sha256 } from '@one37id/agency-openapi/source';
import { importDocument, type ImportOptions } from './import-document.ts';
import { formatReport } from './report.ts';
import { type CurrentDocument, currentDocument } from './rehearsal/current-document.ts';
import type { NestOptions } from './rehearsal/nest-options.ts';
import { toNestDocument } from './rehearsal/to-nest-document.ts';
import { temporaryRepository, treeOf } from './testing/temporary-repository.ts';

let root: string;
let current: CurrentDocument;
let count: number;
beforeAll(async () => {
  current = await currentDocument();
  count = knownOperations(current.overlays).size;
});
beforeEach(async () => {
  root = await temporaryRepository();
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Compiling the client takes as long as all the rest: one test does it. */
const quick: ImportOptions = {
  now: new Date('2027-02-03T00:00:00Z'),
  compareSurfaces: () => ({ changes: [], problems: [] }),
};
async function published(
  options: NestOptions,
  name = 'agency.json',
  print: (document: unknown) => string = JSON.stringify,
): Promise<{ file: string; text: string }> {
  const file = join(root, name);
  const text = print(toNestDocument(current, options));
  await writeFile(file, text);
  return { file, text };
}

// Each of these renders everything, some more than once.
describe('a document as a service publishes it', { timeout: 120_000 }, () => {
  it('goes in, the public surface stays, and again it changes nothing', async () => {
    const { file, text } = await published({});
    const report = await importDocument(root, file, { now: new Date('2027-02-03T00:00:00Z') });

    expect(report.operations).toMatchObject({
      matched: { length: count },
      added: ['Wallet: Back up a wallet.'],
      removed: [],
    });
    expect(report.operations.unnamed.toSorted()).toEqual(current.built.unnamed);
    expect(Object.keys(report.operations.respelled).length).toBeGreaterThan(30);
    expect(report.problems).toEqual([]);
    // Every type of the version before is there and as it was: at most what was a guess of ours, and may have been
    // missing, is there for sure now.
    expect(report.surface.filter(({ kind, class: of }) => kind !== 'added' && of !== 'additive')).toEqual([]);
    expect(report.surface.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Agency.wallet', 'WalletResource.backUpWallet', 'backUpWallet']),
    );
    expect(report.changes.filter((change) => change.class === 'breaking' && change.sourceCompatible !== true)).toEqual(
      [],
    );
    expect(report.bump).toBe('minor');
    const guessed = workingOperations(current.built.document).filter(
      ({ operation }) => 'path' in objectAt(operation['x-inferred']),
    );
    expect(report.guesses.filter(({ what }) => what.endsWith(': path'))).toHaveLength(guessed.length);
    expect(formatReport(report)).toMatch(/matched, \d+ of them renamed; 1 new, 0 removed/);
    expect(formatReport(report)).toMatch(
      /\n( {2}spelled {2}'.*\n){3} {2}spelled {2}… and \d+ more; --json lists them\n/,
    );

    const tree = await treeOf(root);
    expect(tree['openapi/upstream.json']).toBe(text);
    const provenance = JSON.parse(tree['openapi/provenance.json'] ?? '') as Record<string, unknown>;
    expect(provenance).toMatchObject({
      kind: 'import',
      source: 'agency.json',
      date: '2027-02-03',
      sha256: sha256(text),
      format: 'json',
      reconstruction: { sha256: expect.any(String) },
    });
    expect(tree[report.changeset ?? '']).toContain('"@one37id/agency": minor');
    expect(tree[report.changeset ?? '']).toContain('- `agency.credentials.issue (agentId)`: ');
    expect(await generate(root, { write: false })).toMatchObject({
      changed: [],
      unnamed: [...current.built.unnamed, 'Wallet: Back up a wallet.'].sort(),
    });

    const again = await importDocument(root, file, { ...quick, now: new Date('2028-01-01T00:00:00Z') });
    expect(again).toMatchObject({ bump: undefined, changeset: undefined, written: [], changes: [] });
    expect(await treeOf(root)).toEqual(tree);

    // What came in under a derived name has been published by now: it does not go unnoticed either.
    const without = await published({ extra: false }, 'without.json');
    await expect(importDocument(root, without.file, quick)).rejects.toThrow(
      /no longer has an operation[^]*Wallet: Back up a wallet\.[^]*--allow-removed/,
    );
    expect(await importDocument(root, without.file, { ...quick, allowRemoved: true })).toMatchObject({
      operations: { removed: ['Wallet: Back up a wallet.'] },
      bump: 'minor',
    });
    expect(await importDocument(root, without.file, quick)).toMatchObject({ written: [] });
  });

  // Operations without input took their options as the first argument: an optional field, come later, took their place.
  it('tells more than before, and breaks no call', async () => {
    const { file } = await published({ more: 'region' });
    const report = await importDocument(root, file, { now: new Date('2027-02-03T00:00:00Z') });
    expect(report.surface.filter((change) => change.class === 'breaking')).toEqual([]);
    expect(report.problems).toEqual([]);
    const withoutInput = readCatalog(current.built.document).operations.filter(
      ({ method, fields }) => method === 'GET' && fields.length === 0,
    );
    expect(report.surface.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['GetCredentialInput', ...withoutInput.map(({ id }) => id)]),
    );
    expect(report.bump).toBe('minor');
  });

  it('comes as YAML, in 3.1, from a server, and is stored as JSON', async () => {
    const text = yaml(
      toNestDocument(current, {
        version: '3.1.0',
        root: 'split',
        hash: 'global scheme',
        envelope: 'class',
        image: 'image/*',
        examples: 'none',
        extra: false,
      }),
      { aliasDuplicateObjects: false },
    );
    const server = createServer((_request, response) => response.end(text));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs-yaml`;
    const report = await importDocument(root, `${address}?key=secret`, quick).finally(() => server.close());
    expect(report.operations).toMatchObject({ matched: { length: count }, added: [], removed: [] });
    const tree = await treeOf(root);
    const provenance = JSON.parse(tree['openapi/provenance.json'] ?? '') as Record<string, unknown>;
    expect(provenance).toMatchObject({
      source: address,
      format: 'yaml',
      sha256: sha256(text),
      upstreamSha256: sha256(tree['openapi/upstream.json'] ?? ''),
    });
    expect(JSON.parse(tree['openapi/upstream.json'] ?? '')).toMatchObject({ openapi: '3.1.0' });
    expect(tree['packages/client/src/generated/operations.gen.ts']).toMatch(/path: '\/api-[\w/{}-]+'/);
    expect(Object.values(tree).join('')).not.toContain('key=secret');
  });

  it('stops when operations are gone, and goes on when told to', async () => {
    const { file } = await published({ removed: ['Create a new metric event', 'Delete credential.'] });
    const before = await treeOf(root);
    await expect(importDocument(root, file, quick)).rejects.toThrow(
      /no longer has 2 operations[^]*Credential: Delete credential\.[^]*--allow-removed/,
    );
    expect(await treeOf(root)).toEqual(before);

    const report = await importDocument(root, file, { ...quick, allowRemoved: true });
    expect(report.operations.removed).toHaveLength(2);
    expect(
      report.changes.filter(({ kind }) => kind === 'operation-removed').map(({ methods: [method] }) => method),
    ).toEqual(['agency.credentials.delete', 'agency.metrics.create']);
    expect(report.bump).toBe('minor');
    // What was accepted stays so: for the same document again, and for whoever generates.
    expect(await importDocument(root, file, quick)).toMatchObject({ written: [] });
    expect(await generate(root, { write: false })).toMatchObject({ changed: [] });
  });

  it('keeps the method of an operation whose summary changed, when its operationId tells', async () => {
    const first = toNestDocument(current, {});
    await writeFile(join(root, 'first.json'), JSON.stringify(first));
    await importDocument(root, join(root, 'first.json'), quick);
    await writeFile(
      join(root, 'second.json'),
      JSON.stringify(first)
        .replace('Send profile to trust authortity (home agency) for signuture', 'Have the profile signed')
        .replace('send profile to trust authortity (home agency) for signuture', 'Have the profile signed'),
    );
    const report = await importDocument(root, join(root, 'second.json'), quick);
    expect(report.operations.renamed).toEqual({
      'Business Profile.: Have the profile signed.':
        'Business Profile.: Send profile to trust authortity (home agency) for signuture.',
    });
    expect(report.changes.filter((change) => change.class !== 'docs')).toEqual([]);
    expect(await generate(root, { write: false })).toMatchObject({ changed: [] });
  });
});

describe('stops and leaves the working tree as it was', () => {
  const edited = (edit: (document: Json) => void): string => {
    const document: Json = structuredClone({ ...toNestDocument(current, {}) });
    edit(document);
    return JSON.stringify(document);
  };
  const operation = (document: Json, summary: RegExp) =>
    workingOperations(document).find(({ operation }) => summary.test(String(operation['summary'])))?.operation ?? {};
  const URL_CALL = /invitation url/i;
  const more = (document: Json, path: string, operation: object) =>
    Object.assign(document['paths'] as object, { [path]: { patch: structuredClone(operation) } });

  it.each<{ given: string; text: () => string; want: RegExp }>([
    { given: 'HTML', text: () => '<html><title>Sign in</title></html>', want: /is HTML/ },
    { given: 'truncated JSON', text: () => edited(() => undefined).slice(0, -100), want: /truncated/ },
    { given: 'Swagger 2.0', text: () => '{"swagger": "2.0"}', want: /Swagger 2\.0/ },
    {
      given: 'a document of another API',
      text: () =>
        JSON.stringify({
          openapi: '3.0.0',
          info: { title: 'Pets', version: '1' },
          paths: { '/pets': { get: { tags: ['Pet'], summary: 'List.', responses: {} } } },
        }),
      want: /document of another API \('Pets'\): it has 0 of the \d+/,
    },
    {
      given: 'less than half of the document',
      text: () =>
        edited((document) =>
          Object.assign(document, {
            paths: Object.fromEntries(Object.entries(document['paths'] as object).slice(0, 30)),
          }),
        ),
      want: /document of another API .*: it has \d\d of the/,
    },
    {
      given: 'an external $ref',
      text: () => edited((document) => Object.assign(document, { a: { $ref: 'http://127.0.0.1:9/x' } })),
      want: /nothing is fetched/,
    },
    {
      given: 'one operation twice',
      text: () =>
        edited((document) =>
          more(document, '/bc/admin/twice', { ...operation(document, URL_CALL), operationId: 'other' }),
        ),
      want: /has the tag and summary of .* too/,
    },
    {
      given: 'a list whose items cannot be told',
      text: () =>
        edited((document) =>
          Object.assign(operation(document, /connection list/i), {
            responses: {
              201: {
                content: {
                  'application/json': { schema: { properties: { isSuccessfull: {}, result: { type: 'object' } } } },
                },
              },
            },
          }),
        ),
      want: /pagination\.yaml#\/actions\/\d+: .*has no list \(its fields: none\).*tell `items` in this action/,
    },
    {
      given: 'a credential that the client does not have',
      text: () =>
        edited((document) =>
          Object.assign(operation(document, URL_CALL), { parameters: [], security: [{ studio: [] }] }),
        ),
      want: /asks for the credential 'studio'/,
    },
    {
      given: 'a required header that nobody can send',
      text: () =>
        edited((document) =>
          Object.assign(operation(document, URL_CALL), {
            parameters: [{ name: 'x-tenant', in: 'header', required: true, schema: { type: 'string' } }],
          }),
        ),
      want: /requires the header parameter 'x-tenant'/,
    },
  ])('$given', async ({ text, want }) => {
    const file = join(root, 'bad.json');
    await writeFile(file, text());
    const before = await treeOf(root);
    await expect(importDocument(root, file, quick)).rejects.toThrow(want);
    expect(await treeOf(root)).toEqual(before);
  });
});
