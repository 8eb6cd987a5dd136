#!/usr/bin/env node
import { start } from 'node:repl';
import { runCommand } from './command/run-command.ts';

try {
  const running = await runCommand(process.argv.slice(2), console.log);
  const end = (): void =>
    void running?.close().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  if (running !== undefined && process.stdin.isTTY) {
    const repl = start('agency> ');
    Object.assign(repl.context, { mock: running.mock });
    repl.once('exit', end);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
