import { createInterface } from 'node:readline';
import { paintFor } from '../story/paint.ts';
import { runCommand } from './run-command.ts';

/** Runs what this process was started for. Whatever goes wrong is a sentence, and exit code 1. */
export async function main(): Promise<void> {
  const fail = (error: unknown): void => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  };
  try {
    const [command, ...rest] = process.argv.slice(2);
    if (command === 'compare') {
      const { runCompare } = await import('../compare/run-compare.ts');
      // Whoever reads it may have read enough.
      process.stdout.once('error', () => process.exit());
      process.exitCode = await runCompare(rest, {
        environment: process.env,
        print: console.log,
        warn: console.error,
        readLine,
      });
      return;
    }
    const running = await runCommand(process.argv.slice(2), console.log, paintFor(process.stdout, process.env));
    if (running === undefined) return;
    const end = (): void => void running.close().catch(fail);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    if (process.stdin.isTTY) {
      const { start } = await import('node:repl');
      const repl = start('agency> ');
      Object.assign(repl.context, { mock: running.mock });
      repl.once('exit', end);
    }
  } catch (error) {
    fail(error);
  }
}

/** The first line of the standard input, without its end. */
async function readLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  return '';
}
