import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { code } from '../text/code.ts';
import { words } from '../text/comment.ts';
import { emitDocument } from './document.ts';
import { emitExports } from './exports.ts';
import { Imports, moduleOf } from './module.ts';
import { isPlainAnswer } from './plain-answer.ts';
import { emitRoutes } from './routes.ts';
import { check } from './testing/check.ts';
import { documentOf, json } from './testing/document-of.ts';

it('the client knows which document it was made from', () => {
  const module = emitDocument(readCatalog(documentOf([])), 'the text');
  check('document.gen.ts', module);
  const sha256 = createHash('sha256').update('the text').digest('hex');
  expect(module.declarations.map(({ name, value }) => [name, value])).toEqual([
    ['documentMark', sha256.slice(0, 16)],
    ['documentInfo', { title: 'T', version: '1', sha256 }],
  ]);
  expect(module.text).toContain('/** The first digits of `documentInfo.sha256`. */\nexport const documentMark');
  expect(module.text).toContain('this client was generated from; `sha256` is that of openapi/openapi.json. */\n');
});

it.each([
  { hasWebhooks: false, want: ['./resources.gen.ts', './sdk.gen.ts', './types.gen.ts'] },
  {
    hasWebhooks: true,
    want: [
      './resources.gen.ts',
      './sdk.gen.ts',
      './types.gen.ts',
      './webhooks.gen.ts',
      '@one37id/agency-core/webhooks',
    ],
  },
])('the main entry has $want', ({ hasWebhooks, want }) => {
  const module = emitExports({ hasWebhooks });
  check('exports.gen.ts', module);
  expect([...module.text.matchAll(/^export \* from '(.*)';$/gm)].map(([, from]) => from)).toEqual(want);
});

it('an operation is recognised by its words, and by its route where it has none', () => {
  const module = emitRoutes(
    readCatalog(
      documentOf([
        {
          operationId: 'a',
          path: '/thing/{id}/{of}',
          method: 'get',
          parameters: ['id', 'of'].map((name) => ({ in: 'path', name })),
        },
        {
          operationId: 'b',
          path: '/other/{id}',
          method: 'put',
          summary: '',
          parameters: [{ in: 'path', name: 'id' }],
          requestBody: json({}),
        },
      ]),
    ),
  );
  check('routes.gen.ts', module);
  expect(module.declarations).toMatchObject([
    {
      name: 'routeTable',
      value: [
        { id: 'a', tag: 'Thing', summary: 'S.', params: ['id', 'of'], hasBody: false },
        { id: 'b', tag: 'Thing', summary: '', route: 'PUT /other/{}', params: ['id'], hasBody: true },
      ],
    },
  ]);
  expect((module.declarations[0]?.value as object[])[0]).not.toHaveProperty('route');
  expect(module.text).toContain("import type { RouteRow } from '../routes/route-row.ts';\n");
  expect(module.text).toContain('export const routeTable: readonly RouteRow[] = [\n  {');
});

it.each([
  { returns: 'result', want: true },
  { returns: 'json', want: true },
  { returns: 'result?', want: false },
  { returns: 'void', want: false },
  { returns: { 200: 'result' }, want: false },
  { returns: { 200: 'result', 201: 'void' }, want: false },
] as const)('whether $returns is one value that is always there: $want', ({ returns, want }) => {
  expect(isPlainAnswer({ returns })).toBe(want);
});

const HEADER =
  '// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.';

it('a module has its parts with an empty line between them', () => {
  const declarations = ['a', 'b'].map((name) => ({ kind: 'const' as const, name, code: code`const x = 1;` }));
  expect(moduleOf(declarations, { imports: [], note: words`A note.` }).text).toBe(
    `${HEADER}\n// A note.\n\nconst x = 1;\n\nconst x = 1;\n`,
  );
  expect(moduleOf([], { imports: [] })).toEqual({ imports: [], declarations: [], calls: [], text: `${HEADER}\n` });
});

it('imports stand on one line where that is no longer than the others', () => {
  const text = (names: readonly string[]) =>
    moduleOf([], {
      imports: [
        { from: 'm', names, typeOnly: true },
        { from: 'n', names: ['c'], typeOnly: false },
      ],
    }).text;
  expect(text(['a', 'b'])).toBe(`${HEADER}\n\nimport type { a, b } from 'm';\nimport { c } from 'n';\n`);
  const long = 'a'.repeat(120 - "import type { b,  } from 'm';".length);
  expect(text([long, 'b'])).toContain(`import type { ${long}, b } from 'm';\n`);
  expect(text([`${long}a`, 'b'])).toContain(`import type {\n  ${long}a,\n  b,\n} from 'm';\n`);
});

it('what is used is imported once, and nothing from anywhere else', () => {
  const imports = new Imports([
    { from: 'm', typeOnly: true },
    { from: 'm', typeOnly: false },
    { from: 'n', typeOnly: false },
  ]);
  for (const name of ['b', 'a', 'b']) imports.value('m', name);
  imports.type('m', 'T');
  expect(imports.list()).toEqual([
    { from: 'm', typeOnly: true, names: ['T'] },
    { from: 'm', typeOnly: false, names: ['a', 'b'] },
  ]);
  expect(() => imports.type('n', 'T')).toThrow('nothing is imported from n (types)');
  expect(() => imports.value('o', 'T')).toThrow(/^nothing is imported from o$/);
});
