import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** What a script prints after `before`, in a process of its own: what is set there stays set. */
async function printed(before: string, script: string, args: readonly string[] = []): Promise<string> {
  const text = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { keepSmall } from '${new URL('./keep-small.ts', import.meta.url).href}';
    ${before}
    ${script}`;
  const { stdout } = await promisify(execFile)(process.execPath, [...args, '--input-type=module', '--eval', text]);
  return stdout;
}

/**
 * Much is made and dropped; prints the least that the young generation takes once it has had the time to grow. While V8
 * also looks through what is old, it takes more for as long as that lasts.
 */
const CHURN = `
  const size = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size;
  const kept = [];
  let least = Infinity;
  function often(index) { kept[index % 20_000] = { index }; }
  for (let index = 0; index < 3_000_000; index++) {
    often(index);
    if (index > 1_000_000 && index % 1_000 === 0) least = Math.min(least, size());
  }
  console.log(least);`;

test('the heap for what is young stays as small as it starts', async () => {
  const [small, usual] = await Promise.all([printed('keepSmall();', CHURN), printed('', CHURN)]);
  expect(Number(small)).toBeLessThan(5_000_000);
  expect(Number(usual)).toBeGreaterThan(2 * Number(small));
});

test('what is used often is compiled by the first compiler alone', async () => {
  const [small, usual] = await Promise.all(
    ['keepSmall();', ''].map((before) => printed(before, CHURN, ['--trace-opt', '--no-concurrent-recompilation'])),
  );
  // Node compiles functions of its own before: how many, depends on how long the path to the file is.
  const isOptimized = /completed (?:compiling|optimizing) .*JSFunction often /;
  expect(small).not.toMatch(isOptimized);
  expect(usual).toMatch(isOptimized);
});
