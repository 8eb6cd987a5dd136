import { runCommand } from './run-command.ts';
import { isBatchError } from '../errors.ts';

/** Runs what this process was started for. */
export async function main(): Promise<void> {
  // Node 22 and 24 call their SQLite experimental, at each start.
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('SQLite')) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };

  const end = new AbortController();
  const interrupt = (): void => {
    // Rows under way are then unknown, and the next start says so.
    if (end.signal.aborted) process.exit(130);
    console.error('\nEnding when the rows under way are answered. Again to leave at once: then settle.');
    end.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

  // Whoever reads the lines may end before they do, such as `head`: the rows go on.
  for (const screen of [process.stdout, process.stderr])
    screen.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });

  try {
    process.exitCode = await runCommand(process.argv.slice(2), {
      env: process.env,
      out: process.stdout,
      err: process.stderr,
      signal: end.signal,
    });
  } catch (error) {
    if (!isBatchError(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    // An input that stalls must not keep a process that has ended.
    process.stdin.destroy();
  }
}
