import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/**
 * What the young generation takes after much was made and dropped, in bytes; in a process of its own, since it never
 * shrinks.
 */
async function youngGeneration(before: string): Promise<number> {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { keepSmall } from '${new URL('./keep-small.ts', import.meta.url).href}';
    ${before}
    const kept = [];
    for (let index = 0; index < 3_000_000; index++) kept[index % 20_000] = { index };
    console.log(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size);
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return Number(stdout);
}

test('the heap for what is young stays as small as it starts', async () => {
  const [small, usual] = await Promise.all([youngGeneration('keepSmall();'), youngGeneration('')]);
  expect(small).toBeLessThan(5_000_000);
  expect(usual).toBeGreaterThan(2 * small);
});
