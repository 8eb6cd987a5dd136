import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The longest time in milliseconds; then the command is killed. Default: 120,000. */
  readonly timeout?: number;
}

/** Runs a command to its end and collects what it prints. A command that cannot be started is a rejection. */
export function run(
  command: string,
  args: readonly string[],
  { timeout = 120_000, ...options }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...options,
      timeout,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
    child.on('error', reject).on('close', (status) => resolve({ status, ...texts }));
  });
}

/** {@link run}, for a command that has to succeed: its output. */
export async function runOrThrow(command: string, args: readonly string[], options?: RunOptions): Promise<string> {
  const { status, stdout, stderr } = await run(command, args, options);
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
