import { start } from 'node:repl';
import { paintFor } from '../story/paint.ts';
import { runCommand } from './run-command.ts';

/** Runs what this process was started for. Whatever goes wrong is a sentence, and exit code 1. */
export async function main(): Promise<void> {
  const fail = (error: unknown): void => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  };
  try {
    const running = await runCommand(process.argv.slice(2), console.log, paintFor(process.stdout, process.env));
    if (running === undefined) return;
    const end = (): void => void running.close().catch(fail);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    if (process.stdin.isTTY) {
      const repl = start('agency> ');
      Object.assign(repl.context, { mock: running.mock });
      repl.once('exit', end);
    }
  } catch (error) {
    fail(error);
  }
}
