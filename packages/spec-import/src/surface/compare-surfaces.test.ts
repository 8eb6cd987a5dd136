import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SurfaceComparison } from './compare-sides.ts';
import { compareSurfaces } from './compare-surfaces.ts';

const CLASS = (members: string) =>
  `export class Things {\n  readonly #client = 1;\n  private hidden = this.#client;\n  ${members}\n}`;

/** What compiles with the types before and not with those after, by one of the rules that the client keeps each. */
const STRICT = [
  { name: 'maybe', before: 'string', after: 'string | undefined', use: 'strict.maybe' },
  { name: 'exact', before: '{ x?: string }', after: '{ x?: string | undefined }', use: 'strict.exact' },
  { name: 'indexed', before: '[string]', after: 'string[]', use: 'strict.indexed[0]' },
  { name: 'sorted', before: 'string[]', after: 'number[]', use: 'strict.sorted.toSorted()' },
  { name: 'address', before: 'string', after: 'number', use: 'new URL(strict.address)' },
  { name: 'client', before: '{ id: string }', after: '{ id: number }', use: 'strict.client' },
  { name: 'inner', before: '{ inner: string }', after: '{ inner: number }', use: 'strict.inner' },
  { name: 'headers', before: 'Headers', after: 'number', use: '' },
];

let root: string;
let comparison: SurfaceComparison;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'surface-test-'));
  const file = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const result = {
    name: 'result.gen.ts',
    before: 'export type MoreResult = { a: string };',
    after: 'export type MoreResult = { a: string; b: string };',
  };
  const exports = ['result.gen.ts', 'things.gen.ts', 'document.gen.ts'].map(
    (name) => `export * from './generated/${name}';`,
  );
  await file(
    'packages/core/src/index.ts',
    'export interface Client { readonly id: string }\nexport type CoreOnly = string;',
  );
  await file('packages/core/src/internal.ts', 'export interface Inner { readonly inner: string }');
  await file(
    'packages/client/package.json',
    JSON.stringify({
      type: 'module',
      exports: {
        '.': { import: { types: './dist/index.d.ts' } },
        './extra': { import: { types: './dist/extra/index.d.ts' } },
        './package.json': './package.json',
      },
    }),
  );
  await file(
    'packages/client/src/index.ts',
    `${exports.join('\n')}\nexport * from './own.ts';\nexport * from './strict.ts';\nexport * from '@one37id/agency-core';`,
  );
  await file(
    'packages/client/src/extra/index.ts',
    "export { Things as Extra } from '../generated/things.gen.ts';\nexport type ExtraResult = import('../generated/result.gen.ts').MoreResult;",
  );
  await file(
    'packages/client/src/own.ts',
    "import { Things } from './generated/things.gen.ts';\nimport type { Client } from '@one37id/agency-core';\nexport class Own extends Things { client?: Client }\nexport const used: string = new Things().kept();",
  );
  await file(
    'packages/client/src/strict.ts',
    [
      "import type { Client } from '@one37id/agency-core';",
      "import type { Inner } from '@one37id/agency-core/internal';",
      "import { strict } from './generated/strict.gen.ts';",
      ...['string', '{ x?: string }', 'string', 'string[]', 'URL', 'Client', 'Inner'].map(
        (type, index) => `export const s${index}: ${type} = ${STRICT[index]?.use};`,
      ),
      'export const s7 = [...strict.headers];',
    ].join('\n'),
  );
  const info = (sha256: string) => `export const documentInfo = { sha256: '${sha256}' } as const;`;
  const things = {
    before: CLASS('kept() { return "" }\n  gone() {}\n  other(a: string) { return a }'),
    after: CLASS('kept() { return 1 }\n  added() {}\n  other(a: string) { return a }'),
  };
  const strict = (side: 'before' | 'after') =>
    `export declare const strict: { ${STRICT.map((field) => `${field.name}: ${field[side]}`).join('; ')} };`;
  const all = [
    result,
    { name: 'strict.gen.ts', before: strict('before'), after: strict('after') },
    { name: 'things.gen.ts', ...things },
    { name: 'document.gen.ts', before: info('1'), after: info('2') },
  ].map((one) => ({ ...one, before: `${one.before}\nexport {};`, after: `${one.after}\nexport {};` }));
  for (const { name, before } of all) await file(`packages/client/src/generated/${name}`, before);
  comparison = compareSurfaces(root, new Map(all.map(({ name, after }) => [name, after])));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('compares classes by their public members, inherited ones too, in every entry', () => {
  const members = comparison.changes
    .filter(({ name }) => /Things|Own|Extra|Hidden|#/.test(name))
    .map((change) => `${change.class} ${change.kind} ${change.name}`);
  expect(members).toEqual(
    [
      'breaking removed Own.gone',
      'breaking removed Things.gone',
      'breaking changed Own.kept',
      'breaking changed Things.kept',
      'breaking changed extra/Extra.kept',
      'breaking removed extra/Extra.gone',
      'additive added Own.added',
      'additive added Things.added',
      'additive added extra/Extra.added',
      'additive changed extra/ExtraResult',
    ].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)),
  );
});

it('leaves core and the document’s hash out', () => {
  expect(comparison.changes.filter(({ name }) => /Client$|CoreOnly|documentInfo/.test(name))).toEqual([]);
});

it('tells of the client’s own sources that no longer compile', () => {
  expect(comparison.problems.filter((problem) => !problem.includes('/strict.ts'))).toEqual([
    expect.stringMatching(
      /^line 4: packages\/client\/src\/own\.ts: Type 'number' is not assignable to type 'string'\.$/,
    ),
  ]);
});

it('tells of them by the rules that the client keeps, with the libraries and the core that it has', () => {
  const lines = comparison.problems.flatMap((problem) => /^line (\d+): .*\/strict\.ts: /.exec(problem)?.[1] ?? []);
  expect(lines).toEqual(STRICT.map((_, index) => String(index + 4)));
});

it('compares with files that are given, and not with those in the tree', () => {
  const files = (members: string) => new Map([['things.gen.ts', CLASS(members)]]);
  const { changes } = compareSurfaces(root, files('fresh(): void {}'), files('old(): void {}'));
  expect(changes.map((change) => `${change.class} ${change.kind} ${change.name}`)).toEqual(
    expect.arrayContaining(['breaking removed Things.old', 'additive added Things.fresh']),
  );
  expect(changes.filter(({ name }) => /kept|gone/.test(name))).toEqual([]);
});

const rank = (line: string): string =>
  line
    .replace(/^(\w+) \w+ /, '$1 ')
    .replace(/^breaking/, '0')
    .replace(/^additive/, '1');
