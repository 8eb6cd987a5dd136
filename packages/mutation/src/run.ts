import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * What a command printed.
 *
 * @throws {Error} with what it said, when it fails.
 */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return (await promisify(execFile)(command, args, { cwd, maxBuffer: 100_000_000 })).stdout;
}
