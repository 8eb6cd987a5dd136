import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, it, vi } from 'vitest';
import { run } from './run.ts';

afterEach(() => vi.unstubAllEnvs());

const printed = async (code: string, env?: Readonly<Record<string, string | undefined>>) =>
  (await run(process.execPath, ['-e', code], { cwd: tmpdir(), ...(env && { env }) })).stdout;

it('runs in the folder, with this process’s environment but for what differs', async () => {
  vi.stubEnv('RUN_TEST_KEPT', 'kept');
  vi.stubEnv('RUN_TEST_GONE', 'here');
  const code =
    'console.log(process.cwd(), process.env.RUN_TEST_KEPT, process.env.RUN_TEST_GONE, process.env.RUN_TEST_NEW)';
  const folder = await realpath(tmpdir());
  expect(await printed(code)).toBe(`${folder} kept here undefined\n`);
  expect(await printed(code, { RUN_TEST_GONE: undefined, RUN_TEST_NEW: 'new' })).toBe(`${folder} kept undefined new\n`);
});

it('takes what a patch of everything that is generated has: some megabytes', async () => {
  expect(await printed('process.stdout.write("x".repeat(3_000_000))')).toHaveLength(3_000_000);
});

it('fails with what the command printed as errors', async () => {
  await expect(printed('console.error("no such thing"); process.exitCode = 3')).rejects.toThrow(/no such thing/);
});
