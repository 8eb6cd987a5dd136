import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'restart-'));
  writeFileSync(
    join(folder, 'start.mjs'),
    `
    import { text } from 'node:stream/consumers';
    import { restartSmall } from '${new URL('./restart-small.ts', import.meta.url).href}';
    console.error('a start');
    restartSmall();
    const { argv, execArgv, env } = process;
    const allocator = [env.MALLOC_ARENA_MAX, env.MALLOC_TRIM_THRESHOLD_];
    console.log(JSON.stringify({ argv: argv.slice(2), execArgv, own: env.OWN, allocator, input: await text(process.stdin) }));
    process.exitCode = 7;
    if (process.channel) process.disconnect();`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const canRestart = process.platform === 'linux' && process.execve !== undefined;

interface Row {
  readonly what: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdio?: 'ipc';
  readonly options?: readonly string[];
  readonly starts: number;
  readonly allocator: readonly (string | null)[];
}

test.each<Row>([
  { what: 'once, and hides how', starts: canRestart ? 2 : 1, allocator: [null, null] },
  { what: 'not where an allocator was chosen', env: { MALLOC_ARENA_MAX: '4' }, starts: 1, allocator: ['4', null] },
  { what: 'not where a parent talks to it', stdio: 'ipc', starts: 1, allocator: [null, null] },
  {
    what: 'not where it may not',
    options: ['--permission', '--allow-fs-read=*', '--disable-warning=SecurityWarning'],
    starts: 1,
    allocator: [null, null],
  },
])('starts anew: $what', async ({ env, stdio, options = ['--stack-trace-limit=5'], starts, allocator }) => {
  const { MALLOC_ARENA_MAX: _, MALLOC_TRIM_THRESHOLD_: __, ...rest } = process.env;
  const child = spawn(process.execPath, [...options, join(folder, 'start.mjs'), 'status', '--store', 'ä b'], {
    env: { ...rest, OWN: 'mine', ...env },
    stdio: ['pipe', 'pipe', 'pipe', ...(stdio ? [stdio] : [])],
  });
  child.stdin?.end('the rows');
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the child has no output');
  const [out, err, [code]] = await Promise.all([text(stdout), text(stderr), once(child, 'exit')]);
  expect(JSON.parse(out)).toEqual({
    argv: ['status', '--store', 'ä b'],
    execArgv: options,
    own: 'mine',
    allocator,
    input: 'the rows',
  });
  expect(err.match(/a start/g)).toHaveLength(starts);
  expect(err.replace(/a start\n/g, '')).toBe('');
  expect(code).toBe(7);
});
