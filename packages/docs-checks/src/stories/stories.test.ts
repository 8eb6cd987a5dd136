import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../block.ts';
import { markdownBlocks, textOf } from '../documents.ts';
import { fileOf } from '../recipes/recipes.ts';
import { isStory, runStories, type StoryResult, writeStories } from './stories.ts';

/** The files, and how many tests each has. */
const STORIES = {
  'packages/testing/README.md': { 'badge.test.ts': 1 },
  'packages/testing/STORIES.md': {
    'onboarding.test.ts': 1,
    'login.test.ts': 2,
    'revocation.test.ts': 1,
    'suspension.test.ts': 1,
    'reminder.test.ts': 1,
    'two-agencies.test.ts': 1,
    'unknown-outcome.test.ts': 2,
    'rate-limit.test.ts': 2,
    'sign-in.test.ts': 1,
  },
};
const blocks = markdownBlocks.filter(isStory);

test.for(Object.entries(STORIES))('%s tells its stories', ([document, files]) => {
  expect(blocks.filter(({ file }) => file === document).map(fileOf)).toEqual(Object.keys(files));
});

describe('they run as in a project that has copied them', () => {
  let errors: readonly string[];
  let results: ReadonlyMap<string, StoryResult>;
  beforeAll(() => {
    errors = writeStories('stories', blocks);
    results = runStories('stories');
  }, 180_000);

  test('and compile there', () => {
    expect(errors).toEqual([]);
  });

  test.for(Object.values(STORIES).flatMap((files) => Object.entries<number>(files)))('%s', ([file, passed]) => {
    expect(results.get(file)).toEqual({ passed, others: [] });
  });
});

test('a story that is wrong is found', () => {
  const code = `import { expect, test } from '@one37id/agency-testing/vitest';
test('Ada is there', ({ ada }) => expect(ada).toBeConnected(1));`;
  const block: Block = { file: 'a.md', line: 1, lang: 'ts', flags: ['file=wrong.test.ts'], code };
  expect(writeStories('wrong-stories', [block])).toEqual([expect.stringContaining('Expected 0 arguments, but got 1')]);
  expect(runStories('wrong-stories').get('wrong.test.ts')).toEqual({
    passed: 0,
    others: [expect.stringContaining('the agency has 0 connections')],
  });
}, 120_000);

test('the test with a page is the one that `npm run test:runtimes` runs', () => {
  const [spec] = markdownBlocks.filter((block) => fileOf(block) === 'page.spec.ts');
  expect(`${spec?.code}\n`).toBe(textOf('packages/package-checks/frameworks/playwright/page.spec.ts'));
});
