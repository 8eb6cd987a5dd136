import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { code, joinCode } from './code.ts';
import { docComment, exampleOf, lineComment, linesOf, oneLine, spanOf, words } from './comment.ts';
import { identifier, memberName, propertyKey } from './identifier.ts';
import { literal } from './literal.ts';
import { codeSpan, joinMarkdown, markdown } from './markdown.ts';
import { stringLiteral } from './string-literal.ts';

const HOSTILE = [
  '*/',
  '/*',
  '//',
  "'",
  '"',
  '`',
  '${x}',
  '\\',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\ud800',
  '\u202e',
  '\u0000',
  '@deprecated',
  '{@link x}',
  '<script>',
  ']]>',
  '__proto__',
  '```',
  '~~~',
  '|',
  '[a](b)',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const run = { numRuns: 400 };

const valueOf = (source: string): unknown => runInThisContext(`(${source.replaceAll(' as const', '')})`);

const statementsOf = (text: string) => {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true);
  expect(Reflect.get(source, 'parseDiagnostics')).toEqual([]);
  return source.statements;
};

it('a string literal has the value of its text, and shows all of it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { text: source } = stringLiteral(text);
      expect(valueOf(source)).toBe(text);
      expect(source).not.toMatch(/[\p{Cs}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }),
    run,
  );
});

it('a literal has the value of its data, own keys named __proto__ too', () => {
  const data = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      hostile,
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(hostile, fc.constant('__proto__')), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(data, (value) => {
      expect(valueOf(literal(value).text)).toStrictEqual(value);
    }),
    run,
  );
});

it('a comment ends where it is to end, and has no tags but ours', () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const lines = [
        words`${oneLine(one)}${oneLine(other)}`,
        ...linesOf(other),
        words`${spanOf(one)}`,
        words`@param input - ${oneLine(one)}`,
        words`@example`,
        ...exampleOf(code`f(${literal({ one, other })})`),
      ];
      const { text } = code`${docComment(lines)}\nconst a = 1;`;
      const [statement, ...more] = statementsOf(text);
      expect(more).toEqual([]);
      expect(statement === undefined ? [] : ts.getJSDocTags(statement).map(({ tagName }) => tagName.text)).toEqual([
        'param',
        'example',
      ]);
      expect(text).not.toMatch(/\{@/);
      expect(text).not.toMatch(/\p{Cs}/u);
    }),
    run,
  );
});

it.each([
  { why: 'closed', given: '```ts\ncode\n```' },
  { why: 'closed by more', given: '~~~\ncode\n ~~~~ ' },
  { why: 'two', given: '```\na\n```\n~~~\nb\n~~~' },
  { why: 'other marks within', given: '````\n```\n~~~\n````' },
  { why: 'code on one line', given: '```abc``` and\nb' },
  { why: 'words around it', given: 'a\n```\ncode\n```\nb' },
  { why: 'none', given: 'a\nb ``` c' },
])('a fence that is closed stays: $why', ({ given }) => {
  expect(linesOf(given).map(({ text }) => text)).toEqual(given.split('\n'));
});

it.each([
  { given: 'a\n```ts\ncode', want: 'a\n\\```ts\ncode' },
  { given: '```\ncode\n~~~', want: '\\```\ncode\n\\~~~' },
  { given: '````\ncode\n```', want: '\\````\ncode\n\\```' },
  { given: '  ~~~\ncode\n~~~ ts', want: '  \\~~~\ncode\n\\~~~ ts' },
  { given: '```\na\n```\n\n```\nb', want: '\\```\na\n\\```\n\n\\```\nb' },
])('a fence that is never closed opens nothing: $given', ({ given, want }) => {
  expect(linesOf(given).map(({ text }) => text)).toEqual(want.split('\n'));
});

it('what an example shows is the call, whatever its input holds', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = exampleOf(literal({ text }))
        .map((line) => line.text)
        .join('\n');
      expect(shown).not.toContain('*/');
      expect(valueOf(shown)).toEqual({ text });
    }),
    run,
  );
});

it.each([
  ...['a b', '1a', '', 'a;b', "a'", '\u00e9', 'class', 'await', 'arguments', 'yield'],
  ...['implements', 'throw', 'typeof', 'with', 'for', 'function', 'true', 'try'],
])('%j is no identifier', (name) => {
  expect(() => identifier(name)).toThrow(/cannot name anything/);
});

it.each(['a', '_', '$', 'A1_$'])('%j is an identifier', (name) => {
  expect(identifier(name).text).toBe(name);
});

it.each(['constructor', '__proto__', 'a b', ''])('%j is no name of a member', (name) => {
  expect(() => memberName(name)).toThrow(/cannot name a member/);
});

it('a member may have the name of a word', () => {
  expect(memberName('delete').text).toBe('delete');
});

it.each([
  { given: 'a', want: 'a' },
  { given: 'a-b', want: "'a-b'" },
  { given: '__proto__', want: "['__proto__']" },
  { given: '*/', want: "'*/'" },
])('the key $given is $want', ({ given, want }) => {
  expect(propertyKey(given).text).toBe(want);
});

it.each([
  { given: '<script>alert(1)</script>', want: '&lt;script&gt;alert(1)&lt;/script&gt;' },
  { given: '[a](http://b) | *c* `d` _e_', want: '\\[a\\](http\\://b) \\| \\*c\\* \\`d\\` \\_e\\_' },
  { given: 'WWW.example.com, Https://b, a  \t b', want: 'WWW\\.example.com, Https\\://b, a b' },
  { given: 'line\n# two &amp; \u202e', want: 'line # two &amp;amp; \\\\u202e' },
])('$given in Markdown is itself', ({ given, want }) => {
  expect(markdown`${given}`.text).toBe(want);
});

it.each([
  { given: 'a', want: '`a`' },
  { given: 'a`b', want: '``a`b``' },
  { given: '`a', want: '`` `a ``' },
  { given: 'a|b\nc', want: '`a\\|b c`' },
  { given: 'a  \n b', want: '`a b`' },
  { given: 'a``b`c', want: '```a``b`c```' },
  { given: 'a`', want: '`` a` ``' },
  { given: '', want: '`  `' },
  { given: ' ', want: '`   `' },
])('a code span of $given is $want', ({ given, want }) => {
  expect(codeSpan(given).text).toBe(want);
});

it.each([
  { given: words`a ${'*/ @b'} ${1} ${words`@c`}`, want: 'a *\\/ \\@b 1 @c' },
  { given: words`${'*'}${'/'}`, want: '*\\/' },
  { given: words`${'(@a {@b @ c@d'}`, want: '(\\@a {\\@b @ c@d' },
  { given: words`${'\u202e'}`, want: '\\u202e' },
  { given: spanOf(' a`b\n c '), want: "`a'b c`" },
])('words of a comment: $want', ({ given, want }) => {
  expect(given.text).toBe(want);
});

it.each([
  { given: [words`a`], indent: '', want: '/** a */' },
  { given: [words`a`], indent: '  ', want: '  /** a */' },
  { given: [words`a`, words``, words`b`], indent: '  ', want: '  /**\n   * a\n   *\n   * b\n   */' },
  { given: [words`a${words`\n`}b`], indent: '', want: '/**\n * a\n * b\n */' },
  { given: [], indent: '', want: '/**\n */' },
])('a documentation comment: $want', ({ given, indent, want }) => {
  expect(docComment(given, indent).text).toBe(want);
});

it('an example shows no tag, and what is no tag as it is', () => {
  expect(exampleOf(literal(' @a {@b c@d')).map(({ text }) => text)).toEqual([String.raw`' \x40a {\x40b c@d'`]);
});

it('a comment of a line ends with it', () => {
  expect(lineComment(words`a ${'b\n  evil()'}`).text).toBe('// a b evil()');
  expect(oneLine(' a \n\t b ')).toBe('a b');
});

it.each([
  { given: 'a\r\nb\rc\nd', want: ['a', 'b', 'c', 'd'] },
  { given: '@a\n @b\nc@d', want: ['\\@a', ' \\@b', 'c@d'] },
])('the lines of $given', ({ given, want }) => {
  expect(linesOf(given).map(({ text }) => text)).toEqual(want);
});

it.each<{ given: unknown; want: string }>([
  { given: [], want: '[]' },
  { given: {}, want: '{}' },
  { given: [1, 'a'], want: "[1, 'a']" },
  { given: { a: 1, 'b-c': null }, want: "{ a: 1, 'b-c': null }" },
  { given: [-0, 0, 1e999, -1e999, Number.NaN], want: '[-0, 0, 1e999, -1e999, 0 / 0]' },
  { given: [true, undefined], want: '[true, undefined]' },
  { given: { a: code`NAME`, toString: code`NAME` }, want: '{ a: NAME, toString: NAME }' },
  { given: { toString: 'a' }, want: "{ toString: 'a' as const }" },
  { given: { valueOf: null, constructor: undefined }, want: '{ valueOf: null, constructor: undefined }' },
  { given: ['a'.repeat(68)], want: `['${'a'.repeat(68)}']` },
  { given: ['a'.repeat(69)], want: `[\n  '${'a'.repeat(69)}',\n]` },
  { given: { a: ['a'.repeat(70), 1] }, want: `{\n  a: [\n    '${'a'.repeat(70)}',\n    1,\n  ],\n}` },
  { given: [code`a\nb`], want: '[\n  a\nb,\n]' },
])('a literal of $given', ({ given, want }) => {
  expect(literal(given).text).toBe(want);
});

it('a literal fits on its line, where it begins further in too', () => {
  expect(literal(['a'.repeat(66)], '  ').text).toBe(`['${'a'.repeat(66)}']`);
  expect(literal(['a'.repeat(67)], '  ').text).toBe(`[\n    '${'a'.repeat(67)}',\n  ]`);
});

it.each([() => 1, 1n, Symbol('a')])('%s is no literal', (given) => {
  expect(() => literal([given])).toThrow(new TypeError(`a ${typeof given} is no data of a document`));
});

it.each([
  { given: '\b\f\n\r\t', want: String.raw`'\b\f\n\r\t'` },
  { given: "it's \\ \u2028\ud800", want: String.raw`'it\'s \\ \u2028\ud800'` },
])('a string literal of $given', ({ given, want }) => {
  expect(stringLiteral(given).text).toBe(want);
});

it('pieces of Markdown are joined as they are', () => {
  expect(joinMarkdown([markdown`*a*`, markdown`${'*b*'}`], ' | ').text).toBe('*a* | \\*b\\*');
});

it('code is made of code alone: a text does not compile', () => {
  // @ts-expect-error a text is no code
  expect(() => code`const a = ${'1; evil()'};`).not.toThrow(/evil/);
  expect(joinCode([code`a`, code`b`], ', ').text).toBe('a, b');
  expect(String(code`a`)).toBe('a');
});
