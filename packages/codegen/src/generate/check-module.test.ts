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
