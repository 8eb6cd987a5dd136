import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importDocument } from './import-document.ts';
import { currentDocument } from './rehearsal/current-document.ts';
import { toNestDocument } from './rehearsal/to-nest-document.ts';
import { temporaryRepository, treeOf } from './testing/temporary-repository.ts';

let root: string;

beforeEach(async () => {
  root = await temporaryRepository();
});

afterEach(() => rm(root, { recursive: true, force: true }));

/** Words that mean something to JavaScript, to every object, to the generated files or to the client's own code. */
const WORDS = [
  'client',
  'with',
  'constructor',
  'then',
  'to string',
  'to JSON',
  'value of',
  'has own property',
  'prototype',
  'delete',
  'await',
  'arguments',
  'class',
  'fetch',
  'call',
  'options',
  'input',
  'paginate',
  'call variant',
  'wait for',
  'document info',
  'credential status',
  'Promise',
  'Date',
  'Client',
  'Agency',
  'Operation',
  'Page',
  'Credentials',
  'Credential',
  'Connections',
  'W3C',
  '2nd',
  'É',
  '😀',
];
const COMPONENTS = [
  'Date',
  'Promise',
  'Record',
  'Array',
  'Blob',
  'String',
  'Object',
  'Client',
  'ClientOptions',
  'GetConnectUrlData',
  'W3C-Thing',
  'W3CThing',
  '2nd',
  '😀',
];

function clashing(document: object): object {
  const json = (name: string) => ({
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${encodeURIComponent(name)}` } } },
  });
  const operation = (word: string, summary: string, index: number, scheme: string) => {
    const component = COMPONENTS[index % COMPONENTS.length] ?? '';
    return {
      tags: [word],
      summary,
      operationId: `${scheme} ${word} ${summary}`,
      security: [{ [scheme]: [] }],
      requestBody: { required: true, ...json(component) },
      responses: { 200: { description: 'ok', ...json(component) } },
    };
  };
  const { paths, components, ...rest } = document as {
    paths: object;
    components: { schemas: object; securitySchemes: object };
  };
  const added = WORDS.flatMap((word, index) => [
    [
      `/bc/admin/clash/${index}`,
      { post: operation(word, word, index, 'hash'), put: operation(word, `${word} again`, index, 'studio') },
    ],
    [`/bc/admin/clash/more/${index}`, { post: operation('Credential Offer', word, index, 'hash') }],
  ]);
  const schemas = COMPONENTS.map((name) => [
    name,
    {
      type: 'object',
      properties: {
        at: { type: 'string', format: 'date-time' },
        constructor: { type: 'string' },
        all: { type: 'array', items: { type: 'string' } },
      },
    },
  ]);
  return {
    ...rest,
    paths: { ...paths, ...Object.fromEntries(added) },
    components: { ...components, schemas: { ...components.schemas, ...Object.fromEntries(schemas) } },
  };
}

// A component `Date` hid the date of inputs, a tag `client` the client; a studio operation in an agency's tag made a
// class twice.
it(
  'gives every operation and type a free name: the client compiles and loads, and the report tells',
  { timeout: 120_000 },
  async () => {
    await writeFile(
      join(root, 'clash.json'),
      JSON.stringify(clashing(toNestDocument(await currentDocument(), { extra: false, hash: 'scheme' }))),
    );
    const report = await importDocument(root, join(root, 'clash.json'));
    expect(report.problems).toEqual([]);
    expect(report.operations.added).toHaveLength(WORDS.length * 3);
    expect(report.surface.filter((change) => change.class === 'breaking')).toEqual([]);
    const notes = report.notes.join('\n');
    expect(notes).toMatch(
      /'client: client' is called 'agency\.clientOperations': 'agency\.client' is a name of the class of the client 'agency'/,
    );
    expect(notes).toMatch(/'wait for: wait for' is called .*: 'wait' /);
    expect(notes).toMatch(/the component "Date" is the type 'DateModel'/);
  },
);

it.each([
  {
    given: 'line 3: packages/client/src/agency.ts: it is no function',
    allowTypeErrors: false,
    want: /does not compile with .*agency\.json, and nothing was written\. Take it in with --allow-type-errors[^]*it is no function/,
  },
  {
    given: 'line 3: packages/client/src/generated/sdk.gen.ts: a name stands twice',
    allowTypeErrors: true,
    want: /does not compile with .*, and nothing was written\.\n {2}line 3: .*sdk\.gen\.ts/,
  },
])('a client that does not compile is not written: $given', async ({ given, allowTypeErrors, want }) => {
  const file = join(root, 'agency.json');
  await writeFile(file, JSON.stringify(toNestDocument(await currentDocument(), {})));
  const before = await treeOf(root);
  await expect(
    importDocument(root, file, { allowTypeErrors, compareSurfaces: () => ({ changes: [], problems: [given] }) }),
  ).rejects.toThrow(want);
  expect(await treeOf(root)).toEqual(before);
});

it('what only somebody can mend who has the document is taken in when told to', async () => {
  const file = join(root, 'agency.json');
  await writeFile(file, JSON.stringify(toNestDocument(await currentDocument(), {})));
  const problems = ['line 3: packages/client/src/agency.ts: it is no function'];
  const report = await importDocument(root, file, {
    allowTypeErrors: true,
    compareSurfaces: () => ({ changes: [], problems }),
  });
  expect(report).toMatchObject({ problems, written: expect.arrayContaining(['openapi/upstream.json']) });
});
