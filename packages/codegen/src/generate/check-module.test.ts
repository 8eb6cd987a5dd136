import { expect, it } from 'vitest';
import type { Meant } from '../emit/module.ts';
import { identifier } from '../text/identifier.ts';
import { checkModule } from './check-module.ts';

const meant: Meant = {
  imports: [{ from: 'core', names: ['Operation'], typeOnly: true }],
  declarations: [
    { kind: 'const', name: 'hashAuth', exported: false, value: { name: 'hash' } },
    {
      kind: 'const',
      name: 'getOperation',
      value: {
        path: '/a/{id}',
        auth: identifier('hashAuth'),
        log: ['a'],
        max: -1.5,
        not: null,
        yes: true,
        none: undefined,
      },
    },
    { kind: 'class', name: 'Things', members: ['#client', 'constructor', 'get'] },
    { kind: 'function', name: 'get' },
    { kind: 'type', name: 'Thing', members: ['id', 'b-c'] },
    { kind: 'type', name: 'Maybe', optional: true },
  ],
  calls: ['client.call'],
};

const good = `import type { Operation } from 'core';
const hashAuth = { name: 'hash' };
/** Gets. */
export const getOperation: Operation = { path: '/a/{id}', auth: hashAuth, log: ['a'], max: -1.5, not: null, yes: true, none: undefined };
export class Things {
  readonly #client: unknown;
  constructor(client: unknown) { this.#client = client; }
  get() { return client.call(getOperation); }
}
/** @param id - Which. */
export function get(id: string) { return client.call(getOperation, id); }
export type Thing = { id: string; 'b-c'?: number; [key: string]: unknown };
`;

it('passes what was meant', () => {
  expect(() => checkModule('a.ts', good, meant)).not.toThrow();
});

it.each([
  {
    given: 'a statement',
    from: '/** Gets. */',
    to: 'globalThis.x = 1;',
    want: /a\.ts:3: .*no declaration: globalThis\.x = 1/,
  },
  { given: 'a call in a value', from: "['a']", to: '[evil()]', want: /value differs at \.log\[0\]/ },
  { given: 'another path', from: "'/a/{id}'", to: "'/b/{id}'", want: /value differs at \.path/ },
  { given: 'a property more', from: 'yes: true', to: 'yes: true, x: 1', want: /value differs/ },
  { given: 'a spread', from: 'yes: true', to: '...yes', want: /value differs at \.yes/ },
  { given: 'another constant', from: 'auth: hashAuth', to: 'auth: studioAuth', want: /value differs at \.auth/ },
  { given: 'a string for a number', from: '-1.5', to: "'-1.5'", want: /value differs at \.max/ },
  {
    given: 'a declaration more',
    from: '/** Gets. */',
    to: 'export const more = 1;',
    want: /declares 'more', which was not meant/,
  },
  { given: 'a declaration twice', from: '/** Gets. */', to: 'function get() {}', want: /'get'/ },
  {
    given: 'another kind',
    from: 'export type Thing = {',
    to: 'export function Thing() {} type T = {',
    want: /'Thing' otherwise than meant: it is a function/,
  },
  { given: 'a variable that can change', from: 'const hashAuth', to: 'let hashAuth', want: /no declaration/ },
  { given: 'an export too many', from: 'const hashAuth', to: 'export const hashAuth', want: /it is exported/ },
  { given: 'a declaration that is missing', from: /const hashAuth.*\n/, to: '', want: /does not declare 'hashAuth'/ },
  { given: 'another import', from: "from 'core'", to: "from 'evil'", want: /imports types Operation from evil/ },
  {
    given: 'an import for its effects',
    from: "import type { Operation } from 'core';",
    to: "import 'core';",
    want: /imports import 'core'/,
  },
  {
    given: 'no import',
    from: /import .*\n/,
    to: '',
    want: 'imports nothing, and types Operation from core was meant;',
  },
  {
    given: 'another name for an import',
    from: '{ Operation }',
    to: '{ Operation as Other }',
    want: 'imports types Operation as Other from core, and',
  },
  { given: 'an import that is a value', from: 'import type', to: 'import', want: 'imports Operation from core, and' },
  {
    given: 'an import that is a type inside',
    from: 'import type { Operation }',
    to: 'import { type Operation }',
    want: 'imports type Operation from core, and',
  },
  {
    given: 'a default import',
    from: 'import type { Operation }',
    to: 'import core, { Operation }',
    want: "imports import core, { Operation } from 'core';, and",
  },
  {
    given: 'two imports',
    from: '/** Gets. */',
    to: "import { b, a } from 'b';",
    want: 'imports a, b from b; types Operation from core, and types Operation from core was meant',
  },
  {
    given: 'a function without a name',
    from: '/** Gets. */',
    to: 'export default function () {}',
    want: 'has a statement that is no declaration: export default function () {}',
  },
  {
    given: 'a class without a name',
    from: '/** Gets. */',
    to: 'export default class {}',
    want: 'has a statement that is no declaration: export default class {}',
  },
  {
    given: 'two constants in one',
    from: "const hashAuth = { name: 'hash' };",
    to: "const hashAuth = { name: 'hash' }, more = 1;",
    want: 'no declaration',
  },
  { given: 'constants of a pattern', from: '/** Gets. */', to: 'const { get } = hashAuth;', want: 'no declaration' },
  { given: 'a constant without a value', from: '/** Gets. */', to: 'declare const more: 1;', want: 'no declaration' },
  {
    given: 'a long statement, of which it shows the start',
    from: '/** Gets. */',
    to: `if (true)\n  { ${'x; '.repeat(40)}}`,
    want: `no declaration: if (true) { ${'x; '.repeat(16)}; nothing was written`,
  },
  ...[
    'get more() { return 1; }',
    'static more() {}',
    'static more: unknown;',
    'accessor more: unknown;',
    '[key: string]: unknown;',
  ].map((member) => ({
    given: `the member ${member}`,
    from: 'get() {',
    to: `${member} get() {`,
    want: 'its members are #client, constructor, , get',
  })),
  {
    given: 'a function in a type',
    from: 'export type Thing = { id: string;',
    to: 'export interface Thing { id: string; (): void;',
    want: 'its members are id, , b-c',
  },
  { given: 'an export too few', from: 'export class', to: 'class', want: 'it is not exported' },
  {
    given: 'no members at all',
    from: /export type Thing = .*/,
    to: 'export type Thing = string;',
    want: "has 'Thing' otherwise than meant: its members are ;",
  },
  {
    given: 'another value',
    from: "{ name: 'hash' }",
    to: '5',
    want: "has 'hashAuth' otherwise than meant: its value differs; nothing",
  },
  { given: 'an instance of a function', from: '(getOperation, id)', to: '(new get(id))', want: 'makes a get' },
  { given: 'a template', from: '(getOperation, id)', to: '(`a${id}`)', want: 'holds `a${id}`, which was not meant' },
  { given: 'a tagged template', from: '(getOperation, id)', to: '(get`a`)', want: 'holds get`a`, which was not meant' },
  { given: 'a decorator', from: 'export class', to: '@evil export class', want: 'holds @evil, which was not meant' },
  {
    given: 'a base that is not only a name',
    from: 'class Things {',
    to: 'class Things extends core.Base {',
    want: 'extends core.Base, which was not meant',
  },
  { given: 'an import of everything', from: 'import type { Operation }', to: 'import * as Operation', want: /imports/ },
  { given: 'a member more', from: 'get() {', to: 'then() {} get() {', want: /its members are .*then/ },
  {
    given: 'a member that runs',
    from: 'readonly #client: unknown',
    to: 'readonly #client = evil()',
    want: /its members are/,
  },
  {
    given: 'a static block',
    from: 'readonly #client: unknown;',
    to: 'readonly #client: unknown; static { evil() }',
    want: /its members are/,
  },
  {
    given: 'a call that was not meant',
    from: 'client.call(getOperation, id)',
    to: 'client.call(getOperation, evil())',
    want: /a\.ts:11: .*calls evil/,
  },
  {
    given: 'an instance of something else',
    from: 'client.call(getOperation, id)',
    to: 'new Function(id)',
    want: /makes a Function/,
  },
  { given: 'a field less', from: "'b-c'?: number;", to: '', want: /its members are id/ },
  { given: 'a tag', from: '@param id', to: '@deprecated\n * @see id', want: /tag @see/ },
  { given: 'what does not parse', from: 'export class Things {', to: 'export class {{', want: /does not parse/ },
])('refuses $given', ({ from, to, want }) => {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  expect(() => checkModule('a.ts', text, meant)).toThrow(want);
});

it('takes instances of its own classes, and a file in which nothing was meant', () => {
  expect(() => checkModule('a.ts', good.replace('(getOperation, id)', '(new Things(id))'), meant)).not.toThrow();
  const nothing = { imports: [], declarations: [] };
  expect(() => checkModule('a.ts', '', nothing)).not.toThrow();
  expect(() => checkModule('a.ts', "import { b, a } from 'b';", nothing)).toThrow(
    'imports a, b from b, and nothing was meant',
  );
  expect(() => checkModule('a.ts', "export * from 'b';\nexport { a };", nothing)).toThrow(
    'exports b; export { a }; of others, and nothing was meant',
  );
  expect(() => checkModule('a.ts', '', { ...nothing, reexports: ['a', 'b'] })).toThrow('and a; b was meant');
  const several = ['b', 'a', 'b', 'a'].map((name) => ({ kind: 'const' as const, name }));
  expect(() => checkModule('a.ts', '', { imports: [], declarations: several })).toThrow("to declare 'b', 'a' twice");
  const imports = [{ from: 'b', names: ['b', 'a'], typeOnly: false }];
  expect(() => checkModule('a.ts', "import { a, b } from 'b';", { imports, declarations: [] })).not.toThrow();
});

it('refuses two declarations of one name before they are written', () => {
  const twice: Meant = { ...meant, declarations: [...meant.declarations, { kind: 'const', name: 'get', value: 1 }] };
  expect(() => checkModule('a.ts', good, twice)).toThrow(/to declare 'get' twice: give one of them another name/);
});

it.each([
  { given: "export * from './a.ts';\n", meant: ['./a.ts'], want: undefined },
  { given: '', meant: ['./a.ts'], want: 'exports nothing of others, and ./a.ts was meant' },
  { given: "export * from './b.ts';\n", meant: ['./a.ts'], want: 'exports ./b.ts of others' },
  { given: "export { a } from './a.ts';\n", meant: ['./a.ts'], want: "exports export { a } from './a.ts'; of others" },
  {
    given: "export * as a from './a.ts';\n",
    meant: ['./a.ts'],
    want: "exports export * as a from './a.ts'; of others",
  },
])('of what it exports of others, $given is $want', ({ given, meant: reexports, want }) => {
  const check = () => checkModule('exports.gen.ts', given, { imports: [], declarations: [], reexports });
  if (want === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(want);
});
