import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { objectAt } from '@one37id/agency-openapi/document';
import { type Json, knownOperations, workingOperations } from '@one37id/agency-openapi/normalize';
import { importDocument } from './import-document.ts';
import { type CurrentDocument, currentDocument } from './rehearsal/current-document.ts';
import { HABIT_TAG, HABITS } from './rehearsal/habits/index.ts';
import { toNestDocument } from './rehearsal/to-nest-document.ts';
import { formatReport, type ImportReport } from './report.ts';
import { temporaryRepository, treeOf } from './testing/temporary-repository.ts';

const BELOW = `/bc/admin/${HABIT_TAG.toLowerCase()}`;

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

const published = (edit: (document: Json) => void): Json => {
  const document: Json = structuredClone({ ...toNestDocument(current, { extra: false }) });
  edit(document);
  return document;
};

async function take(document: Json, options: object = { compareSurfaces: () => ({ changes: [], problems: [] }) }) {
  const file = join(root, 'agency.json');
  await writeFile(file, JSON.stringify(document));
  return importDocument(root, file, options);
}

interface Want {
  readonly given: keyof typeof HABITS;
  readonly added?: number;
  readonly leftOut?: readonly string[];
  readonly tells?: RegExp;
}

it.each<Want>([
  { given: 'sharedOperationIds', tells: /Several operations have one operationId \('list'\)/ },
  { given: 'noOperationIds' },
  { given: 'encodedReferences', added: 1 },
  { given: 'nameless', added: 2 },
  { given: 'referredPathItems', added: 1 },
  { given: 'overriddenParameters', added: 1 },
  { given: 'lettersInTemplates', added: 2, tells: /The path argument 'a\.b' is called 'a_b'/ },
  { given: 'sameNameInBody', added: 1 },
  { given: 'bundledReferences', added: 2 },
  { given: 'emptyCreated', tells: /\d+ operations document an empty success beside a described one/ },
  { given: 'noResponses', added: 1 },
  { given: 'defaultResponses', added: 1 },
  { given: 'severalContentTypes' },
  { given: 'anyContentType' },
  { given: 'keywords', added: 1 },
  { given: 'composedLists', added: 1 },
  { given: 'openBodies', added: 2 },
  { given: 'putWithoutBody' },
  { given: 'deleteWithBody' },
  {
    given: 'headAndOptions',
    leftOut: [`HEAD ${BELOW}/probe`, `OPTIONS ${BELOW}/probe`],
    tells: /has the method HEAD, which the client does not send/,
  },
  {
    given: 'uploads',
    leftOut: [`POST ${BELOW}/form`, `POST ${BELOW}/upload`],
    tells: /takes a body that is not application\/json \(multipart\/form-data\), which the client cannot send/,
  },
  {
    given: 'otherAnswers',
    leftOut: ['csv', 'events', 'moved', 'report'].map((name) => `GET ${BELOW}/${name}`),
    tells: /answers text\/csv, which the client cannot read/,
  },
  { given: 'healthOutside', leftOut: ['GET /', 'GET /health'], tells: /\(GET \/health\): it lies outside \/bc\/admin/ },
  {
    given: 'otherNeeds',
    leftOut: ['elsewhere', 'session', 'tenant'].map((name) => `GET ${BELOW}/${name}`),
    tells: /requires the header parameter 'x-tenant'/,
  },
  {
    given: 'newestVersion',
    added: 1,
    leftOut: [`COPY ${BELOW}/newest`, `QUERY ${BELOW}/newest`],
    tells: /has the method QUERY, which the client does not send/,
  },
])('takes $given, and tells', { timeout: 60_000 }, async ({ given, added = 0, leftOut = [], tells = /^/ }) => {
  const report = await take(published((document) => HABITS[given]?.(document)));
  expect(report.operations).toMatchObject({ matched: { length: count }, removed: [] });
  expect(report.operations.added).toHaveLength(added);
  // What an imported document has of the kind by itself stands where its publication moved it.
  const routes = report.operations.leftOut.map(({ route }) => route).filter((route) => !route.includes('/api-'));
  expect(routes.sort()).toEqual(leftOut);
  expect(formatReport(report)).toMatch(tells);
});

it('every habit is in the table above, and all of them come in together: the client compiles, and what was there stays', async () => {
  const report: ImportReport = await take(
    published((document) => Object.values(HABITS).forEach((habit) => habit(document))),
    {},
  );
  expect(report.problems).toEqual([]);
  // At most what was a guess of ours, and may have been missing, is there for sure now.
  expect(report.surface.filter(({ kind, class: of }) => kind !== 'added' && of !== 'additive')).toEqual([]);
  const tree = await treeOf(root);
  const types = tree['packages/client/src/generated/types.gen.ts'] ?? '';
  // A list in an `allOf` came out without an input.
  expect(types).toMatch(new RegExp(`interface Post${HABIT_TAG}ListInput \\{[^}]*body: `));
  expect(types).toMatch(new RegExp(`interface Put${HABIT_TAG}SameIdInput \\{[^}]*id: string;[^}]*body: `));
  expect(types).toMatch(/pair: readonly \[\s*string,\s*number\s*\]/);
  expect(tree['packages/client/src/generated/operations.gen.ts']).toContain(
    `path: '/${HABIT_TAG.toLowerCase()}/{widget-id}/{gro_e}/{a_b}'`,
  );
}, 120_000);

const operationOf = (document: Json, summary: RegExp): Json =>
  workingOperations(document).find(({ operation }) => summary.test(String(operation['summary'])))?.operation ?? {};
const add = (path: string, method: string, operation: object) => (document: Json) =>
  Object.assign(document['paths'] as object, {
    [path]: { [method]: { tags: ['Odd'], summary: 'Do it.', responses: { 200: { description: '' } }, ...operation } },
  });
const everySuccess = (change: (response: Json) => void) => (document: Json) => {
  for (const { operation } of workingOperations(document))
    for (const [status, response] of Object.entries(objectAt(operation['responses'])))
      if (status.startsWith('2')) change(response as Json);
};
const body = { content: { 'application/json': { schema: { type: 'object', properties: { a: {} } } } } };
const everywhere = (from: string, to: string) => (document: Json) => {
  Object.assign(document, JSON.parse(JSON.stringify(document).replaceAll(`"${from}"`, `"${to}"`)) as Json);
};

it.each<{ given: string; edit: (document: Json) => void; want: RegExp }>([
  {
    given: 'a template without its parameter',
    edit: add('/bc/admin/odd/{id}', 'get', {}),
    want: /agency\.json#\/paths\/~1bc~1admin~1odd~1\{id\}\/get: has '\{id\}' in its path, and it has no path parameter/,
  },
  {
    given: 'a parameter without its template',
    edit: add('/bc/admin/odd', 'get', {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    }),
    want: /~1odd\/get: has the path parameter 'id', which its path has no place for/,
  },
  {
    given: 'a body on GET',
    edit: add('/bc/admin/odd', 'get', { requestBody: body }),
    want: /~1odd\/get: takes a body, which no GET can have/,
  },
  {
    given: 'a body on HEAD',
    edit: add('/bc/admin/odd', 'head', { requestBody: body }),
    want: /takes a body, which no HEAD can have/,
  },
  {
    given: 'results that nothing describes',
    edit: everySuccess((response) => delete response['content']),
    want: /#\/paths\/~1bc~1admin[^ ]*: answers what no schema describes, and so does every other operation/,
  },
  {
    given: 'one result that nothing describes',
    edit: (document) => (operationOf(document, /invitation url/i)['responses'] = { 200: { description: '' } }),
    want: /no longer describes the result of an operation[^]*invitation url[^]*--allow-undescribed/i,
  },
  {
    given: 'a page that nothing describes',
    edit: (document) => (operationOf(document, /connection list/i)['responses'] = { 200: { description: '' } }),
    want: /no success of 'Connection: Get connection list\.' has a schema that describes its result, which is a page/,
  },
  {
    given: 'a renamed flag of the envelope',
    edit: everywhere('isSuccessfull', 'isSuccessful'),
    want: /answers by another envelope: (\d+) of \1 results have no 'isSuccessfull'; \1 have 'isSuccessful'/,
  },
  {
    given: 'a renamed result of the envelope',
    edit: everywhere('result', 'data'),
    want: /answers by another envelope: no result is called 'result'; \d+ have 'data'/,
  },
  {
    given: 'another header for the key',
    edit: everywhere('hash', 'x-key'),
    want: /asks for another credential: .* taken by 0 of \d+ operations; they name the header 'x-key'/,
  },
  {
    given: 'a token in place of the key',
    edit: (document) => {
      document['components'] = {
        ...objectAt(document['components']),
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      };
      for (const { operation } of workingOperations(document))
        Object.assign(operation, {
          security: [{ token: [] }],
          parameters: (operation['parameters'] as Json[]).filter(({ name }) => name !== 'hash'),
        });
    },
    want: /asks for another credential: .*; they name 'token' \(http bearer\)/,
  },
  {
    given: 'a known operation that takes a file now',
    edit: (document) =>
      (operationOf(document, /invitation url/i)['requestBody'] = { content: { 'multipart/form-data': {} } }),
    want: /no longer has an operation[^]*invitation url.*: \w+ \/bc\/admin.* takes a body/i,
  },
  {
    given: 'keys that would write on a terminal',
    edit: add('/bc/admin/odd\u001b[2J\n{id}', 'get', {}),
    want: /~1odd\\u001b\[2J\\u000a\{id\}\/get: has '\{id\}' in its path/,
  },
])('stops at $given, with the cause, and writes nothing', { timeout: 60_000 }, async ({ edit, want }) => {
  const before = await treeOf(root);
  await expect(take(published(edit))).rejects.toThrow(want);
  const { 'agency.json': _, ...after } = await treeOf(root);
  expect(after).toEqual(before);
});

it(
  'goes on without a result that nothing describes, when told to, and then without being told',
  { timeout: 60_000 },
  async () => {
    const document = published((each) => {
      operationOf(each, /invitation url/i)['responses'] = { 200: { description: '' } };
    });
    const options = { allowUndescribed: true, compareSurfaces: () => ({ changes: [], problems: [] }) };
    expect(await take(document, options)).toMatchObject({ bump: 'minor' });
    expect(await take(document)).toMatchObject({ written: [] });
  },
);
