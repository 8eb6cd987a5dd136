import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { run, runAnyway } from './run.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const cwd = process.cwd();
const node = (code: string, options = {}) => run(process.execPath, ['--eval', code], { cwd, ...options });

it('gives what the command printed', async () => {
  const { stdout, all } = await node('console.error("b"); console.log("a")');
  expect(stdout).toBe('a\n');
  expect([...all].toSorted()).toEqual([...'a\nb\n'].toSorted());
});

it('fails with what the command printed', async () => {
  await expect(node('console.log("a"); console.error("why"); process.exit(3)')).rejects.toThrow(
    /failed \(3\):\n(a\nwhy|why\na)/,
  );
});

it('fails when the command is not there', async () => {
  await expect(run('no-such-command', [], { cwd })).rejects.toThrow('ENOENT');
});

it('passes arguments as they are: no shell reads them', async () => {
  const { stdout } = await run(process.execPath, ['--print', 'process.argv[1]', '$(id); `id` "'], { cwd });
  expect(stdout).toBe('$(id); `id` "\n');
});

it('changes and takes away variables', async () => {
  process.env.RELEASE_TEST = 'there';
  const { stdout } = await node('console.log(process.env.RELEASE_TEST, process.env.OTHER)', {
    env: { RELEASE_TEST: undefined, OTHER: 'new' },
  });
  delete process.env.RELEASE_TEST;
  expect(stdout).toBe('undefined new\n');
});

it('ends the command with the signal, and what it started', async () => {
  await withTemporaryFolder('run', async (folder) => {
    const up = join(folder, 'up');
    // The inner process keeps the output open: only its end ends the run.
    const inner = `require('node:fs').writeFileSync(${JSON.stringify(up)}, ''); setInterval(() => {}, 1000)`;
    const outer = `require('node:child_process').spawn(process.execPath, ['--eval', ${JSON.stringify(inner)}], { stdio: 'inherit' })`;
    const controller = new AbortController();
    const ended = expect(node(outer, { signal: controller.signal })).rejects.toThrow('aborted');
    await vi.waitFor(() => access(up), { timeout: 4000 });
    controller.abort();
    await ended;
  });
});

it('starts nothing once it is ended', async () => {
  await expect(node('', { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});

it('gives the exit code of a command whose failure is an answer', async () => {
  const { exitCode } = await runAnyway(process.execPath, ['--eval', 'process.exit(3)'], { cwd });
  expect(exitCode).toBe(3);
});
