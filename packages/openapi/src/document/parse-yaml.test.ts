import { expect, it } from 'vitest';
import { DocumentError } from './document-error.ts';
import { parseYaml } from './parse-yaml.ts';

const reasonOf = (text: string): { pointer: string; reason: string } => {
  try {
    parseYaml(text, 'f');
  } catch (error) {
    if (error instanceof DocumentError) return { pointer: error.pointer, reason: error.reason };
    throw error;
  }
  throw new Error('was accepted');
};

it.each<{ given: string; want: unknown }>([
  { given: 'a: 1\nb: [x, ~]\n200: ok\n', want: { a: 1, b: ['x', null], 200: 'ok' } },
  { given: 'a: &x { b: 1 }\nc: *x\n', want: { a: { b: 1 }, c: { b: 1 } } },
  { given: '- 1.5\n- "a"\n- true\n', want: [1.5, 'a', true] },
])('parses $given', ({ given, want }) => {
  expect(parseYaml(given, 'f')).toEqual(want);
});

it('gives every place of an alias an object of its own', () => {
  const { a, c } = parseYaml('a: &x { b: 1 }\nc: *x\n', 'f') as { a: object; c: object };
  expect(a).not.toBe(c);
});

it.each<{ given: string; want: unknown }>([
  {
    given: 'a: [1\nb: 2',
    want: { pointer: expect.stringMatching(/^\d:\d$/), reason: expect.stringMatching(/^malformed YAML: ./) },
  },
  { given: 'a: 1\na: 2', want: { pointer: '2:1', reason: expect.stringMatching(/^malformed YAML: .*unique/) } },
  { given: 'a: !!js/function x', want: { pointer: '1:4', reason: expect.stringContaining('Unresolved tag') } },
  {
    given: 'a: 1\n---\nb: 2',
    want: { pointer: '2:1', reason: 'another YAML document begins here: one file holds one' },
  },
  { given: 'a: *nowhere', want: { pointer: '#', reason: expect.stringMatching(/^malformed YAML: .*nowhere/) } },
  { given: 'a: { b: .nan }', want: { pointer: '#/a/b', reason: 'NaN is no JSON number' } },
  { given: 'a: [1, -.inf]', want: { pointer: '#/a/1', reason: '-Infinity is no JSON number' } },
  { given: 'x: { __proto__: { y: 1 } }', want: { pointer: '#/x', reason: "the key '__proto__' is refused" } },
  {
    given: `${'['.repeat(302)}${']'.repeat(302)}`,
    want: { pointer: expect.stringMatching(/^#(\/0){301}$/), reason: 'nested more than 300 levels deep' },
  },
  // It was called by what the parser has run out of: "Maximum call stack size exceeded".
  {
    given: `- ${'['.repeat(50_000)}`,
    want: { pointer: expect.stringMatching(/^1:\d+$/), reason: 'malformed YAML: nested too deeply' },
  },
])('refuses $given', ({ given, want }) => {
  expect(reasonOf(given)).toEqual(want);
});

it('takes what is nested as deeply as may be', () => {
  expect(() => parseYaml(`${'['.repeat(301)}${']'.repeat(301)}`, 'f')).not.toThrow();
});

it('refuses an alias bomb by counting what it would write out', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
  );
  const bomb = ['a0: &a0 [lol]', ...levels].join('\n');
  expect(reasonOf(bomb).reason).toContain('alias bomb');
});
