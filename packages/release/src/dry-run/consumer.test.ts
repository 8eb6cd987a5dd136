import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FIRST_PROGRAM, packagesOf } from './consumer.ts';

it.each([
  { given: "import { a } from 'b';", want: ['b'] },
  { given: "import a from 'b/c';\nimport 'd';", want: ['b', 'd'] },
  { given: "import { a } from '@b/c/d';\nexport { e } from '@b/c';", want: ['@b/c'] },
  { given: "import {\n  a,\n  type b,\n} from 'c';", want: ['c'] },
  { given: "import a from 'node:fs';\nimport b from './b.ts';", want: [] },
  { given: "export const a = 1;\nfrom('b');\n}\nstep('c()', d);", want: [] },
  { given: 'const a = "import { b } from \'c\'";', want: [] },
])('the packages of $given', ({ given, want }) => {
  expect(packagesOf(given)).toEqual(want);
});

it('finds those of the program that is tried', async () => {
  expect(packagesOf(await readFile(FIRST_PROGRAM, 'utf8'))).toEqual(['@one37id/agency', '@one37id/agency-testing']);
});
