import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface RunOptions {
  readonly cwd: string;
  /** What differs from this process's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const exec = promisify(execFile);

/**
 * Runs a command to its end, without a shell.
 *
 * @throws {Error} with what the command printed as errors, when it fails.
 */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env }: RunOptions,
): Promise<{ readonly stdout: string }> {
  // A patch of everything that is generated has some megabytes.
  return exec(command, [...args], { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
}
