import { describe, expect, it } from 'vitest';
import { smallProgram } from '../testing/small-program.ts';
import { compareSides, type SurfaceComparison } from './compare-sides.ts';
import type { Side } from './program.ts';

/** Single changes of generated files, each with what it means for users. */
const CASES: readonly {
  readonly given: readonly [name: string, before: string, after: string];
  readonly want: string | undefined;
}[] = [
  {
    given: [
      'new Plain',
      'export class Plain { constructor(a: string) { void a } }',
      'export class Plain { constructor(a: string, b?: string) { void [a, b] } }',
    ],
    want: 'additive changed',
  },
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
  {
    given: [
      'OfNamed',
      'export type Named = { a?: string };\nexport type OfNamed = { named: Named };',
      'export type Named = { b?: string };\nexport type OfNamed = { named: Named };',
    ],
    want: undefined,
  },
  {
    given: [
      'OfBox',
      'export type Box<Item> = { item: Item };\nexport type OfBox = { box: Box<string> };',
      'export type Box<Item> = { item: Item };\nexport type OfBox = { box: Box<number> };',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'OfHiddenBox',
      'type Box<Item> = { item: Item };\nexport type OfHiddenBox = { box: Box<string> };',
      'export type OfHiddenBox = { box: { item: string } };',
    ],
    want: undefined,
  },
  {
    given: [
      'Nodes',
      'type Old = { next?: Old; value: string };\nexport type Nodes = { first: Old };',
      'type New = { next?: New; value: string };\nexport type Nodes = { first: New };',
    ],
    want: undefined,
  },
  {
    given: [
      'NodesInput',
      'type Old = { next?: Old; value?: string };\nexport type NodesInput = { first: Old };',
      'type New = { next?: New; other?: string };\nexport type NodesInput = { first: New };',
    ],
    want: 'breaking changed',
  },
  {
    given: ['Listed', 'export type Listed = { a: string[] };', 'export type Listed = { a: Array<string> };'],
    want: undefined,
  },
  {
    given: ['ListedElse', 'export type ListedElse = { a: string[] };', 'export type ListedElse = { a: number[] };'],
    want: 'breaking changed',
  },
  {
    given: [
      'ListedLess',
      'export type ListedLess = { a: { a: string; b?: string }[] };',
      'export type ListedLess = { a: { a: string; c?: string }[] };',
    ],
    want: 'breaking changed',
  },
  {
    given: ['Pair', 'export type Pair = [a: string, b: number];', 'export type Pair = [c: string, d: number];'],
    want: undefined,
  },
  {
    given: ['Turned', 'export type Turned = [string, number];', 'export type Turned = [number, string];'],
    want: 'breaking changed',
  },
  {
    given: ['Flag', 'export type Flag = boolean | string;', 'export type Flag = string | false | true;'],
    want: undefined,
  },
  { given: ['HalfFlag', 'export type HalfFlag = true;', 'export type HalfFlag = boolean;'], want: 'breaking changed' },
  {
    given: [
      'HalfFlagInput',
      'export type HalfFlagInput = string | true;',
      'export type HalfFlagInput = string | boolean;',
    ],
    want: 'additive changed',
  },
  {
    given: [
      'Indexed',
      'export type Indexed = { [name: string]: string };',
      'export type Indexed = Record<string, string>;',
    ],
    want: undefined,
  },
  {
    given: [
      'IndexedElse',
      'export type IndexedElse = { [name: string]: string };',
      'export type IndexedElse = { [name: string]: number };',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'generic',
      'export const generic = <Item extends string>(item: Item): Item => item;',
      'export const generic = <Item extends string | number>(item: Item): Item => item;',
    ],
    want: 'additive changed',
  },
  {
    given: [
      'unbound',
      'export const unbound = <Item>(item: Item): Item => item;',
      'export const unbound = <Item>(other: Item): Item => other;',
    ],
    want: undefined,
  },
  {
    given: [
      'CallableInput',
      'export type CallableInput = ((a: string) => void) & { b: string };',
      'export type CallableInput = { b: string } & ((a: string) => void);',
    ],
    want: undefined,
  },
  {
    given: [
      'CallableLess',
      'export type CallableLess = ((a: string) => void) & { a: string; b?: string };',
      'export type CallableLess = ((a: string) => void) & { a: string; c?: string };',
    ],
    want: 'breaking changed',
  },
  {
    given: ['Later', 'export type Later = { at: Date };', 'export type Later = { at: string };'],
    want: 'breaking changed',
  },
  {
    given: [
      'Mapped',
      'export type Mapped = { at: Map<string, Date> };',
      'export type Mapped = { at: Map<string, URL> };',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'takesLess',
      'export const takesLess = (a: { a: string; b?: string }): void => void a;',
      'export const takesLess = (a: { a: string; c?: string }): void => void a;',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'givesLess',
      "export const givesLess = (): { a: string; b?: string } => ({ a: '' });",
      "export const givesLess = (): { a: string; c?: string } => ({ a: '' });",
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'OneOfLess',
      'export type OneOfLess = { a: string; b?: string } | string;',
      'export type OneOfLess = { a: string; c?: string } | string;',
    ],
    want: 'breaking changed',
  },
  {
    given: ['ReadList', 'export type ReadList = { a: string[] };', 'export type ReadList = { a: readonly string[] };'],
    want: 'breaking changed',
  },
  {
    given: ['ReadPair', 'export type ReadPair = [1, 2];', 'export type ReadPair = readonly [1, 2];'],
    want: 'breaking changed',
  },
  {
    given: ['LongerPair', 'export type LongerPair = [1, 2];', 'export type LongerPair = [1, ...2[]];'],
    want: 'breaking changed',
  },
  {
    given: ['ShorterPair', 'export type ShorterPair = [1, 2];', 'export type ShorterPair = [1, 2?];'],
    want: 'breaking changed',
  },
  {
    given: [
      'takesRest',
      'export const takesRest = (a: string[]): void => void a;',
      'export const takesRest = (...a: string[]): void => void a;',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'moved',
      'export declare const moved: (of: { a: 1; b?: 2 }) => { a: 1; c?: 3 };',
      'export declare const moved: (of: { a: 1; c?: 3 }) => { a: 1; b?: 2 };',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'Swapped',
      'export type Swapped = { x: Promise<{ a: 1; b?: 2 }>; y: Promise<{ a: 1 }> };',
      'export type Swapped = { x: Promise<{ a: 1 }>; y: Promise<{ a: 1; b?: 2 }> };',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'SwappedInside',
      'export type SwappedInside = { x: { a: 1; b?: 2 }; y: { a: 1 } };',
      'export type SwappedInside = { x: { a: 1 }; y: { a: 1; b?: 2 } };',
    ],
    want: 'breaking changed',
  },
  {
    given: [
      'OfClass',
      'export class Held { gone?: string; a = 1 }\nexport type OfClass = { held: Held };',
      'export class Held { a = 1 }\nexport type OfClass = { held: Held; more: string };',
    ],
    want: 'additive changed',
  },
  {
    given: ['InputKind', 'export type InputKind = { a: string };', 'export type InputKind = { a?: string };'],
    want: 'breaking changed',
  },
  {
    given: ['APayload', 'export type APayload = { a: string };', 'export type APayload = { a?: string };'],
    want: 'additive changed',
  },
  {
    given: [
      'Sometimes.a',
      'export class Sometimes { a: string | undefined = undefined }',
      'export class Sometimes { a?: string | undefined }',
    ],
    want: 'breaking changed',
  },
];

/** The files of both sides, each an entry or what entries read. */
function compared(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): SurfaceComparison {
  const side = (folder: string, files: Readonly<Record<string, string>>): Side => ({
    folder,
    entries: new Map(
      Object.keys(files)
        .filter((name) => /^(\.|\.\/\w+)$/.test(name))
        .map((name) => [name, `${folder}/${name === '.' ? 'index' : name.slice(2)}.ts`]),
    ),
  });
  const textsOf = ({ folder, entries }: Side, files: Readonly<Record<string, string>>) =>
    Object.entries(files).map(([name, text]) => [entries.get(name) ?? `${folder}/${name}`, text] as const);
  const sides = { before: side('/before', before), after: side('/after', after) };
  const program = smallProgram(new Map([...textsOf(sides.before, before), ...textsOf(sides.after, after)]));
  return compareSides({ program, ...sides });
}
const told = ({ changes }: SurfaceComparison) =>
  changes.map((change) => `${change.class} ${change.kind} ${change.name}`);

describe('a change of', () => {
  it.each(CASES.map(({ given, want }) => ({ name: given[0], given, want })))('$name is $want', ({ given, want }) => {
    const [name, before, after] = given;
    const { changes } = compared({ '.': `${before}\nexport {};` }, { '.': `${after}\nexport {};` });
    const [change] = changes.filter((change) => change.name === name);
    expect(change && `${change.class} ${change.kind}`).toBe(want);
  });
});

it('compares classes by their public members, inherited ones too, in every entry', () => {
  const classes = (things: string, more: string) => ({
    'things.ts': `export class Things {
      readonly #client = 1; private hidden = this.#client; protected inner = this.hidden; ${things}
    }`,
    '.': `import { Things } from './things.ts'; export class Own extends Things { ${more} } export { Things };`,
    './extra': "export { Things as Extra } from './things.ts';",
    'package.json': '{}',
  });
  const comparison = compared(
    classes('kept() { return "" } gone() {} maybe = 1; private secret = 1;', 'same = 1'),
    classes('kept() { return 1 } added() {} maybe? = 1;', 'same = 2'),
  );
  const changed = (name: string) => [
    `breaking removed ${name}.gone`,
    `breaking changed ${name}.kept`,
    `breaking changed ${name}.maybe`,
    `additive added ${name}.added`,
  ];
  expect(told(comparison).toSorted()).toEqual(['Own', 'Things', 'extra/Extra'].flatMap(changed).toSorted());
  expect(comparison.problems).toEqual([]);
});

it('tells breaking changes first, then by name, with the types of both sides', () => {
  const { changes } = compared(
    {
      '.': 'export class Gone {} export type B = string; export type D = { b: 1; a?: 2 }; export const c: number = 1;',
    },
    { '.': 'export type A = string; export type D = { b: 1; a: 2; e: 3 }; export const c: string = "";' },
  );
  expect(changes).toEqual([
    { name: 'B', kind: 'removed', class: 'breaking', before: 'string', after: undefined },
    { name: 'Gone', kind: 'removed', class: 'breaking', before: 'class', after: undefined },
    { name: 'c', kind: 'changed', class: 'breaking', before: 'number', after: 'string' },
    { name: 'new Gone', kind: 'removed', class: 'breaking', before: '() => Gone', after: undefined },
    { name: 'A', kind: 'added', class: 'additive', before: undefined, after: 'string' },
    {
      name: 'D',
      kind: 'changed',
      class: 'additive',
      before: '{ a?: (2 | undefined); b: 1 }',
      after: '{ a: 2; b: 1; e: 3 }',
    },
  ]);
});

it('what a type and a value share as a name is both', () => {
  const [before, after] = ['string', 'number'].map((type) => ({
    '.': `export const Both: ${type} = 1 as never; export type Both = { a: 1 };`,
  }));
  expect(told(compared(before ?? {}, after ?? {}))).toEqual(['breaking changed Both']);
});

it('leaves out what others declare, and the document’s hash', () => {
  const entry = (hash: string, more: string) => ({
    'generated/document.gen.ts': `export const documentInfo = { sha256: '${hash}' } as const;`,
    '.': `export * from './generated/document.gen.ts'; export type { Date as Moment } from '../other/index.ts'; ${more}`,
  });
  expect(told(compared(entry('1', ''), entry('2', 'export type Mine = 1;')))).toEqual(['additive added Mine']);
});

it('tells of type errors that were not there before, with their places', () => {
  const before = { '.': 'export const a: string = 1;', 'own.ts': 'export const b: { c: string } = { c: "" };' };
  const after = {
    '.': '\nexport const a: string = 1;\nexport * from "./own.ts";',
    'own.ts': '\n\nexport const b: { c: string } = { c: 1 };',
  };
  expect(compared(before, after).problems).toEqual([
    "line 3: packages/client/src/own.ts: Type 'number' is not assignable to type 'string'.",
  ]);
});

it.each([
  { given: 'type T = { at: Map<string, Date>; by: Date }', want: '{ at: Map<string, Date>; by: Date }' },
  { given: 'type Box<I> = { item: I }; export type T = { box: Box<string> }', want: '{ box: Box<string> }' },
  { given: 'interface Box<I> { item: I } export type T = { box: Box<Date> }', want: '{ box: Box<Date> }' },
  {
    given: 'type A = 1; type Box<I> = { item: I }; export type T = { a: A; box: Box<A> }',
    want: '{ a: 1; box: { item: 1 } }',
  },
  {
    given: 'type T = { a: Node | null }; interface Node { next: Node | null }',
    want: '{ a: (null | { next: (recursive) }) }',
  },
  { given: `type T = ${'{ a: '.repeat(12)}1${' }'.repeat(12)}`, want: `${'{ a: '.repeat(12)}1${' }'.repeat(12)}` },
  {
    given: `type T = ${'{ a: '.repeat(13)}1${' }'.repeat(13)}`,
    want: `${'{ a: '.repeat(13)}(deeper)${' }'.repeat(13)}`,
  },
  {
    given: 'type T = { a: boolean; b: string | boolean; c: "a" | true }',
    want: '{ a: boolean; b: (boolean | string); c: ("a" | true) }',
  },
  {
    given: 'type T = [1, 2?, ...3[]] | readonly [] | readonly 1[]',
    want: '(ReadonlyArray<1> | [1, (2 | undefined)?, ...3] | readonly [])',
  },
  { given: 'type T = { a: 1 } & { b: 2 }', want: '{ a: 1; b: 2 }' },
  { given: 'type T = ((a: string) => void) & { b: string }', want: '((string) => void & { b: string })' },
  { given: 'type T = 1 | (string & { b: 1 })', want: '((string & { b: 1 }) | 1)' },
  { given: 'type T = (a: 1, b?: 2, ...c: 3[]) => void', want: '(1, (2 | undefined)?, ...Array<3>) => void' },
  { given: 'type T = <I extends string, J>(i: I, j: J) => J', want: '<I extends string, J>(I, J) => J' },
  { given: 'type T = { (a: 1): void; (a: 2): 3 }', want: '{ (1) => void; (2) => 3 }' },
  { given: 'type T = { (a: 1): void; b: 2 }', want: '{ (1) => void; b: 2 }' },
  { given: 'type T = { [n: string]: 1; [n: number]: 1; a: 1 }', want: '{ a: 1; [number]: 1; [string]: 1 }' },
  {
    given: 'type T = { h: Hidden }; class Hidden { private a = 1; protected b = 2; #c = 3; d = this.#c }',
    want: '{ h: { d: number } }',
  },
  { given: 'type T = { "a#b": 1 }', want: '{ a#b: 1 }' },
])('$given is told as $want', ({ given, want }) => {
  // What is declared first is exported; what comes after it only where that is said.
  const { changes } = compared({ '.': 'export {};' }, { '.': `export ${given}` });
  expect(changes.find(({ name }) => name === 'T')?.after).toBe(want);
});
