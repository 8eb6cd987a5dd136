import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSurfaces, type SurfaceComparison } from './compare-surfaces.ts';

/** Single changes of generated files, each with what it means for users. */
const CASES: readonly {
  readonly given: readonly [name: string, before: string, after: string];
  readonly want: string | undefined;
}[] = [
  {
    given: [
      'Same',
      'export type Same = { a: string; b?: number };',
      'export interface Inner { b?: number }\nexport type Same = { a: string } & Inner;',
    ],
    want: undefined,
  },
  {
    given: [
      'Alternatives',
      "export type Alternatives = 'a' | 'b' | (string & {});",
      "export type Alternatives = (string & {}) | 'b' | 'a';",
    ],
    want: undefined,
  },
  {
    given: [
      'renamedInside',
      'type Old = { a: string };\nexport const renamedInside = (a: Old): Old => a;',
      'type New = { a: string };\nexport const renamedInside = (b: New): New => b;',
    ],
    want: undefined,
  },
  { given: ['Gone', 'export type Gone = string;', ''], want: 'breaking removed' },
  { given: ['Added', '', 'export type Added = string;'], want: 'additive added' },
  {
    given: [
      'OptionalInput',
      'export type OptionalInput = { a: string };',
      'export type OptionalInput = { a: string; b?: string };',
    ],
    want: 'additive changed',
  },
  {
    given: [
      'RequiredInput',
      'export type RequiredInput = { a: string };',
      'export type RequiredInput = { a: string; b: string };',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'LooserInput',
      'export type LooserInput = { a: string };',
      'export type LooserInput = { a?: string | number };',
    ],
    want: 'additive changed',
  },
  {
    given: ['RenamedInput', 'export type RenamedInput = { a?: string };', 'export type RenamedInput = { b?: string };'],
    want: 'breaking changed',
  },
  {
    given: [
      'MoreResult',
      'export type MoreResult = { a: string };',
      'export type MoreResult = { a: string; b: string };',
    ],
    want: 'additive changed',
  },
  {
    given: [
      'LessResult',
      'export type LessResult = { a: string; b: { c?: string } };',
      'export type LessResult = { a: string; b: {} };',
    ],
    want: 'breaking changed',
  },
  {
    given: ['MaybeResult', 'export type MaybeResult = { a: string };', 'export type MaybeResult = { a?: string };'],
    want: 'breaking changed',
  },
  {
    given: ['WiderResult', 'export type WiderResult = string;', 'export type WiderResult = string | null;'],
    want: 'breaking changed',
  },
  {
    given: [
      'moreParameters',
      'export const moreParameters = (a: string): void => void a;',
      'export const moreParameters = (a: string, b: string): void => void [a, b];',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'optionalParameter',
      'export const optionalParameter = (a: string): void => void a;',
      'export const optionalParameter = (a: string, b?: string): void => void [a, b];',
    ],
    want: 'additive changed',
  },
  {
    given: [
      'stricterParameter',
      'export function stricterParameter(a: string | number): void { void a }',
      'export function stricterParameter(a: string): void { void a }',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'laterResult',
      'export const laterResult = async (): Promise<{ a: string }> => ({ a: "" });',
      'export const laterResult = async (): Promise<{ a?: string }> => ({ a: "" });',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'RequiredFieldInput',
      'export interface RequiredFieldInput { a: string }',
      'export interface RequiredFieldInput { a: string; b: string }',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'OptionalFieldInput',
      'export interface OptionalFieldInput { a: string }',
      'export interface OptionalFieldInput { a: string; b?: string }',
    ],
    want: 'additive changed',
  },
  {
    given: [
      'InnerInput',
      'interface Before { b?: string }\nexport interface InnerInput { a: Before }',
      'interface After { c?: string }\nexport interface InnerInput { a: After }',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'TypeToInterface',
      'export type TypeToInterface = { a: string };',
      'export interface TypeToInterface { a: string }',
    ],
    want: undefined,
  },
];
const CLASS = (members: string) =>
  `export class Things {\n  readonly #client = 1;\n  private hidden = this.#client;\n  ${members}\n}`;

let root: string;
let comparison: SurfaceComparison;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'surface-test-'));
  const file = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const numbered = CASES.map(({ given: [, before, after] }, index) => ({ name: `case${index}.gen.ts`, before, after }));
  const exports = [...numbered.map(({ name }) => name), 'things.gen.ts', 'document.gen.ts'].map(
    (name) => `export * from './generated/${name}';`,
  );
  await file(
    'packages/core/src/index.ts',
    'export interface Client { readonly id: string }\nexport type CoreOnly = string;',
  );
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
    `${exports.join('\n')}\nexport * from './own.ts';\nexport * from '@one37id/agency-core';`,
  );
  await file(
    'packages/client/src/extra/index.ts',
    "export { Things as Extra } from '../generated/things.gen.ts';\nexport type ExtraResult = import('../generated/case9.gen.ts').MoreResult;",
  );
  await file(
    'packages/client/src/own.ts',
    "import { Things } from './generated/things.gen.ts';\nimport type { Client } from '@one37id/agency-core';\nexport class Own extends Things { client?: Client }\nexport const used: string = new Things().kept();",
  );
  const info = (sha256: string) => `export const documentInfo = { sha256: '${sha256}' } as const;`;
  const things = {
    before: CLASS('kept() { return "" }\n  gone() {}\n  other(a: string) { return a }'),
    after: CLASS('kept() { return 1 }\n  added() {}\n  other(a: string) { return a }'),
  };
  const all = [
    ...numbered,
    { name: 'things.gen.ts', ...things },
    { name: 'document.gen.ts', before: info('1'), after: info('2') },
  ].map((one) => ({ ...one, before: `${one.before}\nexport {};`, after: `${one.after}\nexport {};` }));
  for (const { name, before } of all) await file(`packages/client/src/generated/${name}`, before);
  comparison = compareSurfaces(root, new Map(all.map(({ name, after }) => [name, after])));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a change of', () => {
  it.each(CASES.map(({ given: [name], want }) => ({ name, want })))('$name is $want', ({ name, want }) => {
    const [change] = comparison.changes.filter((change) => change.name === name);
    expect(change && `${change.class} ${change.kind}`).toBe(want);
  });
});

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
  expect(comparison.problems).toEqual([
    expect.stringMatching(
      /^line 4: packages\/client\/src\/own\.ts: Type 'number' is not assignable to type 'string'\.$/,
    ),
  ]);
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
