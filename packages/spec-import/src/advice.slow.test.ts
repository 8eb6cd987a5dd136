import { cp, mkdtempDisposable, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import { addIdentities, type Identity, parseIdentities } from '@one37id/agency-openapi/identity';
import { type Json, type WorkingOperation, workingOperations } from '@one37id/agency-openapi/normalize';
import { importDocument, type ImportOptions } from './import-document.ts';
import { currentDocument } from './rehearsal/current-document.ts';
import { toNestDocument } from './rehearsal/to-nest-document.ts';
import { temporaryRepository, treeOf } from './testing/temporary-repository.ts';

// An import that stops says what to do. Whoever does that gets on: each case here follows the advice to the letter.
// "Give it its new tag and summary in the overlays" did not work when followed.

const quick: ImportOptions = {
  now: new Date('2027-02-03T00:00:00Z'),
  compareSurfaces: () => ({ changes: [], problems: [] }),
};
let imported: string;
let first: JsonObject;

beforeAll(async () => {
  imported = await temporaryRepository();
  first = toNestDocument(await currentDocument(), { extra: 'ledger' });
  await writeFile(join(imported, 'first.json'), JSON.stringify(first));
  await importDocument(imported, join(imported, 'first.json'), quick);
}, 120_000);
afterAll(() => rm(imported, { recursive: true, force: true }));

const REVOKE = /^revoke a credential by adding/i;
const UNREVOKE = /^unrevoke a credential/i;

interface Case {
  readonly given: string;
  readonly change: (document: Json) => void;
  /** Which of the lists of entries in the advice is followed. Default: the first. */
  readonly list?: number;
  /** Of two twins only one is the known one: the entry of this route is taken. */
  readonly pick?: RegExp;
  /** What the import stops with. */
  readonly stops: RegExp;
  /** Path of an operation in the generated table, as the document had it at first (`was`) or has it now. */
  readonly want: (routes: (id: string) => string | undefined, before: (id: string) => string | undefined) => void;
  readonly entries?: number;
}

const find = (document: JsonObject, summary: RegExp): WorkingOperation =>
  workingOperations(document).find(({ operation }) =>
    summary.test(String(operation['summary']).trim().replaceAll(/\s+/g, ' ')),
  ) ?? expect.fail(`no operation ${String(summary)}`);
const ofTag = (document: JsonObject, tag: RegExp) =>
  workingOperations(document).filter(({ operation }) => tag.test(String(listAt(operation['tags'])[0])));
const exchange = (document: Json, a: RegExp, b: RegExp, fields: readonly string[]) => {
  const [one, two] = [find(document, a).operation, find(document, b).operation];
  for (const field of fields) [one[field], two[field]] = [two[field], one[field]];
};
const move = (document: Json, { path, method, item, operation }: WorkingOperation, to: string) => {
  const paths = document['paths'] as Json;
  delete item[method];
  if (Object.keys(item).length === 0) delete paths[path];
  paths[to] = { ...objectAt(paths[to]), [method]: operation };
};
/** Neither id nor route tell any more. */
const disguise = (document: Json, found: WorkingOperation, name: string) => {
  found.operation['operationId'] = `Other_${name}`;
  const parameters = found.path.match(/\{[^}]*\}/g) ?? [];
  move(document, found, `/bc/admin/other-${name}${parameters.map((parameter) => `/${parameter}`).join('')}`);
};

describe('identities', { timeout: 120_000 }, () => {
  it.each<Case>([
    {
      given: 'summaries exchanged, and the words hold',
      change: (document) => exchange(document, REVOKE, UNREVOKE, ['summary', 'tags']),
      stops: /may have exchanged operations/,
      want: (now, before) =>
        expect([now('revokeCredentials'), now('unrevokeCredentials')]).toEqual([
          before('unrevokeCredentials'),
          before('revokeCredentials'),
        ]),
      entries: 2,
    },
    {
      given: 'summaries exchanged, and the routes hold',
      change: (document) => exchange(document, REVOKE, UNREVOKE, ['summary', 'tags']),
      list: 1,
      stops: /may have exchanged operations/,
      want: (now, before) =>
        expect([now('revokeCredentials'), now('unrevokeCredentials')]).toEqual([
          before('revokeCredentials'),
          before('unrevokeCredentials'),
        ]),
      entries: 2,
    },
    {
      given: 'operationIds exchanged',
      change: (document) => exchange(document, REVOKE, UNREVOKE, ['operationId']),
      stops: /its operationId, .*, was that of/,
      want: (now, before) => expect(now('revokeCredentials')).toBe(before('revokeCredentials')),
      entries: 2,
    },
    {
      given: 'another summary, id and route',
      change: (document) => {
        const found = find(document, /^delete credential\.?$/i);
        found.operation['summary'] = 'Delete one credential for good.';
        disguise(document, found, 'delete');
      },
      stops: /no longer has an operation[^]*identities\.yaml/,
      want: (now) => expect(now('deleteCredential')).toContain('/other-delete'),
      entries: 1,
    },
    {
      given: 'a whole tag renamed, with other ids and routes',
      change: (document) => {
        for (const [index, found] of ofTag(document, /^studio authentication/i).entries()) {
          found.operation['tags'] = ['Sign-in'];
          disguise(document, found, `sign-in-${index}`);
        }
      },
      stops: /no longer has 4 operations/,
      want: (now) =>
        expect([now('signUpToBusiness'), now('completeBusinessSignIn')]).toEqual([
          expect.stringContaining('/other-sign-in'),
          expect.stringContaining('/other-sign-in'),
        ]),
      entries: 1,
    },
    {
      given: 'a new copy beside the deprecated one, and the new one is meant',
      change: (document) => {
        const { path, method, operation } = find(document, REVOKE);
        const copy = { ...structuredClone(operation), operationId: 'v2_revoke' };
        Object.assign(operation, { deprecated: true });
        (document['paths'] as Json)[`${path.replace('/bc/admin', '/bc/admin/v2')}`] = { [method]: copy };
      },
      pick: /\/v2\//,
      stops: /has the tag and summary of .* too/,
      want: (now) => expect(now('revokeCredentials')).toMatch(/^\/v2\//),
    },
    {
      given: 'a new copy beside the deprecated one, and the old one is meant',
      change: (document) => {
        const { path, method, operation } = find(document, REVOKE);
        const copy = { ...structuredClone(operation), operationId: 'v2_revoke' };
        Object.assign(operation, { deprecated: true });
        (document['paths'] as Json)[`${path.replace('/bc/admin', '/bc/admin/v2')}`] = { [method]: copy };
      },
      pick: /^POST (?!\/v2\/)|^PUT (?!\/v2\/)/,
      stops: /has the tag and summary of .* too/,
      want: (now, before) => expect(now('revokeCredentials')).toBe(before('revokeCredentials')),
    },
    {
      given: 'an operation under a derived name, with other words, id and route',
      change: (document) => {
        const found = find(document, /^back up a ledger/i);
        found.operation['summary'] = 'Save a ledger.';
        disguise(document, found, 'ledger');
      },
      stops: /no longer has an operation[^]*Ledger: Back up a ledger\./,
      want: (now) => expect(now('backUpLedger')).toContain('/other-ledger'),
      entries: 1,
    },
  ])('$given', async ({ change, list = 0, pick, stops, want, entries }) => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'advice-'));
    const root = folder.path;
    await cp(imported, root, { recursive: true });
    const document = structuredClone<Json>({ ...first });
    change(document);
    await writeFile(join(root, 'second.json'), JSON.stringify(document));
    const before = await treeOf(root);
    const refused = await importDocument(root, join(root, 'second.json'), quick).then(
      () => expect.fail('was imported'),
      (error: Error) => error.message,
    );
    expect(refused).toMatch(stops);
    expect(await treeOf(root)).toEqual(before);

    const lists = listsIn(refused);
    const chosen = lists.at(list) ?? expect.fail(`no entries in:\n${refused}`);
    const taken =
      pick === undefined
        ? chosen
        : chosen.filter((entry) => entry.kind === 'operation' && pick.test(entry.route ?? ''));
    if (pick !== undefined) expect([chosen.length, taken.length]).toEqual([2, 1]);
    if (entries !== undefined) expect(taken).toHaveLength(entries);
    const table = join(root, 'openapi/identities.yaml');
    await writeFile(table, addIdentities(await readFile(table, 'utf8'), taken));
    const report = await importDocument(root, join(root, 'second.json'), quick);
    expect(report.operations.removed).toEqual([]);
    const after = await treeOf(root);
    want(
      (id) => routeIn(after, id),
      (id) => routeIn(before, id),
    );
    // The table has grown by nothing else.
    expect(report.written).not.toContain('openapi/identities.yaml');
  });

  it('records what it finds by itself: one entry for a whole tag whose operationIds stay', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'advice-'));
    const root = folder.path;
    await cp(imported, root, { recursive: true });
    const document = structuredClone<Json>({ ...first });
    for (const { operation } of ofTag(document, /^studio authentication/i)) operation['tags'] = ['Sign-in'];
    await writeFile(join(root, 'second.json'), JSON.stringify(document));
    const report = await importDocument(root, join(root, 'second.json'), quick);
    expect(Object.keys(report.operations.renamed)).toHaveLength(4);
    expect(report.written).toContain('openapi/identities.yaml');
    const { identities } = parse(await readFile(join(root, 'openapi/identities.yaml'), 'utf8')) as {
      identities: unknown[];
    };
    expect(identities).toEqual([
      {
        oldTag: 'Studio Authentication.',
        newTag: 'Sign-in',
        why: expect.stringContaining('before'),
        since: '2027-02-03',
      },
    ]);
    expect(await importDocument(root, join(root, 'second.json'), quick)).toMatchObject({ written: [] });
    // In the other direction too: the service takes it back.
    const back = await importDocument(root, join(root, 'first.json'), quick);
    expect(back.operations).toMatchObject({ removed: [], renamed: {}, added: [] });
  });
});

interface OverlayCase {
  readonly given: string;
  readonly change: (document: Json) => void;
  readonly stops: RegExp;
  /** What the advice says to change, as the action of an overlay and the path in it. */
  readonly follow: (message: string, actions: Json[]) => void;
  readonly file: string;
  readonly want: (operations: string) => void;
}

const actionFor = (actions: Json[], summary: string): Json =>
  actions.find(({ target }) => String(target).includes(`@.summary=='${summary}`)) ??
  expect.fail(`no action for ${summary}`);
const namesIn = (action: Json): Json => objectAt(objectAt(action['update'])['x-agency']);

describe('overlays', { timeout: 120_000 }, () => {
  it.each<OverlayCase>([
    {
      given: 'a list with two lists in its result',
      change: (document) => {
        const list = { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } };
        const result = { type: 'object', required: ['ours', 'theirs'], properties: { ours: list, theirs: list } };
        const { operation } = find(document, /^get connection list/i);
        operation['responses'] = {
          201: {
            description: '',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { isSuccessfull: { type: 'boolean' }, result } },
              },
            },
          },
        };
      },
      stops: /40-pagination\.yaml#\/actions\/(\d+): .*several lists \(ours, theirs\).*tell `items` in this action/,
      follow: (message, actions) => {
        const [, index = ''] = /#\/actions\/(\d+)/.exec(message) ?? [];
        Object.assign(objectAt(namesIn(actions[Number(index)] ?? {})['pagination']), { items: 'theirs' });
      },
      file: '40-pagination.yaml',
      want: (operations) =>
        expect(operations).toMatch(/listConnectionsPagination: Pagination = \{[^}]*items: 'theirs'/),
    },
    {
      given: 'another name of the field that selects a variant',
      change: (document) => {
        const { operation } = find(document, /^establish new connection by user did/i);
        operation['requestBody'] = {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'object', required: ['userDid'], properties: { userDid: { type: 'string' } } },
            },
          },
        };
      },
      stops:
        /is selected by the field 'did', which it does not take: the overlays that name it have to follow \(openapi\/overlays\/20-names\.yaml\)/,
      follow: (_, actions) => {
        Object.assign(namesIn(actionFor(actions, 'Establish new connection by user did.')), { variant: 'userDid' });
      },
      file: '20-names.yaml',
      want: (operations) => expect(operations).toContain("id: 'connectByDid'"),
    },
    {
      given: 'another credential',
      change: (document) => {
        const { operation } = find(document, /^get a url to connect/i);
        Object.assign(operation, { parameters: [], security: [{ studio: [] }] });
      },
      stops:
        /asks for the credential 'studio', which the client 'agency' does not have: the overlays that name it have to follow \(openapi\/overlays\/20-names\.yaml: `client: studio`, and a `resource` that the client 'agency' does not have\)/,
      follow: (_, actions) => {
        Object.assign(namesIn(actionFor(actions, 'Get a URL to connect any user')), {
          client: 'studio',
          resource: 'studioInvitations',
        });
      },
      file: '20-names.yaml',
      want: (operations) => expect(operations).toMatch(/id: 'getConnectUrl',[^}]*auth: studioAuth/),
    },
  ])('$given', async ({ change, stops, follow, file, want }) => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'advice-'));
    const root = folder.path;
    await cp(imported, root, { recursive: true });
    const document = structuredClone<Json>({ ...first });
    change(document);
    await writeFile(join(root, 'second.json'), JSON.stringify(document));
    const refused = await importDocument(root, join(root, 'second.json'), quick).then(
      () => expect.fail('was imported'),
      (error: Error) => error.message,
    );
    expect(refused).toMatch(stops);
    const overlay = join(root, 'openapi/overlays', file);
    const { actions, ...head } = parse(await readFile(overlay, 'utf8')) as { actions: Json[] };
    follow(refused, actions);
    await writeFile(overlay, stringify({ ...head, actions }));
    await importDocument(root, join(root, 'second.json'), quick);
    want((await treeOf(root))['packages/client/src/generated/operations.gen.ts'] ?? '');
  });
});

/** The lists of entries in a message: each block of lines that are indented as YAML lists are. */
function listsIn(message: string): Identity[][] {
  const blocks = message.split(/\n(?! {2}(?:- | {2}))/).map((block) =>
    block
      .split('\n')
      .filter((line) => /^ {2}(- | {2})/.test(line))
      .join('\n'),
  );
  return blocks
    .filter((block) => /^ {2}- old/.test(block))
    .map((block) => [...parseIdentities({ identities: parse(block) as unknown }, 'advice')]);
}

function routeIn(tree: Readonly<Record<string, string>>, id: string): string | undefined {
  return new RegExp(`id: '${id}',[^}]*?path: '([^']*)'`).exec(
    tree['packages/client/src/generated/operations.gen.ts'] ?? '',
  )?.[1];
}
