import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { known, wrongCommands, wrongPrograms } from './commands.ts';
import { markdownBlocks, markdownFiles, textOf } from './documents.ts';
import { deadLinks } from './links.ts';

test('every README is looked at', () => {
  expect(markdownFiles).toEqual(
    expect.arrayContaining([
      'CONTRIBUTING.md',
      'README.md',
      'packages/client/README.md',
      'packages/core/README.md',
      'packages/testing/README.md',
    ]),
  );
});

test.for(markdownFiles)('%s: its commands exist and its links lead somewhere', (file) => {
  expect([...wrongCommands(file, textOf(file), known()), ...deadLinks(file, textOf(file))]).toEqual([]);
});

test('no block is of a language that nothing checks', () => {
  expect(
    [...new Set(markdownBlocks.map(({ lang }) => lang))].filter(
      (lang) => !['ts', 'js', 'sh', 'json', 'csv', 'mermaid'].includes(lang),
    ),
  ).toEqual([]);
});

test('the shell blocks have known programs, the JSON blocks are JSON', () => {
  const of = (wanted: string) => markdownBlocks.filter(({ lang }) => lang === wanted);
  expect(of('sh').flatMap(wrongPrograms)).toEqual([]);
  for (const { code } of of('json')) JSON.parse(code);
});

describe('what is wrong is found', () => {
  const have = { scripts: ['test', 'generate'], packages: ['@one37id/agency'] };

  test.for([
    { given: 'npm test\nnpm run generate -- --check', want: [] },
    { given: 'See `npm run nothing`.', want: ['a.md:1: there is no script `nothing`'] },
    { given: '\nnpm start', want: ['a.md:2: there is no script `start`'] },
    { given: 'npm install --save-dev @one37id/agency', want: [] },
    {
      given: 'npm install @one37id/agencies',
      want: ['a.md:1: no document should tell to install `@one37id/agencies` untested'],
    },
    { given: '`node packages/nothing/cli.ts --check`', want: ['a.md:1: there is no file `packages/nothing/cli.ts`'] },
    { given: '`node scripts/generate.ts` and node app.js', want: [] },
  ])('in the commands of $given', ({ given, want }) => {
    expect(wrongCommands('a.md', given, have)).toEqual(want);
  });

  test.for([
    { given: 'npm test # all\n# a comment\n\nA=1 B_C=x node app.js', want: [] },
    { given: 'npm test\nmake all', want: ['a.md:8: `make` is not known'] },
  ])('in the programs of $given', ({ given, want }) => {
    const block: Block = { file: 'a.md', line: 7, lang: 'sh', flags: [], code: given };
    expect(wrongPrograms(block)).toEqual(want);
  });

  test.for([
    { given: '[a](#a-heading-1) [b](LICENSE) [c](https://example.com)\n## A heading, 1!', want: [] },
    { given: 'a\n[a](#nothing)', want: ['README.md:2: #nothing leads nowhere'] },
    { given: '[a](packages/nothing.md)', want: ['README.md:1: packages/nothing.md leads nowhere'] },
    { given: '[a](CONTRIBUTING.md#nothing)', want: ['README.md:1: CONTRIBUTING.md#nothing leads nowhere'] },
    { given: '[a](#b)\n```sh\n# b\n```', want: ['README.md:1: #b leads nowhere'] },
  ])('in the links of $given', ({ given, want }) => {
    expect(deadLinks('README.md', given)).toEqual(want);
  });
});
