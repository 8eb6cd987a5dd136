import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { code, joinCode } from './code.ts';
import { docComment, exampleOf, linesOf, oneLine, spanOf, words } from './comment.ts';
import { identifier, memberName, propertyKey } from './identifier.ts';
import { literal } from './literal.ts';
import { codeSpan, markdown } from './markdown.ts';
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
  { why: 'code on one line', given: '```a``` and\nb' },
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

it.each(['a b', '1a', '', 'a;b', "a'", 'é', 'class', 'await', 'arguments', 'yield'])('%j is no identifier', (name) => {
  expect(() => identifier(name)).toThrow(/cannot name anything/);
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
  { given: 'line\n# two &amp; \u202e', want: 'line # two &amp;amp; \\\\u202e' },
])('$given in Markdown is itself', ({ given, want }) => {
  expect(markdown`${given}`.text).toBe(want);
});

it.each([
  { given: 'a', want: '`a`' },
  { given: 'a`b', want: '``a`b``' },
  { given: '`a', want: '`` `a ``' },
  { given: 'a|b\nc', want: '`a\\|b c`' },
])('a code span of $given is $want', ({ given, want }) => {
  expect(codeSpan(given).text).toBe(want);
});

it('code is made of code alone: a text does not compile', () => {
  // @ts-expect-error a text is no code
  expect(() => code`const a = ${'1; evil()'};`).not.toThrow(/evil/);
  expect(joinCode([code`a`, code`b`], ', ').text).toBe('a, b');
});
