import { type ChildProcess, spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd: string;
  /** What differs from this process's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the command, and what it started. */
  readonly signal?: AbortSignal;
  /** Also show what the command prints, while it runs. Default: false. */
  readonly show?: boolean;
}

/** What a command printed. */
export interface Output {
  readonly stdout: string;
  /** Standard output and errors, in the order in which they came. */
  readonly all: string;
}

/**
 * Runs a command to its end, without a shell.
 *
 * @throws {Error} with all that the command printed, when it fails.
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Output> {
  const { exitCode, ...output } = await runAnyway(command, args, options);
  if (exitCode !== 0) throw new Error(`${[command, ...args].join(' ')} failed (${exitCode}):\n${output.all.trim()}`);
  return output;
}

/** As {@link run}, for commands whose failure is an answer. */
export async function runAnyway(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Output & { readonly exitCode: number | string }> {
  const { cwd, env, signal, show = false } = options;
  signal?.throwIfAborted();
  // A group of its own: npx and pnpm start the real command, and ending only them would leave it running.
  // `npm run --silent` hands its silence on to every npm below it, whose errors would then be empty.
  const quiet = { npm_config_loglevel: undefined };
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...quiet, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const end = () => endGroup(child);
  signal?.addEventListener('abort', end);
  let stdout = '';
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    all += text;
    if (show) process.stdout.write(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    all += text;
    if (show) process.stderr.write(text);
  });
  try {
    const exitCode = await new Promise<number | string>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, killed) => resolve(code ?? killed ?? 'ended'));
    });
    signal?.throwIfAborted();
    return { exitCode, stdout, all };
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
