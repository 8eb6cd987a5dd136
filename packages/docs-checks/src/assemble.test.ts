import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';

const exports = new Map([
  ['Agency', "import { Agency } from '@one37id/agency';"],
  ['isAgencyError', "import { isAgencyError } from '@one37id/agency';"],
]);
const lines = (code: string) => assemble({ file: 'x.md', line: 1, lang: 'ts', flags: [], code }, exports).split('\n');

test('line n of the block is line n + 1 of the module, whatever is imported', () => {
  const [head, ...rest] = lines("import {\n  a,\n} from 'a';\nimport 'b';\n\nuse(a);");
  expect(head).toBe("import { a, } from 'a'; import 'b'; export async function run(): Promise<unknown> {");
  expect(rest).toEqual(['', '', '', '', '', 'use(a);', ' return; }', '']);
});

test.each([
  { given: 'new Agency(x)', want: "import { Agency } from '@one37id/agency';" },
  {
    given: 'isAgencyError(new Agency(x))',
    want: "import { Agency } from '@one37id/agency'; import { isAgencyError } from '@one37id/agency';",
  },
  { given: 'sdk.Agency', want: '' },
  { given: "'Agency'", want: '' },
  { given: 'AgencyOptions', want: '' },
  { given: "import { Agency } from 'elsewhere'\nnew Agency()", want: "import { Agency } from 'elsewhere';" },
  {
    given: "import { type Agency, B as isAgencyError } from 'elsewhere'\nnew Agency(isAgencyError)",
    want: "import { type Agency, B as isAgencyError } from 'elsewhere';",
  },
  { given: 'const Agency = 1\nAgency', want: '' },
  { given: 'const { x: Agency } = y\nAgency', want: '' },
])('imports what $given takes for granted', ({ given, want }) => {
  expect(lines(given)[0]).toBe(`${want} export async function run(): Promise<unknown> {`);
});

test.each([
  { given: ["f('x'); // 'y'"], want: ["expectValue(f('x'), 'y');"] },
  { given: ["f('x') // { a: 1 }"], want: ["expectValue(f('x'), { a: 1 });"] },
  { given: ['f()', '// [1, 2]'], want: ['expectValue(f(), [1, 2]);', '// [1, 2]'] },
  { given: ["await f('//') // true"], want: ["expectValue(await f('//'), true);"] },
  { given: ['await f() // rejects with an AgencyApiError'], want: ["await expectRejection(f(), 'AgencyApiError');"] },
  { given: ['f() // in words'], want: ['f() // in words'] },
  { given: ['f() // 1 request'], want: ['f() // 1 request'] },
  { given: ["const a = f() // 'y'"], want: ["const a = f() // 'y'"] },
  { given: ['});', "// 'y'"], want: ['});', "// 'y'"] },
])('compares $given', ({ given, want }) => {
  expect(lines(given.join('\n')).slice(1, -2)).toEqual(want);
});
