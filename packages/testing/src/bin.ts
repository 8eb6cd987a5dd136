#!/usr/bin/env node
import { start } from 'node:repl';
import { runCommand } from './agency/run-command.ts';

try {
  const mock = await runCommand(process.argv.slice(2), console.log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void mock?.close());
  if (mock !== undefined && process.stdin.isTTY) {
    const repl = start('agency> ');
    Object.assign(repl.context, { mock });
    repl.once('exit', () => void mock.close());
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
