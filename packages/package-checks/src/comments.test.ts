import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listSources } from './imports.ts';
import { ROOT } from './published.ts';

// The formatter breaks code at this width and leaves comments as they are. Texts of messages stay whole, so that a
// search finds them.
const WIDTH = 120;

/** Numbers of lines that hold nothing but a comment and are wider. What speaks to a tool is one line by its rules. */
function tooWide(source: string): number[] {
  return source
    .split('\n')
    .flatMap((line, at) =>
      line.length > WIDTH && /^\s*(\/\/|\*|\/\*)/.test(line) && !/^\s*\/\/ (oxlint-|@ts-)/.test(line) ? [at + 1] : [],
    );
}

it.each([
  { given: `// ${'a'.repeat(117)}`, want: [] },
  { given: `// ${'a'.repeat(118)}`, want: [1] },
  { given: `const a = 1;\n  * ${'a'.repeat(118)}`, want: [2] },
  { given: `/** ${'a'.repeat(118)} */`, want: [1] },
  { given: `// oxlint-disable-next-line ${'a'.repeat(118)}`, want: [] },
  { given: `const a = '${'a'.repeat(118)}';`, want: [] },
])('case %#: a comment that is too wide', ({ given, want }) => {
  expect(tooWide(given)).toEqual(want);
});

it('comments fit the width that the formatter gives code', () => {
  const files = listSources().filter((file) => !file.endsWith('.gen.ts'));
  expect(files.length).toBeGreaterThan(500);
  const wide = files.flatMap((file) =>
    tooWide(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(wide).toEqual([]);
});
