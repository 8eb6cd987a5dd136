import { expect, it } from 'vitest';
import { withEnding } from './declarations.ts';

it.each([
  { given: `export { A } from './a.ts';`, want: `export { A } from './a.cjs';` },
  { given: `export * from "../b/c.js";`, want: `export * from '../b/c.cjs';` },
  { given: `let a: import('./a.gen.ts').A;`, want: `let a: import('./a.gen.cjs').A;` },
  { given: `import './a.ts';`, want: `import './a.cjs';` },
  { given: `import type { A } from '@a/b';`, want: `import type { A } from '@a/b';` },
  { given: `import type { A } from '#node';`, want: `import type { A } from '#node';` },
])('CommonJS reads $given as $want', ({ given, want }) => {
  expect(withEnding(given, 'cjs')).toBe(want);
});

it('is the same when it is done again, and can be taken back', () => {
  const given = `export * from './a.ts';`;
  const [esm, cjs] = [withEnding(given, 'js'), withEnding(given, 'cjs')];
  expect([withEnding(esm, 'js'), withEnding(esm, 'cjs'), withEnding(cjs, 'js')]).toEqual([esm, cjs, esm]);
});
