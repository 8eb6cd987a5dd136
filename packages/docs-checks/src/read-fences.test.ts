import { expect, test } from 'vitest';
import { readFences } from './read-fences.ts';

test('finds each fence with its line, language, flags and code', () => {
  const text = [
    '# A',
    '',
    '```ts',
    'a();',
    '',
    'b();',
    '```',
    'text `code`',
    '- item',
    '',
    '  ~~~sh no-run',
    '  npm test',
    '    more',
    '  ~~~',
    '````md',
    '```ts',
    'c();',
    '```',
    '````',
  ].join('\n');
  expect(readFences(text, 'a.md')).toEqual([
    { file: 'a.md', line: 4, lang: 'ts', flags: [], code: 'a();\n\nb();' },
    { file: 'a.md', line: 12, lang: 'sh', flags: ['no-run'], code: 'npm test\n  more' },
    { file: 'a.md', line: 16, lang: 'md', flags: [], code: '```ts\nc();\n```' },
  ]);
});

test.each([
  { given: 'a\n```ts\nb', want: 'a.md:2: the fence is not closed' },
  { given: '```\nb\n```', want: 'a.md:1: the fence names no language' },
])('refuses $given', ({ given, want }) => {
  expect(() => readFences(given, 'a.md')).toThrow(want);
});
